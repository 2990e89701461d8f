import type { Problem } from '../../model/problem.ts';
import { type ExpandedTemplate, placeOf } from './expand-template.ts';
import { templateProblem } from './place.ts';
import { maskMustaches, scanTemplate } from './scan-template.ts';
import { listEvents, MJML_CONTAINERS } from './wrap-blocks.ts';

/** What can only be seen with the partials in place: text that MJML would drop, and columns whose number MJML cannot know. */
export function checkLayout(expanded: ExpandedTemplate): readonly Problem[] {
  const { text } = expanded;
  const problems: Problem[] = [];
  const report = (offset: number, about: Parameters<typeof templateProblem>[2]) => {
    const place = placeOf(expanded, offset);
    if (place !== undefined) problems.push(templateProblem(place.file, place.offset, about));
  };
  const masked = maskMustaches(text, scanTemplate(text).mustaches);
  const open: { readonly name: string; readonly block?: number }[] = [];
  let position = 0;
  for (const event of listEvents(text)) {
    // Values are letters in `masked`.
    if (event.kind === 'mustache' && event.mustache.kind !== 'open' && event.mustache.kind !== 'close') continue;
    const container = open.findLast(({ block }) => block === undefined)?.name ?? '';
    const lost =
      event.offset > position && MJML_CONTAINERS.has(container)
        ? masked.slice(position, event.offset).search(/\S/)
        : -1;
    if (lost !== -1) report(position + lost, lostText(container));
    if (event.kind === 'mustache') {
      const { mustache } = event;
      if (mustache.kind === 'open') open.push({ name: mustache.name, block: event.offset });
      if (mustache.kind === 'close') open.pop();
      position = Math.max(position, mustache.end);
      continue;
    }
    const { tag } = event;
    position = tag.end;
    const around = open.at(-1);
    if (tag.name === 'mj-column' && tag.kind !== 'close' && around?.block !== undefined)
      report(around.block, columnLoop(around.name));
    if (tag.kind === 'open' && tag.name.startsWith('mj')) open.push({ name: tag.name });
    if (tag.kind === 'close' && tag.name.startsWith('mj')) open.pop();
  }
  return problems;
}

function lostText(container: string): { readonly code: string; readonly message: string; readonly hint: string } {
  return {
    code: 'template/lost-text',
    message: `MJML drops text that stands directly in <${container}>.`,
    hint: 'Put it into <mj-text> or <mj-raw>.',
  };
}

function columnLoop(name: string): { readonly code: string; readonly message: string; readonly hint: string } {
  return {
    code: 'template/column-loop',
    message: `{{#${name}}} stands around a column, whose width MJML counts before it knows how many there are.`,
    hint: 'Put the block around a whole <mj-section>.',
  };
}
