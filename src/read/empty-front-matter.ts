import type { FrontMatter } from './front-matter-schema.ts';

/** What an article without front matter gives: what the schema makes of nothing. */
export const EMPTY_FRONT_MATTER: FrontMatter = { tags: [], corrections: [] };
