import { type MarkupTag, scanTags } from '../../model/markup.ts';
import { type Mustache, maskMustaches, scanTemplate } from './scan-template.ts';

/** MJML elements that hold other MJML elements and lose every text between them. */
export const MJML_CONTAINERS: ReadonlySet<string> = new Set(
  'mjml mj-head mj-body mj-wrapper mj-section mj-group mj-column mj-hero mj-attributes mj-navbar mj-social mj-carousel mj-accordion'.split(
    ' ',
  ),
);

/** One tag or mustache of a template, in the order in which they stand. */
export type TemplateEvent =
  | { readonly kind: 'tag'; readonly offset: number; readonly tag: MarkupTag }
  | { readonly kind: 'mustache'; readonly offset: number; readonly mustache: Mustache };

/** The tags and mustaches of a template in one order; mustaches inside a tag follow that tag. */
export function listEvents(template: string): readonly TemplateEvent[] {
  const { mustaches } = scanTemplate(template);
  const masked = maskMustaches(template, mustaches);
  const events: TemplateEvent[] = scanTags(masked).map((tag) => ({ kind: 'tag', offset: tag.offset, tag }));
  for (const mustache of mustaches) events.push({ kind: 'mustache', offset: mustache.offset, mustache });
  return events.sort((a, b) => a.offset - b.offset);
}

/**
 * The template with its block helpers between MJML tags put into `mj-raw`, which is the one place where MJML lets them
 * pass: authors write `{{#each}}` around a section as if MJML knew it. No line is added.
 */
export function wrapBlocks(template: string): string {
  const open: string[] = [];
  let wrapped = '';
  let position = 0;
  for (const event of listEvents(template)) {
    if (event.kind === 'tag') {
      if (event.tag.kind === 'open') open.push(event.tag.name);
      if (event.tag.kind === 'close' && open.includes(event.tag.name)) open.splice(open.lastIndexOf(event.tag.name));
      continue;
    }
    const { mustache } = event;
    const isBlock = mustache.kind === 'open' || mustache.kind === 'else' || mustache.kind === 'close';
    if (!isBlock || !MJML_CONTAINERS.has(open.at(-1) ?? '')) continue;
    wrapped += `${template.slice(position, mustache.offset)}<mj-raw>${template.slice(mustache.offset, mustache.end)}</mj-raw>`;
    position = mustache.end;
  }
  return wrapped + template.slice(position);
}
