import type { Edition } from '../../model/edition.ts';
import { PERSONAL } from '../../model/personal.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { joinUrl } from '../../model/url.ts';
import { isolateText } from './isolate-text.ts';
import { choosePreheader, chooseSubject, padPreheader } from './preheader.ts';
import { type StoryExtent, sideOf, viewStory } from './story-view.ts';
import type { DigestView, StoryView } from './view.ts';
import { sayDate, sayMore, sayPhrase, type Words } from './words.ts';

/** How much of an edition a digest shows. */
export interface DigestExtent {
  readonly lead: StoryExtent;
  readonly stories: StoryExtent;
}

/** The data of a whole edition, and a way to show only its first stories. */
export interface EditionView {
  readonly view: DigestView;
  /** The same with the lead and `count` more stories, and how many others are on the web. */
  readonly cutTo: (count: number) => DigestView;
}

/** An edition as its templates see it. The unsubscribe address is the recipient's placeholder. */
export function viewEdition(
  snapshot: Snapshot,
  edition: Edition,
  options: { readonly words: Words } & DigestExtent,
): EditionView {
  const { publication } = snapshot;
  const { words } = options;
  const marks = new Map<string, number>();
  const markOf = (url: string) => {
    const mark = marks.get(url) ?? marks.size + 1;
    marks.set(url, mark);
    return mark;
  };
  const context = { snapshot, edition, words, markOf };
  const all = edition.articles.map((head, index) =>
    viewStory(head, index + 1, { ...context, ...(index === 0 ? options.lead : options.stories) }),
  );
  const [lead, ...stories] = all;
  const subject = chooseSubject(edition, publication);
  const preheader = choosePreheader(edition, subject);
  const view: DigestView = {
    publication: {
      title: publication.title,
      description: publication.description,
      url: publication.url,
      rights: publication.rights,
    },
    edition: { id: edition.id, date: sayEditionDate(edition, publication.timeZone, words) },
    language: publication.language,
    direction: publication.direction,
    ...sideOf(publication.direction),
    subject,
    preheader,
    padding: padPreheader(preheader),
    webUrl: joinUrl(publication.url, `editions/${edition.id}/`),
    unsubscribeUrl: PERSONAL.unsubscribe,
    postalAddress: publication.mail?.postalAddress,
    lead,
    stories,
    more: undefined,
    links: listLinks(all, marks),
    words: {
      ...words.phrases,
      why: sayPhrase(words.phrases.why, { title: isolateText(publication.title, publication.direction) }),
    },
  };
  const cutTo = (count: number): DigestView => {
    const shown = stories.slice(0, count);
    const links = listLinks(lead === undefined ? shown : [lead, ...shown], marks);
    const rest = stories.length - shown.length;
    return { ...view, stories: shown, links, more: rest > 0 ? sayMore(rest, words) : undefined };
  };
  return { view, cutTo };
}

function listLinks(stories: readonly StoryView[], marks: ReadonlyMap<string, number>): DigestView['links'] {
  const shown = new Set<number | undefined>();
  for (const story of stories) {
    shown.add(story.mark);
    for (const { mark } of [...story.related, ...story.moreRelated]) shown.add(mark);
  }
  return [...marks].filter(([, mark]) => shown.has(mark)).map(([url, mark]) => ({ mark, url }));
}

// A corrected edition bears its number beside the date: a figure needs no translation.
function sayEditionDate({ date, revision }: Edition, zone: string, words: Words): string {
  const day = sayDate(date, zone, words);
  return revision > 1 ? `${day} (${revision})` : day;
}
