/** One written file, as a deploy script needs it. */
export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly publish: boolean;
  /** What a server should answer with, quotes included (RFC 9110 section 8.8.3); the same bytes, the same tag. */
  readonly etag?: string;
  /** For how long a reader may keep it without asking. */
  readonly cacheControl?: string;
}

/** One published article, so that a later build can tell what readers will see change. */
export interface ManifestEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** RFC 3339. */
  readonly updated: string;
  /** Of what a reader sees of it: title, deck, text, credits, related headlines. */
  readonly sha256?: string;
}

/** One edition and the message that was reviewed. */
export interface ManifestEdition {
  readonly id: string;
  readonly subject: string;
  /** Of `digest.eml`: what `send --expect` asks for. */
  readonly sha256?: string;
}

/** The span of time in which the same tree gives the same bytes, RFC 3339; an open end is absent. */
export interface ManifestInterval {
  readonly unchangedFrom?: string;
  readonly unchangedUntil?: string;
}

/** `dist/manifest.json`: written last, so that its presence says the set is whole. */
export interface Manifest extends ManifestInterval {
  readonly generator: string;
  /** In upload order: feeds after everything that they point at. */
  readonly files: readonly ManifestFile[];
  readonly entries: readonly ManifestEntry[];
  readonly editions: readonly ManifestEdition[];
}
