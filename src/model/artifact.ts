/** One file to be. */
export interface Artifact {
  /** Relative to the output folder, with forward slashes: `editions/2026-11-23/digest.html`. */
  readonly path: string;
  /** With its charset where it is text: `application/rss+xml; charset=utf-8`. */
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** The size of the file in bytes, where somebody has encoded the body already: to count it takes as long. */
  readonly size?: number;
  /** Whether it belongs on the public site; the report and the `.eml` do not. */
  readonly publish: boolean;
}

/** The size of an artifact's file, in bytes. */
export function sizeOf({ body, size }: Artifact): number {
  return size ?? Buffer.byteLength(body);
}
