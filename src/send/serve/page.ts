import type { Direction, Language } from '../../model/language.ts';
import { escapeHtml, type Html, markHtml } from '../../model/text.ts';
import type { ServedWords } from './words/served-words.ts';

/** How the publication looks and reads. */
export interface Look {
  /** The publication's title. */
  readonly title: string;
  readonly language: Language;
  readonly direction: Direction;
  /** The style sheet of its pages. */
  readonly style: string;
}

/** What a page of the way in and out shows. */
export interface ServedPage {
  readonly look: Look;
  readonly title: string;
  readonly body: Html;
}

// What the publication's own pages have no need of: forms. No request goes anywhere: a person who leaves is not to be followed.
const FORMS = `
main { max-width: 34rem; margin: 0 auto; padding: 2rem 0; }
main h1 { font-size: 1.9rem; margin-bottom: 1rem; }
main p, form { margin-bottom: 1rem; }
label { display: block; font-family: var(--sans); font-size: 0.9375rem; }
input, button { font: inherit; font-family: var(--sans); padding: 0.55rem 0.9rem; border: 1px solid var(--soft); border-radius: 0.2rem; }
input { display: block; width: 100%; margin: 0.25rem 0 1rem; color: inherit; background: transparent; }
button { min-height: 2.75rem; border-color: var(--ink); color: var(--paper); background: var(--ink); font-weight: 700; cursor: pointer; }
`;

/** A whole page without script, pictures or anything from elsewhere. */
export function formatPage({ look, title, body }: ServedPage): string {
  const name = escapeHtml(look.title);
  return `<!doctype html>
<html lang="${escapeHtml(look.language)}" dir="${look.direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)} – ${name}</title><style>${look.style}${FORMS}</style></head>
<body><header class="masthead"><p class="name"><bdi>${name}</bdi></p></header><main><h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>
`;
}

/** A paragraph of plain text. */
export function formatParagraph(text: string): Html {
  return markHtml(`<p>${escapeHtml(text)}</p>`);
}

/** A form of one button that posts to `action`, relative to the page. */
export function formatButton(action: string, label: string): Html {
  return markHtml(`<form method="post" action="${escapeHtml(action)}"><button>${escapeHtml(label)}</button></form>`);
}

/** The form that asks for an address. */
export function formatSubscribeForm(action: string, words: ServedWords): Html {
  return markHtml(
    `<form method="post" action="${escapeHtml(action)}"><label>${escapeHtml(words.address)}<input type="email" name="email" dir="ltr" required autocomplete="email" maxlength="254"></label><label>${escapeHtml(words.name)}<input name="name" dir="auto" autocomplete="name" maxlength="120"></label><button>${escapeHtml(words.subscribe)}</button></form>`,
  );
}

/** Pieces of a page, one after the other. */
export function joinHtml(...parts: readonly Html[]): Html {
  return markHtml(parts.join(''));
}
