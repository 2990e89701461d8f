import type { ArticleHead } from '../../model/article.ts';
import type { Mailbox, Publication } from '../../model/publication.ts';

/** Who answers for the sound of a publication. Absent, nothing is said to podcast directories: they ask for an address. */
export function findOwner(publication: Publication): Mailbox | undefined {
  const author = publication.authors.find(({ email }) => email !== undefined);
  return author?.email === undefined ? publication.mail?.from : { name: author.name, email: author.email };
}

/** Whether a player can take an article's recording from a feed: it has an address, a type and a length. */
export function isEpisode({ audio }: ArticleHead): boolean {
  return audio?.url !== undefined && audio.type !== undefined && audio.length !== undefined;
}
