// Eleventy 3 peer. INPUT via ./content (a link to the corpus), output via OUT. PAGES=1 also writes one page an article.
import rss from '@11ty/eleventy-plugin-rss';
import mjml2html from 'mjml';

const PAGES = process.env.PAGES === '1';
const url = (d, slug) => `/${d.getUTCFullYear()}/${String(d.getUTCMonth() + 1).padStart(2, '0')}/${slug}/`;
export default function (cfg) {
  cfg.addPlugin(rss);
  cfg.setUseGitIgnore(false);
  cfg.setQuietMode(true);
  cfg.addGlobalData('site', { title: 'The Daily Example', url: 'https://example.com' });
  cfg.addCollection('posts', (api) => api.getFilteredByGlob('./src/content/**/*.md'));
  cfg.addFilter('newest', (a, n) => a.slice(-n).reverse());
  cfg.addFilter('link', (p) => 'https://example.com' + url(p.date, p.data.slug));
  cfg.addFilter('day', (d) => d.toISOString().slice(0, 10));
  cfg.addTransform('mjml', async function (content) {
    if (!String(this.page.outputPath).endsWith('digest.html')) return content;
    return (await mjml2html(content, { validationLevel: 'soft' })).html;
  });
  cfg.addGlobalData(
    'eleventyComputed.permalink',
    () => (data) =>
      String(data.page.inputPath).includes('/content/')
        ? PAGES
          ? url(data.page.date, data.slug) + 'index.html'
          : false
        : data.permalink,
  );
  return {
    dir: { input: 'src', output: process.env.OUT ?? 'dist' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}
