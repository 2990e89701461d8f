import type { ManifestEntry } from '../model/manifest.ts';
import type { Changes } from './changes.ts';

/** How a review is laid out: for a terminal, or for the description of a pull request. */
export type ReviewLayout = 'text' | 'markdown';

interface Section {
  readonly heading: string;
  readonly rows: readonly string[];
}

/** A forge takes 65,536 characters in one comment; the rest is left to links and signatures. */
const CHARACTERS = 60_000;

/** The changes in words, under 60,000 characters: what does not fit is counted, never dropped in silence. */
export function renderReview(changes: Changes, layout: ReviewLayout): string {
  const markdown = layout === 'markdown';
  const write = markdown ? escapeMarkdown : (text: string) => text;
  const sections = listSections(changes, write).filter((section) => section.rows.length > 0);
  if (sections.length === 0) return markdown ? '**Readers will see no change.**\n' : 'Readers will see no change.\n';
  // Each section gets its fair share, so that a thousand new files cannot push the entries turned unread out of sight.
  const share = Math.floor((CHARACTERS - 2_000) / sections.length);
  return sections.map((section) => renderSection(section, share, layout)).join('\n');
}

function listSections(changes: Changes, write: (text: string) => string): readonly Section[] {
  const name = (entry: ManifestEntry): string => write(clip(entry.title));
  return [
    {
      heading: 'Would turn unread in feed readers',
      rows: changes.unread.map(({ kind, before, after }) =>
        kind === 'id'
          ? `${name(after)}: its id changes from ${write(clip(before.id))} to ${write(clip(after.id))}`
          : `${name(after)}: its link changes from ${write(clip(before.url))} to ${write(clip(after.url))}`,
      ),
    },
    { heading: 'New entries', rows: changes.added.map(name) },
    {
      heading: 'Changed entries',
      rows: changes.changed.map(({ before, after }) =>
        before.title === after.title ? name(after) : `${name(before)} is now ${name(after)}`,
      ),
    },
    { heading: 'Entries that go', rows: changes.gone.map(name) },
    {
      heading: 'Mails that differ',
      rows: changes.mails.map(({ id, before, after }) => {
        if (before === undefined) return `${id}, new: ${write(clip(after?.subject ?? ''))}`;
        return after === undefined ? `${id}, gone` : `${id}: ${write(clip(after.subject))}`;
      }),
    },
    {
      heading: 'Public files',
      rows: (['added', 'changed', 'gone'] as const).flatMap((kind) =>
        changes.files[kind].map((path) => `${kind}: ${write(clip(path))}`),
      ),
    },
  ];
}

function renderSection({ heading, rows }: Section, share: number, layout: ReviewLayout): string {
  const bullet = layout === 'markdown' ? '- ' : '  ';
  const title = layout === 'markdown' ? `### ${heading} (${rows.length})\n` : `${heading} (${rows.length})`;
  const lines = [title];
  let left = share - title.length;
  for (const [index, row] of rows.entries()) {
    left -= row.length + 5;
    if (left < 0) {
      lines.push(`${bullet}… and ${rows.length - index} more`);
      break;
    }
    lines.push(`${bullet}${row}`);
  }
  return `${lines.join('\n')}\n`;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

// Titles are other people's text: a title may not open a comment, mention somebody, or smuggle in an image.
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~@-]/g, (character) => (character === '<' ? '&lt;' : `\\${character}`));
}
