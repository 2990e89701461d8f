import type { ManifestFile } from '../model/manifest.ts';

/** One build, as the preview shows it. A build that failed keeps the files of the one before it. */
export interface PreviewSite {
  /** Grows by one with each build. */
  readonly revision: number;
  readonly ok: boolean;
  /** The problems as the terminal shows them, without colours; empty when there are none. */
  readonly problems: string;
  readonly title: string;
  /** The address the publication will have: links to it lead into the preview instead. */
  readonly url: string;
  readonly files: readonly ManifestFile[];
  /** The bytes of one of `files`. */
  readonly readFile: (path: string) => Uint8Array;
}

/** Before the first build. */
export const EMPTY_SITE: PreviewSite = {
  revision: 0,
  ok: false,
  problems: '',
  title: '',
  url: '',
  files: [],
  readFile: () => new Uint8Array(),
};
