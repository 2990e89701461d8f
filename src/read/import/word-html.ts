/** Markup that a word processor or its mail program saved, as plain paragraphs and lists; any other markup as it is. Linear. */
export function simplifyWordHtml(markup: string): string {
  if (!/class=["']?Mso|<o:p[\s>]/i.test(markup)) return markup;
  const plain = upToLast(markup, '<![endif]', (part) =>
    part
      // What only other programs shall see: the bullet of a list that they do not know as one, its picture, its settings.
      .replace(/<!--\[if [^\]]*\]>(?:(?!<!\[endif\]-->)[\s\S])*<!\[endif\]-->/gi, '')
      .replace(/<!\[if !supportLists\]>((?:(?!<!\[endif\]>)[\s\S])*)<!\[endif\]>/gi, (_, bullet: string) =>
        /\d/.test(bullet.replace(/<[^>]*>/g, '')) ? NUMBERED : '',
      )
      .replace(/<!\[(?:if [^\]]*|endif)\]>/gi, ''),
  );
  return upToLast(plain, '</p>', joinLists).replace(/<\/?[ovwm]:[a-z][^>]*>/gi, '');
}

const NUMBERED = '<!--numbered-->';

// Behind the last end nothing is closed, and looking for an end from each start would take square time.
function upToLast(markup: string, end: string, change: (part: string) => string): string {
  const last = markup.toLowerCase().lastIndexOf(end);
  if (last === -1) return markup;
  const cut = markup.indexOf('>', last) + 1;
  return change(markup.slice(0, cut)) + markup.slice(cut);
}

function joinLists(markup: string): string {
  return markup
    .replace(/<p class=["']?MsoListParagraph[^>]*>((?:(?!<\/p>)[\s\S])*)<\/p>/gi, (_, item: string) => {
      const list = item.includes(NUMBERED) ? 'ol' : 'ul';
      return `<${list}><li>${item.replace(NUMBERED, '')}</li></${list}>`;
    })
    .replace(/<\/(ul|ol)>\s*<\1>/g, '');
}
