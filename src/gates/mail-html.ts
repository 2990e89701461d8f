import type { Artifact } from '../model/artifact.ts';
import { type MarkupTag, scanTags } from '../model/markup.ts';
import type { Problem } from '../model/problem.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { parseUrl } from '../model/url.ts';
import { decodeEntities } from './mail-text.ts';
import { findOddTags } from './odd-tags.ts';

/** What no mail may hold: clients remove it, or it runs something. */
const BANNED: ReadonlySet<string> = new Set(
  'script form iframe object embed video audio svg base input link'.split(' '),
);

/** Whether the HTML of a digest is safe and shown right: own hosts only, pictures with size and words, nothing that runs, Outlook's branch whole. */
export function checkMailHtml(artifact: Artifact, snapshot: Snapshot): readonly Problem[] {
  const html = String(artifact.body);
  const report = (code: string, message: string, hint?: string): Problem => ({
    code: `mail/${code}`,
    severity: 'error',
    file: artifact.path,
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  const isSafe = findOddTags(html)?.every((tag) => checkTag(tag, snapshot).length === 0) === true;
  const problems = (isSafe ? [] : scanTags(html)).flatMap((tag) =>
    checkTag(tag, snapshot).map(([code, message]) => report(code, message)),
  );
  const openers = html.match(/<!--\[if/g)?.length ?? 0;
  const closers = html.match(/<!\[endif\]-->/g)?.length ?? 0;
  if (openers !== closers)
    problems.push(
      report('outlook', `Outlook's conditional comments are not balanced: ${openers} open, ${closers} close.`),
    );
  // Content may hold braces; an expression of ours that was not filled may not.
  if (/mj-include denied|<\/?mj-/.test(html))
    problems.push(report('mjml-left', 'The mail still holds MJML.', 'Look at the templates near it.'));
  if (!/<html[^>]*\slang="[^"]+"/.test(html) || !/<html[^>]*\sdir="(?:ltr|rtl)"/.test(html)) {
    problems.push(
      report(
        'language',
        'The mail does not say its language and direction.',
        'Write <mjml lang="{{language}}" dir="{{page.direction}}">.',
      ),
    );
  }
  return problems;
}

function checkTag(tag: MarkupTag, snapshot: Snapshot): readonly (readonly [code: string, message: string])[] {
  const found: (readonly [string, string])[] = [];
  if (tag.kind === 'close') return found;
  if (BANNED.has(tag.name)) found.push(['banned-tag', `<${tag.name}> has no place in a mail.`]);
  for (const { name, value = '' } of tag.attributes) {
    if (name.startsWith('on')) found.push(['script', `<${tag.name} ${name}> would run something.`]);
    if (name !== 'href' && name !== 'src' && name !== 'background') continue;
    const address = decodeEntities(value);
    if (parseUrl(address) === undefined)
      found.push(['address', `"${address.slice(0, 80)}" is no full http, https or mailto address.`]);
    else if (name !== 'href' && !isOwn(address, snapshot))
      found.push(['remote-host', `${new URL(address).host} would learn who opens the mail.`]);
  }
  if (tag.name === 'img') found.push(...checkImage(tag));
  return found;
}

function checkImage(tag: MarkupTag): readonly (readonly [string, string])[] {
  const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value;
  const source = value('src') ?? '';
  const found: (readonly [string, string])[] = [];
  if (value('alt') === undefined) found.push(['image-alt', `The picture ${source} has no alt attribute.`]);
  if (!/^\d+$/.test(value('width') ?? ''))
    found.push(['image-size', `The picture ${source} has no width in whole pixels.`]);
  if (isUnknownFormat(source))
    found.push(['image-type', `Outlook does not show ${source}: a mail needs JPEG, PNG or GIF.`]);
  return found;
}

/** Whether Outlook for Windows does not show what is at this address, by its name. */
export function isUnknownFormat(address: string): boolean {
  return /\.(?:svg|webp|avif)(?:$|[?#])/i.test(address);
}

/** Whether a message may fetch what is at this address: from the publication's own host, its subdomains or its logo's. */
export function isOwn(address: string, { publication }: Pick<Snapshot, 'publication'>): boolean {
  const { protocol, hostname } = new URL(address);
  const own = [publication.url, publication.logo?.url].flatMap((url) =>
    url === undefined ? [] : [new URL(url).hostname.replace(/^www\./, '')],
  );
  return protocol === 'https:' && own.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
