import { clipMessage } from './clip-message.ts';
import { forceScheme, type Scheme } from './force-scheme.ts';
import { showOutlook } from './show-outlook.ts';
import type { PreviewSite } from './site.ts';

/** What the preview says to one request. */
export interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The Content-Security-Policy of the answer. */
  readonly policy: string;
}

/** How a document is looked at: `/site/<scheme>/<pictures>/<form>/<path>`, in the path so that links inside keep it. */
interface Look {
  readonly scheme: Scheme;
  readonly pictures: 'pictures' | 'blocked';
  readonly form: 'whole' | 'clipped' | 'outlook';
  readonly path: string;
  /** Where links to the publication lead instead. */
  readonly home: string;
}

const LOOK = /^\/site\/(light|dark)\/(pictures|blocked)\/(whole|clipped|outlook)\/(.*)$/;
const VIEWER_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'";
const PLAIN = 'text/plain; charset=utf-8';

/** The viewer's own files, by path, and the path below which everything is served: `/<secret>`. */
export interface Viewer {
  readonly base: string;
  readonly files: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
}

/** Answers one path (decoded, without its query and the viewer's base) from the newest build. */
export function answerPreview(path: string, site: PreviewSite, viewer: Viewer): Answer {
  const own = viewer.files[path];
  if (own !== undefined) return { status: 200, ...own, policy: VIEWER_POLICY };
  if (path === '/state')
    return { status: 200, type: 'application/json', body: describeSite(site), policy: "default-src 'none'" };
  const [, scheme, pictures, form, rest] = LOOK.exec(path) ?? [];
  if (scheme === undefined || rest === undefined) return refuse(path);
  const home = `${viewer.base}/site/${scheme}/${pictures}/${form}/`;
  return showFile({ scheme, pictures, form, path: rest, home } as Look, site);
}

/** What the viewer needs to offer its choices, as JSON. */
export function describeSite({ revision, ok, problems, title, files }: PreviewSite): string {
  const documents = files.filter(({ mediaType }) => /^text\/(html|plain)|xml|json|rfc822/.test(mediaType));
  return JSON.stringify({
    revision,
    ok,
    problems,
    title,
    documents: documents.map(({ path, bytes }) => ({ path, bytes })),
  });
}

function showFile(look: Look, site: PreviewSite): Answer {
  const wanted = look.path === '' || look.path.endsWith('/') ? `${look.path}index.html` : look.path;
  const file = site.files.find(({ path }) => path === wanted);
  if (file === undefined) return refuse(wanted);
  const bytes = site.readFile(wanted);
  const policy = choosePolicy(look);
  if (/^text\/(html|css)/.test(file.mediaType)) {
    const text = redirectLinks(Buffer.from(bytes).toString('utf8'), look, site);
    const shown = wanted.endsWith('/digest.html') ? showForm(text, look) : text;
    return { status: 200, type: file.mediaType, body: forceScheme(shown, look.scheme), policy };
  }
  // A browser would offer these for download; the viewer is for looking.
  if (/rfc822|json|opml|^text\/plain/.test(file.mediaType)) return { status: 200, type: PLAIN, body: bytes, policy };
  if (/xml/.test(file.mediaType)) {
    const text = redirectLinks(Buffer.from(bytes).toString('utf8'), look, site);
    return { status: 200, type: 'application/xml; charset=utf-8', body: text, policy };
  }
  return { status: 200, type: file.mediaType, body: bytes, policy };
}

function showForm(html: string, { form }: Look): string {
  if (form === 'outlook') return showOutlook(html);
  return form === 'clipped' ? clipMessage(html) : html;
}

// What is built carries the address it will have; in the preview that address is not there yet.
function redirectLinks(text: string, { home }: Look, { url }: PreviewSite): string {
  if (url === '') return text;
  const place = new RegExp(`((?:=["']|url\\(["']?|,\\s*))${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'g');
  return text.replace(place, (_, before: string) => `${before}${home}`);
}

// No script, as everywhere readers are; pictures from other hosts only because the reader would load them too.
function choosePolicy({ pictures }: Look): string {
  const images = pictures === 'blocked' ? "'none'" : "'self' data: https: http:";
  return `default-src 'none'; style-src 'self' 'unsafe-inline'; img-src ${images}; media-src 'self' https:`;
}

function refuse(path: string): Answer {
  return { status: 404, type: PLAIN, body: `The last build has no ${path}.\n`, policy: "default-src 'none'" };
}
