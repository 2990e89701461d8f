import { type MarkupTag, VOID_ELEMENTS } from '../../model/markup.ts';
import type { Problem } from '../../model/problem.ts';
import { type TemplateFile, templateProblem } from './place.ts';
import { type Mustache, scanTemplate } from './scan-template.ts';
import { listEvents } from './wrap-blocks.ts';

/** Something that was opened: a tag or a block helper. */
interface Opened {
  readonly kind: 'tag' | 'block';
  readonly name: string;
  readonly offset: number;
}

/**
 * Whether every tag and block of one file is closed in it, in order. MJML and HTML parsers guess and Handlebars names the end
 * of the file; this names the opening. Every file is whole by itself, so that a partial can stand anywhere.
 */
export function checkStructure(file: TemplateFile): readonly Problem[] {
  const { mustaches, unclosed } = scanTemplate(file.text);
  if (unclosed !== undefined) return [unclosedMustache(file, unclosed)];
  const problems: Problem[] = [];
  const report: Report = (offset, about) => problems.push(templateProblem(file, offset, about));
  // Blocks first: one that is never closed would make every tag around it look wrong.
  const broken = checkBlocks(mustaches, report);
  if (file.path.endsWith('.txt.hbs')) return problems;
  const open: Opened[] = [];
  for (const event of listEvents(file.text)) {
    if (broken.has(event.offset)) continue;
    if (event.kind === 'tag') {
      problems.push(...checkTag(file, event.tag));
      checkNesting(event.tag, open, report);
    } else if (event.mustache.kind === 'open') {
      open.push({ kind: 'block', name: event.mustache.name, offset: event.offset });
    } else if (event.mustache.kind === 'else' || event.mustache.kind === 'close') {
      endArm(open, report);
      if (event.mustache.kind === 'close') open.pop();
    }
  }
  for (const left of open) report(left.offset, describeUnclosed(left));
  return problems;
}

// The offsets of the block helpers that have no other half, or stand in no block.
function checkBlocks(mustaches: readonly Mustache[], report: Report): ReadonlySet<number> {
  const broken = new Set<number>();
  const open: Opened[] = [];
  const refuse = (offset: number, about: Parameters<Report>[1]) => {
    broken.add(offset);
    report(offset, about);
  };
  for (const { kind, name, offset } of mustaches) {
    if (kind === 'open') open.push({ kind: 'block', name, offset });
    if (kind === 'else' && open.length === 0) refuse(offset, strayBlock('{{else}}'));
    if (kind !== 'close') continue;
    const index = open.findLastIndex((opened) => opened.name === name);
    if (index === -1) refuse(offset, strayBlock(`{{/${name}}}`));
    else for (const left of open.splice(index).slice(1)) refuse(left.offset, describeUnclosed(left));
  }
  for (const left of open) refuse(left.offset, describeUnclosed(left));
  return broken;
}

function strayBlock(written: string): Parameters<Report>[1] {
  return {
    code: 'template/stray-block',
    message: `${written} ends nothing that was opened.`,
    hint: 'Remove it, or open its block before.',
  };
}

type Report = (
  offset: number,
  about: { readonly code: string; readonly message: string; readonly hint?: string },
) => void;

function unclosedMustache(file: TemplateFile, offset: number): Problem {
  const message = 'This "{{" is never closed.';
  return templateProblem(file, offset, { code: 'template/syntax', message, hint: 'Write "}}" behind it.' });
}

function describeUnclosed({ kind, name }: Opened): Parameters<Report>[1] {
  if (kind === 'tag') {
    return {
      code: 'template/unclosed-tag',
      message: `<${name}> is never closed here.`,
      hint: `Write </${name}> in the same file and block.`,
    };
  }
  return {
    code: 'template/unclosed-block',
    message: `{{#${name}}} is never closed.`,
    hint: `Write {{/${name}}} where it ends.`,
  };
}

function checkNesting(tag: MarkupTag, open: Opened[], report: Report): void {
  if (VOID_ELEMENTS.has(tag.name) || tag.kind === 'empty') return;
  if (tag.kind === 'open') {
    open.push({ kind: 'tag', name: tag.name, offset: tag.offset });
    return;
  }
  const floor = open.findLastIndex(({ kind }) => kind === 'block');
  const index = open.findLastIndex(({ kind, name }) => kind === 'tag' && name === tag.name);
  if (index <= floor) {
    const hint = index === -1 ? 'Remove it, or open it before.' : 'Close it in the block in which it was opened.';
    report(tag.offset, {
      code: 'template/stray-tag',
      message: `</${tag.name}> closes nothing that was opened here.`,
      hint,
    });
    return;
  }
  for (const left of open.splice(index).slice(1)) report(left.offset, describeUnclosed(left));
}

// `{{else}}`: what was opened in the first arm ends with it.
function endArm(open: Opened[], report: Report): void {
  const index = open.findLastIndex(({ kind }) => kind === 'block');
  for (const left of open.splice(index + 1)) report(left.offset, describeUnclosed(left));
}

function checkTag(file: TemplateFile, tag: MarkupTag): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { name, value, quoted, offset } of tag.attributes) {
    if (value === undefined || quoted) continue;
    const message = `The value of "${name}" has no quotes: a value with a space would become another attribute.`;
    problems.push(
      templateProblem(file, offset, { code: 'template/unquoted-attribute', message, hint: `Write ${name}="…".` }),
    );
  }
  const banned = BANNED.get(tag.name);
  if (banned !== undefined && tag.kind !== 'close') problems.push(templateProblem(file, tag.offset, banned));
  return problems;
}

const REASONS: Readonly<Record<string, string>> = {
  'mj-social': 'Its pictures come from another host: write plain links.',
  'mj-preview': 'It is written in white on white, which spam filters punish: use the partial "preheader".',
  script: 'Mail clients remove it.',
};

const BANNED: ReadonlyMap<string, { readonly code: string; readonly message: string; readonly hint: string }> = new Map(
  [
    [
      'mj-include',
      {
        code: 'template/mj-include',
        message: 'MJML 5 leaves <mj-include> out without a word.',
        hint: 'Write a partial instead: {{> name}}.',
      },
    ],
    ...['mj-font', 'link'].map(
      (name) =>
        [
          name,
          {
            code: 'template/remote-font',
            message: `<${name}> makes each reader ask another host for a file.`,
            hint: 'Name fonts that readers have; see "font" in theme.json.',
          },
        ] as const,
    ),
    ...['mj-social', 'mj-preview', 'mj-carousel', 'mj-accordion', 'script', 'form', 'iframe', 'video', 'audio'].map(
      (name) =>
        [
          name,
          {
            code: 'template/banned-tag',
            message: `<${name}> has no place in a mail that every client shows right.`,
            hint: REASONS[name] ?? 'Link to it instead.',
          },
        ] as const,
    ),
  ],
);
