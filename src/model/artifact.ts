/** One file to be. */
export interface Artifact {
  /** Relative to the output folder, with forward slashes: `editions/2026-11-23/digest.html`. */
  readonly path: string;
  /** With its charset where it is text: `application/rss+xml; charset=utf-8`. */
  readonly mediaType: string;
  readonly body: string | Uint8Array;
  /** The body in UTF-8, once it is encoded: whoever needs it then need not do so again. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Whether it belongs on the public site; the report and the `.eml` do not. */
  readonly publish: boolean;
}

/** The size of an artifact's file, in bytes. */
export function sizeOf({ body, bytes }: Artifact): number {
  return bytes?.length ?? Buffer.byteLength(body);
}
