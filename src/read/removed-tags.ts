import type { Problem } from '../model/problem.ts';
import type { Place } from './locate-words.ts';

/** Where markup came from, and the place of a few of its words where that is known. */
export interface MarkupPlace {
  readonly file: string;
  readonly locate?: ((words: string) => Place | undefined) | undefined;
}

/** What to say of each kind of tag that was taken out of a text. */
export function describeRemoved(names: readonly string[], { file, locate }: MarkupPlace): readonly Problem[] {
  return names.map((name) => ({
    severity: 'warning',
    file,
    ...locate?.(`<${name}`),
    code: 'body/removed',
    message: `<${name}> cannot be published safely and was taken out of the text.`,
    hint: `Feeds and mails show text, links, lists, tables and pictures. To show the sign itself, write &lt;${name}>.`,
  }));
}
