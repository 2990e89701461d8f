/** One file to be. */
export interface Artifact {
  /** Relative to the output folder, with forward slashes: `editions/2026-11-23/digest.html`. */
  readonly path: string;
  /** With its charset where it is text: `application/rss+xml; charset=utf-8`. */
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** Whether it belongs on the public site; the report and the `.eml` do not. */
  readonly publish: boolean;
}
