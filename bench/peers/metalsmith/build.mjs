// Metalsmith 2 peer: @metalsmith/collections + @metalsmith/markdown, then the same feed/handlebars/mjml tail as the afternoon script.

import { readFileSync } from 'node:fs';
import collections from '@metalsmith/collections';
import markdown from '@metalsmith/markdown';
import { Feed } from 'feed';
import Handlebars from 'handlebars';
import Metalsmith from 'metalsmith';
import mjml2html from 'mjml';

const site = { title: 'The Daily Example', url: 'https://example.com' };
await Metalsmith(process.cwd())
  .source(process.env.CONTENT ?? './content')
  .destination(process.env.OUT ?? './dist')
  .clean(true)
  .use(collections({ posts: { pattern: '**/*.md', sort: 'date:desc' } }))
  .use(markdown())
  .use(async (files, ms) => {
    const posts = ms.metadata().collections.posts;
    for (const k of Object.keys(files)) delete files[k];
    const as = posts
      .slice(0, 50)
      .map((a) => ({
        ...a,
        html: a.contents.toString(),
        url: `${site.url}/${a.date.toISOString().slice(0, 7).replace('-', '/')}/${a.slug}/`,
        day: a.date.toISOString().slice(0, 10),
        image: site.url + a.image,
      }));
    const f = new Feed({
      title: site.title,
      id: site.url + '/',
      link: site.url + '/',
      description: 'News',
      language: 'en',
      copyright: '(c)',
      updated: as[0].date,
    });
    for (const a of as)
      f.addItem({
        title: a.title,
        id: a.url,
        link: a.url,
        description: a.summary,
        content: a.html,
        author: [{ name: a.author }],
        date: a.date,
        image: a.image,
        category: a.tags.map((name) => ({ name })),
      });
    const mjml = Handlebars.compile(readFileSync(new URL('../afternoon/digest.hbs.mjml', import.meta.url), 'utf8'))({
      site,
      articles: as.slice(0, 30),
    });
    const put = (n, s) => {
      files[n] = { contents: Buffer.from(s) };
    };
    put('rss.xml', f.rss2());
    put('atom.xml', f.atom1());
    put('feed.json', f.json1());
    put('digest.html', (await mjml2html(mjml, { validationLevel: 'soft' })).html);
  })
  .build();
