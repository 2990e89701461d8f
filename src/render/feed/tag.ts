import type { XmlElement } from '../../model/xml.ts';

/** An element to be written. An attribute without a value is left out. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Text, elements, or elements that are written already. */
  readonly children: readonly (Tag | Written | string)[];
  /** Its text, escaped already, in the place of children. */
  readonly escaped?: string;
}

/** Elements that are text already, escaped and indented: how an entry that stands in many feeds is written once. */
export interface Written {
  readonly written: string;
}

/** Makes an element. */
export function makeTag(
  name: string,
  attributes: Tag['attributes'] = {},
  children: Tag['children'] | string = [],
): Tag {
  return { name, attributes, children: typeof children === 'string' ? [children] : children };
}

/** Makes an element of a text that is escaped already. */
export function makeEscapedTag(name: string, attributes: Tag['attributes'], escaped: string): Tag {
  return { name, attributes, children: [], escaped };
}

/** A parsed element as one to be written; text between elements, which only indents, is dropped. */
export function toTag(element: XmlElement): Tag {
  const hasElements = element.children.some((child) => typeof child !== 'string');
  const kept = hasElements ? element.children.filter((child) => typeof child !== 'string') : element.children;
  return {
    name: element.name,
    attributes: Object.fromEntries(element.attributes.map(({ name, value }) => [name, value])),
    children: kept.map((child) => (typeof child === 'string' ? child : toTag(child))),
  };
}

/**
 * An element of the skeleton with our own in place: ours replace all of the same name, and everything is put in the
 * order of `order` (a name that it lacks comes last; equals keep their order).
 */
export function dressTag(skeleton: Tag, ours: readonly Tag[], order: readonly string[]): Tag {
  const replaced = new Set(ours.map((tag) => tag.name));
  const kept = skeleton.children.filter((child): child is Tag => isTag(child) && !replaced.has(child.name));
  const rank = new Map(order.map((name, index) => [name, index]));
  const children = [...kept, ...ours].sort(
    (a, b) => (rank.get(a.name) ?? order.length) - (rank.get(b.name) ?? order.length),
  );
  return { ...skeleton, children };
}

/** Whether a child is an element that is not written yet. */
export function isTag(child: Tag['children'][number]): child is Tag {
  return typeof child !== 'string' && 'name' in child;
}
