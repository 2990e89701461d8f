import type { Edition, FrozenEdition } from '../model/edition.ts';

/** The fingerprint of each article by id, as `fingerprintArticle` makes them. */
export type Fingerprints = ReadonlyMap<string, string>;

/** The edition as it is to be written down: its articles, their order, and what each looks like now. */
export function freezeEdition(edition: Edition, fingerprints: Fingerprints): FrozenEdition {
  const articles = edition.articles.map((head) => head.id);
  const { id, date, subject, revision } = edition;
  const hashes = Object.fromEntries(articles.map((article) => [article, fingerprints.get(article) ?? '']));
  return {
    id,
    date,
    ...(subject === undefined ? {} : { subject }),
    articles,
    revision,
    hashes,
    file: `content/editions/${id}.yaml`,
  };
}

/** Ids of the articles that look different from when the edition was frozen; none when it has no hashes. */
export function findChanged(frozen: FrozenEdition, fingerprints: Fingerprints): readonly string[] {
  const { hashes } = frozen;
  if (hashes === undefined) return [];
  return frozen.articles.filter((id) => {
    const now = fingerprints.get(id);
    return now !== undefined && hashes[id] !== undefined && hashes[id] !== now;
  });
}

/** The next revision of a frozen edition: the same articles as they look now. It is shown as corrected, and not sent again by itself. */
export function reviseEdition(frozen: FrozenEdition, fingerprints: Fingerprints): FrozenEdition {
  const hashes = Object.fromEntries(
    frozen.articles.map((id) => [id, fingerprints.get(id) ?? frozen.hashes?.[id] ?? '']),
  );
  return { ...frozen, revision: frozen.revision + 1, hashes };
}
