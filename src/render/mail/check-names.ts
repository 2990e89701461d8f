import { suggestName } from '../../model/nearest.ts';
import type { Problem } from '../../model/problem.ts';
import { HELPERS, parseHandlebars } from './engine.ts';
import { type NamePlace, type Scope, shapeOf } from './find-shape.ts';
import { offsetOf, type TemplateFile, templateProblem } from './place.ts';
import { DIGEST_SHAPE, type Shape } from './shape.ts';

/** What the names of a template are looked up in. */
export interface NameOptions {
  readonly findPartial: (name: string) => TemplateFile | undefined;
  readonly partialNames: readonly string[];
  /** Paths that are known before any edition: `theme.light.ink`. */
  readonly known: ReadonlyMap<string, string>;
}

interface Walk extends NameOptions, NamePlace {
  /** The partials that led here. */
  readonly trail: readonly string[];
}

/** Unknown partials, helpers and names, cycles, and unsafe output, from the layout down through its partials, each once. */
export function checkNames(layout: TemplateFile, options: NameOptions): readonly Problem[] {
  const problems = new Map<string, Problem>();
  const add = (problem: Problem) =>
    problems.set([problem.code, problem.file, problem.line, problem.column].join(' '), problem);
  const report: Walk['report'] = (file, { loc }, about) =>
    add(templateProblem(file, offsetOf(file.text, loc.start.line, loc.start.column), about));
  const root: Scope = { shape: DIGEST_SHAPE, params: new Map() };
  walkFile({ ...options, file: layout, scopes: [root], trail: [], report }, add);
  return [...problems.values()];
}

function walkFile(walk: Walk, add: (problem: Problem) => void): void {
  const program = parseFile(walk.file, add);
  if (program !== undefined) walkProgram(program, walk, add);
}

