import { LETTER_OR_MARK } from '../../letter-pattern.ts';
import { findDate } from '../date.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import type { Page, Rule } from '../page.ts';

/** Rules for lines that hold no words: players, counters, rules, addresses. */
export const FIGURE_RULES: readonly Rule[] = [
  { id: 'shape/table-row', find: findRows },
  { id: 'shape/player', find: findPlayers },
  { id: 'shape/teaser', find: findTeasers },
  { id: 'shape/counter', find: findCounters },
  { id: 'shape/address', find: findAddresses },
];

// Rows of one table follow each other and have the same number of cells; one row is a menu.
function* findRows({ lines, vocabulary }: Page): Iterable<Finding> {
  const cells = lines.map((line) =>
    line.text.includes('\t') ? line.text.split('\t').map((cell) => cell.trim().toLowerCase()) : [],
  );
  for (const line of lines) {
    const own = cells[line.index] ?? [];
    if (own.length < 2) continue;
    const beside = [cells[line.index - 1]?.length, cells[line.index + 1]?.length].includes(own.length);
    const figures = own.some((cell) => /\d/.test(cell));
    const known = own.filter((cell) => vocabulary.navigation.has(cell) || vocabulary.ui.has(cell)).length;
    if (beside && (figures || known * 2 < own.length) && known < own.length)
      yield { index: line.index, label: 'table', grade: 'likely' };
  }
}

const PLAYER = /^[\d\s:/–—-]{3,30}$/;

// "-- : --", "0:00 / 3:24"; a year, a count or a clock time alone is none.
function isPlayer({ folded }: Line): boolean {
  return (
    PLAYER.test(folded) &&
    (/[–—-]\s*:|:\s*[–—-]/.test(folded) || /\d:\d{2}\s*\/\s*-?\d+:\d{2}/.test(folded) || /^-?0?0:0\d$/.test(folded))
  );
}

function* findPlayers({ lines }: Page): Iterable<Finding> {
  for (const line of lines) if (isPlayer(line)) yield { index: line.index, label: 'player', grade: 'sure' };
}

// What stands in front of a player is its title; "Listen: …" alone is one too while it is short.
function* findTeasers({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    const mark = vocabulary.findPlayerMark(line.folded);
    if (mark === undefined || line.size > 300 || !/^\s*[:：|]/.test(line.folded.slice(mark.length))) continue;
    const next = lines[line.index + 1];
    const played = next !== undefined && isPlayer(next);
    if (played || (line.words <= 15 && line.size <= 160))
      yield { index: line.index, label: 'audio', grade: played ? 'sure' : 'likely' };
  }
}

const COUNT_WORDS =
  /^(?:page|slide|photo|image|foto|bild|imagen|imagem|фото|seite|página|pagina)?\s*\d{1,4}\s*(?:of|\/|von|de|sur|di|из|מתוך|من)\s*\d{1,4}$/u;

function* findCounters({ lines, vocabulary }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.text.length > 40) continue;
    const { folded } = line;
    if (COUNT_WORDS.test(folded)) yield { index: line.index, label: 'counter', grade: 'sure' };
    else if (!LETTER_OR_MARK.test(folded)) {
      // "1914" or "14:05" between paragraphs may head what follows; other lines without a letter say nothing.
      const heads = /^\d{1,2}[:.]\d{2}(?: ?h)?$|^(?:19|20)\d{2}$/.test(folded);
      // "09.03.32, 06:10": a day whose century nobody says, so no date to publish; still where a date stands.
      if (/^\d{1,2}[./]\d{1,2}[./]\d{2}(?:[,|· ]+\d{1,2}:\d{2})?$/.test(folded))
        yield { index: line.index, label: 'date', grade: 'likely', place: 'out' };
      else if (!heads && findDate(line.text, vocabulary) === undefined)
        yield { index: line.index, label: 'counter', grade: 'sure' };
    } else if (/^\d+(?:[.,]\d+)?\s?(?:k|m|mil|tsd\.?|тыс\.?|万|만)$/u.test(folded))
      yield { index: line.index, label: 'counter', grade: 'sure' };
  }
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.-]{2,40}\.(?:com|org|net|co\.uk|de|fr|es|it|ru)(?:\/\S*)?$/i;
const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,24}){1,3}$/;
const HANDLE = /^@[\w.]{2,40}$/;
const ATTRIBUTION = /^[—–-]\s?.{2,80}\(@\w{1,30}\)/u;
const PICTURE = /^pic\.twitter\.com\/\w+$/i;

function* findAddresses({ lines }: Page): Iterable<Finding> {
  for (const line of lines) {
    if (line.text.length > 300) continue;
    if (ADDRESS.test(line.text) || EMAIL.test(line.text)) yield { index: line.index, label: 'ui', grade: 'likely' };
    else if (HANDLE.test(line.text) || PICTURE.test(line.text) || ATTRIBUTION.test(line.text))
      yield { index: line.index, label: 'embed', grade: 'likely' };
  }
}
