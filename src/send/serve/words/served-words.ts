/** What the pages and letters of the way in and out say. */
export interface ServedWords {
  readonly subscribe: string;
  readonly subscribeHelp: string;
  readonly address: string;
  readonly name: string;
  readonly badAddress: string;
  readonly checkMail: string;
  readonly checkMailHelp: string;
  readonly confirm: string;
  readonly confirmHelp: string;
  readonly confirmed: string;
  readonly unsubscribe: string;
  readonly unsubscribeHelp: string;
  readonly unsubscribed: string;
  readonly preferences: string;
  readonly preferencesHelp: string;
  readonly data: string;
  readonly dataHelp: string;
  readonly erase: string;
  readonly eraseHelp: string;
  readonly erased: string;
  readonly linkFirst: string;
  readonly badLink: string;
  readonly badLinkHelp: string;
  readonly notFound: string;
  readonly notFoundHelp: string;
  readonly tooMany: string;
  readonly tooManyHelp: string;
  readonly letterHelp: string;
  readonly letterIgnore: string;
}