function parseFile(file: TemplateFile, add: (problem: Problem) => void): hbs.AST.Program | undefined {
  try {
    return parseHandlebars(file.text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    const expected = /(Expecting .*)$/s.exec(message)?.[1] ?? message;
    add(
      templateProblem(file, offsetOf(file.text, line, 0), {
        code: 'template/syntax',
        message: `Handlebars cannot read this line: ${expected}.`,
      }),
    );
    return undefined;
  }
}

function walkProgram(program: hbs.AST.Program, walk: Walk, add: (problem: Problem) => void): void {
  for (const statement of program.body) walkStatement(statement, walk, add);
}

function walkStatement(statement: hbs.AST.Statement, walk: Walk, add: (problem: Problem) => void): void {
  switch (statement.type) {
    case 'MustacheStatement':
      checkValue(statement as hbs.AST.MustacheStatement, walk);
      return;
    case 'BlockStatement':
      walkBlock(statement as hbs.AST.BlockStatement, walk, add);
      return;
    case 'PartialStatement':
      walkPartial(statement as hbs.AST.PartialStatement, walk, add);
      return;
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    default:
      walk.report(walk.file, statement, {
        code: 'template/syntax',
        message: 'Decorators and partial blocks are not part of these templates.',
      });
  }
}

function checkValue(statement: hbs.AST.MustacheStatement, walk: Walk): void {
  const path = statement.path as hbs.AST.PathExpression;
  const isHelper = statement.params.length > 0;
  if (isHelper && !HELPERS.has(path.original)) {
    walk.report(walk.file, statement, unknownHelper(path.original));
    return;
  }
  for (const param of statement.params) shapeOf(param, walk);
  const shape = isHelper ? 'text' : shapeOf(path, walk);
  if (!statement.escaped && shape !== 'html') walk.report(walk.file, statement, unsafeOutput(path.original));
  if (shape === 'html' && (statement.escaped || walk.file.path.endsWith('.txt.hbs'))) {
    const hint = `Write {{{${path.original}}}} between tags of the HTML template.`;
    walk.report(walk.file, statement, {
      code: 'template/escaped-html',
      message: `"${path.original}" is HTML already.`,
      hint,
    });
  }
  if (typeof shape === 'object') {
    const message = `"${path.original}" is ${'list' in shape ? 'a list' : 'an object'}, not a text.`;
    walk.report(walk.file, statement, { code: 'template/unknown-name', message });
  }
}

function walkBlock(statement: hbs.AST.BlockStatement, walk: Walk, add: (problem: Problem) => void): void {
  const name = (statement.path as hbs.AST.PathExpression).original;
  const [param] = statement.params;
  if (!HELPERS.has(name) || param === undefined) walk.report(walk.file, statement, unknownHelper(name));
  const shape = param === undefined ? undefined : shapeOf(param, walk);
  const inner = name === 'each' ? itemOf(shape) : shape;
  if (name === 'each' && shape !== undefined && inner === undefined) {
    walk.report(walk.file, statement, { code: 'template/unknown-name', message: `"${originalOf(param)}" is no list.` });
  }
  const scope: Scope = { shape: inner, params: paramsOf(statement.program, inner) };
  const scopes = name === 'each' || name === 'with' ? [...walk.scopes, scope] : walk.scopes;
  walkProgram(statement.program, { ...walk, scopes }, add);
  if (statement.inverse !== undefined && statement.inverse !== null) walkProgram(statement.inverse, walk, add);
}

function itemOf(shape: Shape | undefined): Shape | undefined {
  return typeof shape === 'object' && 'list' in shape ? shape.list : undefined;
}

function paramsOf(program: hbs.AST.Program, inner: Shape | undefined): ReadonlyMap<string, Shape> {
  const [item, index] = program.blockParams ?? [];
  const params = new Map<string, Shape>();
  if (item !== undefined && inner !== undefined) params.set(item, inner);
  if (index !== undefined) params.set(index, 'number');
  return params;
}

function walkPartial(statement: hbs.AST.PartialStatement, walk: Walk, add: (problem: Problem) => void): void {
  const name = originalOf(statement.name);
  if (statement.name.type !== 'PathExpression') {
    walk.report(walk.file, statement, {
      code: 'template/unknown-partial',
      message: 'A partial is called by its name, not by an expression.',
    });
    return;
  }
  if (statement.hash !== undefined && statement.hash !== null) {
    walk.report(walk.file, statement, {
      code: 'template/syntax',
      message: 'A partial takes a context, no named values.',
      hint: `Write {{> ${name} context}}.`,
    });
  }
  const partial = walk.findPartial(name);
  if (partial === undefined) {
    const message = `There is no partial "${name}".${suggestName(name, walk.partialNames)}`;
    walk.report(walk.file, statement, {
      code: 'template/unknown-partial',
      message,
      hint: `Write it to templates/partials/${name}.hbs.`,
    });
    return;
  }
  if (walk.trail.includes(name)) {
    const circle = [...walk.trail.slice(walk.trail.indexOf(name)), name].join(' → ');
    walk.report(walk.file, statement, {
      code: 'template/partial-cycle',
      message: `This partial holds itself: ${circle}.`,
    });
    return;
  }
  const [context] = statement.params;
  const scope: Scope[] = context === undefined ? [] : [{ shape: shapeOf(context, walk), params: new Map() }];
  walkFile({ ...walk, file: partial, scopes: [...walk.scopes, ...scope], trail: [...walk.trail, name] }, add);
}

function originalOf(expression: hbs.AST.Expression | undefined): string {
  return expression !== undefined && 'original' in expression ? String(expression.original) : '';
}

function unknownHelper(name: string): { readonly code: string; readonly message: string } {
  return { code: 'template/unknown-helper', message: `There is no helper "${name}".${suggestName(name, HELPERS)}` };
}

function unsafeOutput(name: string): { readonly code: string; readonly message: string; readonly hint: string } {
  return {
    code: 'template/unsafe-output',
    message: `{{{${name}}}} would put unescaped text into the mail.`,
    hint: `Write {{${name}}}; three braces are for "body" alone.`,
  };
}
