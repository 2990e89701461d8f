import { makeRandom, pick, type Random } from './random.ts';
import { AUTHORS, drawWord, FOREIGN, HEBREW, SECTIONS, SOURCES, TAGS } from './words.ts';

// Article i is dated BASE - i * 47 minutes - jitter: the newest fifty are the same for every size of corpus.
const BASE = Date.UTC(2025, 11, 31, 18, 0, 0);
const STEP = 47 * 60_000;

/** An article of the benchmark: the same bytes for the same index, however large the corpus. */
export function makeArticle(index: number, revision?: string): { readonly path: string; readonly text: string } {
  const random = makeRandom(Math.imul(index + 1, 0x9e3779b1) ^ 1);
  const hebrew = random() < 0.06;
  const date = new Date(BASE - index * STEP - Math.floor(random() * 40) * 60_000).toISOString().replace('.000Z', 'Z');
  const title = makeHeadline(random, hebrew);
  const slug = `${makeSlug(title)}-${String(index).padStart(6, '0')}`;
  const tags = [...new Set(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, TAGS)))];
  const related = Array.from({ length: 4 }, (_, number) => ({
    title: makeHeadline(random, random() < 0.06),
    url: `https://news.example.org/r/${Math.floor(random() * 1e6)}?ref=${number}&s=1`,
    source: pick(random, SOURCES),
  }));
  const head = [
    '---',
    // A JSON string is a double-quoted scalar of YAML.
    `title: ${JSON.stringify(title)}`,
    `slug: ${slug}`,
    `date: ${date}`,
    `author: ${JSON.stringify(pick(random, AUTHORS))}`,
    `section: ${pick(random, SECTIONS)}`,
    `lang: ${hebrew ? 'he' : 'en'}`,
    `tags: [${tags.map((tag) => JSON.stringify(tag)).join(', ')}]`,
    `image: /img/lead-${Math.floor(random() * 5000)}.jpg`,
    `summary: ${JSON.stringify(makeSentence(random, hebrew).replace(/[*`]|\]\([^)]*\)|\[/g, ''))}`,
    'related:',
    ...related.flatMap((one) => [
      `  - title: ${JSON.stringify(one.title)}`,
      `    url: ${one.url}`,
      `    source: ${JSON.stringify(one.source)}`,
    ]),
    '---',
    '',
  ].join('\n');
  const edited = revision === undefined ? '' : `\nEdited: one more sentence, revision ${revision}.\n`;
  return {
    path: `${date.slice(0, 4)}/${date.slice(5, 7)}/${date.slice(0, 10)}-${slug}.md`,
    text: `${head}\n${makeBody(random, hebrew)}${edited}`,
  };
}

function makeHeadline(random: Random, hebrew: boolean): string {
  const count = 5 + Math.floor(random() * 6);
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) words.push(hebrew ? pick(random, HEBREW) : drawWord(random));
  const headline = hebrew ? words.join(' ') : capitalise(words.join(' '));
  if (random() >= 0.12) return headline;
  return headline + (random() < 0.5 ? ` & ${drawWord(random)}` : `: “${drawWord(random)}” <again>`);
}

function makeSlug(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug.slice(0, 48) || 'article';
}

function makeSentence(random: Random, hebrew: boolean): string {
  const count = 6 + Math.floor(random() * 16);
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    if (hebrew) {
      words.push(pick(random, HEBREW));
      continue;
    }
    const word = makeWord(random);
    const comma = index > 0 && index < count - 2 && random() < 0.06;
    words.push(comma ? word + (random() < 0.8 ? ',' : ' —') : word);
  }
  return (hebrew ? words.join(' ') : capitalise(words.join(' '))) + (random() < 0.06 ? '?' : '.');
}

function makeWord(random: Random): string {
  const word = drawWord(random);
  const kind = random();
  if (kind < 0.012) return `**${word}**`;
  if (kind < 0.024) return `*${word}*`;
  if (kind < 0.031) return `[${word} ${drawWord(random)}](https://example.org/${makeSlug(word)}?a=1&b=2)`;
  if (kind < 0.034) return `\`${word}<T>\``;
  if (kind < 0.041) return pick(random, FOREIGN);
  return kind < 0.046 ? pick(random, HEBREW) : word;
}

function makeBody(random: Random, hebrew: boolean): string {
  const blocks: string[] = [];
  const target = 520 + Math.floor(random() * 160);
  let words = 0;
  const add = (block: string): void => {
    words += block.split(' ').length;
    blocks.push(block);
  };
  const sentences = (count: number): readonly string[] =>
    Array.from({ length: count }, () => makeSentence(random, hebrew));
  for (let paragraph = 1; words < target; paragraph += 1) {
    if (paragraph % 4 === 0) add(`## ${makeHeadline(random, hebrew)}`);
    const kind = random();
    if (paragraph > 1 && kind < 0.08) {
      const items = sentences(3 + Math.floor(random() * 3));
      add(items.map((item) => `- ${item}`).join('\n'));
    } else if (paragraph > 1 && kind < 0.14) add(`> ${makeSentence(random, hebrew)}`);
    else if (paragraph > 1 && kind < 0.17) {
      const alt = `${drawWord(random)} ${drawWord(random)}`;
      const name = `/img/inline-${Math.floor(random() * 1000)}.jpg`;
      add(`![${alt}](${name} "${drawWord(random)}")`);
    } else add(sentences(3 + Math.floor(random() * 4)).join(' '));
  }
  return `${blocks.join('\n\n')}\n`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
