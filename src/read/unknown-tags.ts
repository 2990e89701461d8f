import { isElementName } from './element-names.ts';

/** Each may stand open to the end of its block, and the sanitiser stops nesting deeper than anybody writes. */
export const MOST_UNKNOWN = 20;

/** One tag, and the names of those that were dropped before it. */
export interface UnknownTag {
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** In order; a tag that begins adds its own. */
  readonly removed: string[];
  /** How many of them came before the words that the tag stands in. */
  readonly before: number;
}

/**
 * Whether a tag goes as `<T>` does in a text about programs: of one that no browser knows the sanitiser leaves nothing, and
 * everything in it. One that ends in another element than it began ends those between, and stays for the sanitiser to see.
 */
export function dropUnknownTag({ name, isEnd, removed, before }: UnknownTag): boolean {
  if (isElementName(name)) return false;
  if (!isEnd) removed.push(name);
  else if (removed.includes(name) && !removed.includes(name, before)) return false;
  return true;
}
