import { suggestName } from '../../model/nearest.ts';
import type { TemplateFile, templateProblem } from './place.ts';
import { DIGEST_SHAPE, type Shape } from './shape.ts';

/** What a name means inside one block. */
export interface Scope {
  readonly shape: Shape | undefined;
  /** The block's own names: `{{#each stories as |story|}}`. */
  readonly params: ReadonlyMap<string, Shape>;
}

/** Where in the templates a name stands. */
export interface NamePlace {
  readonly file: TemplateFile;
  /** Outermost first. */
  readonly scopes: readonly Scope[];
  /** Paths that are known before any edition: `theme.light.ink`. */
  readonly known: ReadonlyMap<string, string>;
  readonly report: (file: TemplateFile, at: hbs.AST.Node, about: Parameters<typeof templateProblem>[2]) => void;
}

/** The shape that an expression has where it stands; an unknown name is reported and then taken for anything. */
export function shapeOf(expression: hbs.AST.Expression, walk: NamePlace): Shape | undefined {
  if (expression.type === 'SubExpression') {
    walk.report(walk.file, expression, {
      code: 'template/unknown-helper',
      message: 'An expression in parentheses has no use here.',
    });
    return undefined;
  }
  if (expression.type !== 'PathExpression') return 'text';
  const path = expression as hbs.AST.PathExpression;
  const parts = path.parts.map(String);
  if (path.data) return shapeOfData(path, parts, walk);
  const [head = ''] = parts;
  if (path.depth === 0 && (head === 'theme' || head === 'page')) return shapeOfKnown(path, walk);
  const param = walk.scopes.findLast(({ params }) => params.has(head))?.params.get(head);
  if (param !== undefined && path.depth === 0) return descend(param, parts.slice(1), path, walk);
  const scope = walk.scopes.at(-1 - path.depth);
  return descend(scope?.shape, parts, path, walk);
}

function shapeOfData(path: hbs.AST.PathExpression, parts: readonly string[], walk: NamePlace): Shape | undefined {
  const [head = ''] = parts;
  if (head === 'root') return descend(walk.scopes[0]?.shape, parts.slice(1), path, walk);
  if (['index', 'first', 'last', 'key'].includes(head)) return 'number';
  walk.report(walk.file, path, unknownName(path.original, ['@root', '@index', '@first', '@last']));
  return undefined;
}

function shapeOfKnown(path: hbs.AST.PathExpression, walk: NamePlace): Shape | undefined {
  if (!walk.known.has(path.original)) walk.report(walk.file, path, unknownName(path.original, walk.known.keys()));
  return 'text';
}

function descend(
  shape: Shape | undefined,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  walk: NamePlace,
): Shape | undefined {
  let current = shape;
  for (const part of parts) {
    if (current === undefined) return undefined;
    if (typeof current === 'object' && 'list' in current && part === 'length') return 'number';
    const fields: Readonly<Record<string, Shape>> =
      typeof current === 'object' && 'fields' in current ? current.fields : {};
    if (!Object.hasOwn(fields, part)) {
      walk.report(walk.file, path, unknownName(path.original, Object.keys(fields), part));
      return undefined;
    }
    current = fields[part];
  }
  return current;
}

function unknownName(
  original: string,
  known: Iterable<string>,
  part: string = original,
): { readonly code: string; readonly message: string; readonly hint?: string } {
  const message = `Nothing is called "${original}" here.${suggestName(part, known)}`;
  const isOutside = isKnown(DIGEST_SHAPE, original.split('.'));
  return {
    code: 'template/unknown-name',
    message,
    ...(isOutside ? { hint: `Outside of this block it is {{@root.${original}}}.` } : {}),
  };
}

function isKnown(shape: Shape | undefined, parts: readonly string[]): boolean {
  const [head, ...rest] = parts;
  if (head === undefined) return shape !== undefined;
  const fields = typeof shape === 'object' && 'fields' in shape ? shape.fields : {};
  return Object.hasOwn(fields, head) && isKnown(fields[head], rest);
}
