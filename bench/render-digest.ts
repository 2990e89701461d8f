// One more edition from a cached template: npx tsx bench/render-digest.ts
import { renderDigest } from '../src/render/mail/digest.ts';
import { viewEdition } from '../src/render/mail/digest-view.ts';
import {
  compileShipped,
  makeArticle,
  makeEdition,
  makePublication,
  makeSnapshot,
  readThemes,
} from '../test/render/mail/fixture.ts';

const ROUNDS = 300;
const articles = Array.from({ length: 30 }, (_, index) =>
  makeArticle(index + 1, {
    deck: 'One sentence of a hundred and twenty letters or so that says what the story is about, and why one should read it.',
    related: Array.from({ length: 4 }, (_unused, position) => ({
      title: `Related headline ${position} of ${index}`,
      kind: 'related',
    })),
  }),
);

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

for (const theme of readThemes()) {
  const publication = makePublication({ digest: { ...makePublication().digest, theme } });
  const templates = await compileShipped(publication);
  const snapshot = makeSnapshot(articles, publication);
  const edition = makeEdition(articles);
  const extent = { extent: 'excerpt', bodyLimit: 4_000, relatedLimit: 50 } as const;
  const { view } = viewEdition(snapshot, edition, { words: templates.words, lead: extent, stories: extent });
  const html = median(() => templates.html(view));
  const whole = median(() => [...renderDigest(snapshot, edition, templates)]);
  console.log(
    `${theme}: HTML of 30 stories ${html.toFixed(2)} ms; HTML, text and message ${whole.toFixed(2)} ms (medians of ${ROUNDS})`,
  );
}
