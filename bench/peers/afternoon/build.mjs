// "What an engineer writes in an afternoon": every package imported up front, all steps in sequence.
// CONTENT=… OUT=… node build.mjs       MARKS=1 prints the time of each phase to stderr
import { performance } from 'node:perf_hooks';

const marks = [];
const mark = (n) => marks.push([n, performance.now()]);
mark('process start');
const { readdirSync, readFileSync, writeFileSync, mkdirSync } = await import('node:fs');
const { join } = await import('node:path');
const { default: matter } = await import('gray-matter');
mark('import gray-matter');
const { default: MarkdownIt } = await import('markdown-it');
mark('import markdown-it');
const { Feed } = await import('feed');
mark('import feed');
const { default: Handlebars } = await import('handlebars');
mark('import handlebars');
const { DateTime } = await import('luxon');
mark('import luxon');
const { default: mjml2html } = await import('mjml');
mark('import mjml');

const CONTENT = process.env.CONTENT ?? './content',
  OUT = process.env.OUT ?? './dist';
const site = { title: 'The Daily Example', url: 'https://example.com' };
const walk = (d) =>
  readdirSync(d, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? walk(join(d, e.name)) : e.name.endsWith('.md') ? [join(d, e.name)] : [],
  );

const files = walk(CONTENT);
mark('list files');
const texts = files.map((f) => readFileSync(f, 'utf8'));
mark('read files');
const articles = texts.map((t) => {
  const { data, content } = matter(t);
  return { ...data, content, date: DateTime.fromJSDate(new Date(data.date), { zone: 'utc' }) };
});
mark('parse front matter');
const md = new MarkdownIt({ html: true, linkify: false, typographer: false });
for (const a of articles) {
  a.html = md.render(a.content);
  a.url = `${site.url}/${a.date.toFormat('yyyy/LL')}/${a.slug}/`;
  a.day = a.date.toFormat('d LLL yyyy');
}
mark('markdown -> html');
articles.sort((a, b) => b.date - a.date);
mark('sort');

const feed = new Feed({
  title: site.title,
  id: site.url + '/',
  link: site.url + '/',
  description: 'News',
  language: 'en',
  copyright: '(c)',
  updated: articles[0].date.toJSDate(),
  feedLinks: { rss: site.url + '/rss.xml', atom: site.url + '/atom.xml', json: site.url + '/feed.json' },
});
for (const a of articles.slice(0, 50))
  feed.addItem({
    title: a.title,
    id: a.url,
    link: a.url,
    description: a.summary,
    content: a.html,
    author: [{ name: a.author }],
    date: a.date.toJSDate(),
    image: site.url + a.image,
    category: a.tags.map((name) => ({ name })),
  });
const rss = feed.rss2(),
  atom = feed.atom1(),
  json = feed.json1();
mark('serialise 3 feeds');
const here = new URL('.', import.meta.url);
const tpl = Handlebars.compile(readFileSync(new URL('digest.hbs.mjml', here), 'utf8'));
const mjml = tpl({ site, articles: articles.slice(0, 30).map((a) => ({ ...a, image: site.url + a.image })) });
mark('handlebars');
const { html, errors } = await mjml2html(mjml, { validationLevel: 'soft' });
mark('mjml compile');
if (errors?.length) console.error(errors.slice(0, 3));
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'rss.xml'), rss);
writeFileSync(join(OUT, 'atom.xml'), atom);
writeFileSync(join(OUT, 'feed.json'), json);
writeFileSync(join(OUT, 'digest.html'), html);
mark('write 4 files');
if (process.env.MARKS) {
  let p = 0;
  const o = {};
  for (const [n, t] of marks) {
    o[n] = +(t - p).toFixed(2);
    p = t;
  }
  o.TOTAL = +p.toFixed(2);
  process.stderr.write(JSON.stringify(o) + '\n');
}
