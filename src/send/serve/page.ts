import type { Language } from '../../model/language.ts';
import { escapeHtml, type Html, markHtml } from '../../model/text.ts';

/** What a page of the way in and out shows. */
export interface ServedPage {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly publication: string;
  readonly title: string;
  readonly body: Html;
}

// System fonts and no request to anywhere: a person who leaves is not to be followed.
const STYLE =
  'body{font:1.125rem/1.5 Georgia,"Times New Roman",serif;margin:0 auto;max-width:34rem;padding:2rem 1.25rem;color:#1a1a1a;background:#fff}' +
  'h1{font-size:1.75rem;line-height:1.2}button,input{font:inherit;padding:.5rem .875rem;border:1px solid #555;border-radius:.25rem}' +
  'button{background:#1a1a1a;color:#fff;margin:.25rem 0}input{width:100%;box-sizing:border-box;margin:.25rem 0 1rem}p.by{color:#555;margin:0}' +
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}button{background:#eee;color:#161616}input{background:#222;color:#eee}p.by{color:#aaa}}';

/** A whole page without script, pictures or anything from elsewhere. */
export function formatPage({ language, direction, publication, title, body }: ServedPage): string {
  const name = escapeHtml(publication);
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeHtml(title)} – ${name}</title><style>${STYLE}</style></head>
<body><main><p class="by">${name}</p><h1>${escapeHtml(title)}</h1>${body}</main></body>
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
export function formatSubscribeForm(action: string): Html {
  return markHtml(
    `<form method="post" action="${escapeHtml(action)}"><label>E-mail address<input type="email" name="email" required autocomplete="email" maxlength="254"></label><label>Name (if you like)<input name="name" autocomplete="name" maxlength="120"></label><button>Subscribe</button></form>`,
  );
}

/** Pieces of a page, one after the other. */
export function joinHtml(...parts: readonly Html[]): Html {
  return markHtml(parts.join(''));
}
