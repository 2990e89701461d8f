import { readFileSync } from 'node:fs';
import type { Article, Asset } from '../../../src/model/article.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { markHtml } from '../../../src/model/text.ts';
import type { Url } from '../../../src/model/url.ts';
import { measureImage } from '../../../src/read/measure-image.ts';
import { renderDigest } from '../../../src/render/mail/digest.ts';
import { compileShipped, makeArticle, makeEdition, makePublication, makeSnapshot, paragraphs } from './fixture.ts';

const FILE = new URL('../../../content/articles/2026-11-22-night-ferry/night-ferry.jpg', import.meta.url);

/** The picture of the example's lead story, as an article of ours has it. */
export const FERRY: { readonly bytes: Buffer; readonly url: Url; readonly width: number; readonly height: number } =
  openFerry();

function openFerry() {
  const bytes = readFileSync(FILE);
  const { width = 0, height = 0 } = measureImage(bytes) ?? {};
  return { bytes, width, height, url: 'https://latewire.example/articles/story-1/o%27ferry.jpg' as Url };
}

/** A digest whose lead has one picture above and the same one in its text, and one that is no file of the article. */
export async function renderWithPictures(
  images: 'remote' | 'inline',
  fields: Partial<Article> = {},
): Promise<{
  readonly artifacts: readonly Artifact[];
  readonly html: Artifact;
  readonly message: Artifact;
  readonly edition: Edition;
  readonly snapshot: Snapshot;
  readonly opened: readonly string[];
}> {
  const publication = makePublication({ digest: { ...makePublication().digest, images } });
  const { url, width, height, bytes } = FERRY;
  const asset = (name: string): Asset => ({
    file: `articles/story-1/${name}`,
    path: `articles/story-1/${name}`,
    type: 'image/jpeg',
    length: bytes.length,
  });
  const figure = (source: string, size: string) =>
    markHtml(`<figure><img src="${source}" alt="A ferry"${size}><figcaption>Again.</figcaption></figure>`);
  const articles = [
    makeArticle(1, {
      assets: [asset("o'ferry.jpg"), asset('never-shown.jpg')],
      lead: { url, alt: 'A ferry', width, height },
      body: [
        ...paragraphs('The first paragraph.'),
        { kind: 'figure', text: 'Again.', html: figure(url, ` width="${width}" height="${height}"`) },
        { kind: 'figure', text: '', html: figure('https://latewire.example/elsewhere.png', ' width="9" height="9"') },
      ],
      ...fields,
    }),
    makeArticle(2),
  ];
  const opened: string[] = [];
  const edition = makeEdition(articles);
  const snapshot: Snapshot = {
    ...makeSnapshot(articles, publication),
    openAsset: ({ file }) => {
      opened.push(file);
      return bytes;
    },
  };
  const artifacts = [...renderDigest(snapshot, edition, await compileShipped(publication))];
  const [html, , message] = artifacts;
  if (html === undefined || message === undefined) throw new Error('An artifact is missing.');
  return { artifacts, html, message, edition, snapshot, opened };
}
