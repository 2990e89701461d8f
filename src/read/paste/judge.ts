import type { Body } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import { letterPattern } from '../letter-pattern.ts';
import type { Classified } from './classify.ts';
import { listDates } from './dateline.ts';
import { type Decision, placeOf } from './finding.ts';
import type { Line } from './line.ts';
import { isDense } from './script.ts';
import type { Vocabulary } from './vocabulary.ts';

const SHORTEST_BODY = 200;
const SHORTEST_DENSE_BODY = 80;

/** What an editor should look at in a reading. */
export function judgeReading(
  classified: Classified,
  body: Body,
  { file, vocabulary }: { readonly file: string; readonly vocabulary: Vocabulary },
): readonly Problem[] {
  return [
    ...classified.problems,
    ...judgeDoubts(classified, file),
    ...judgeAmount(classified, body, file),
    ...judgeSecondArticle(classified, file),
    ...judgeDates(classified, { file, vocabulary }),
    ...judgeDropCap(classified, file),
  ];
}

function* judgeDoubts({ lines, decisions }: Classified, file: string): Iterable<Problem> {
  let run: { readonly line: Line; readonly decision: Decision; count: number } | undefined;
  for (const line of lines) {
    const decision = decisions[line.index];
    if (decision === undefined || decision.grade !== 'doubtful') {
      if (run !== undefined) yield describeDoubt(run, file);
      run = undefined;
    } else if (run !== undefined && run.decision.rule === decision.rule && placeOf(run.decision) === 'out')
      run.count += 1;
    else {
      if (run !== undefined) yield describeDoubt(run, file);
      run = { line, decision, count: 1 };
    }
  }
  if (run !== undefined) yield describeDoubt(run, file);
}

function describeDoubt(
  { line, decision, count }: { readonly line: Line; readonly decision: Decision; readonly count: number },
  file: string,
): Problem {
  const start = startOf(line);
  const more = count > 1 ? ` (and ${count - 1} more below it)` : '';
  const place = placeOf(decision);
  const [keep, drop] = [`paste: { keep: [${start}] }`, `paste: { drop: [${start}] }`];
  const said = {
    body: `this line may be no part of the text, read as ${decision.label}${more}; published.`,
    out: `this line looks like prose but stands outside the text${more}; left out.`,
    field: `this line was read as ${decision.label}${more}, which is a guess.`,
  }[place];
  return {
    code: 'paste/doubtful',
    severity: 'warning',
    file,
    line: line.number,
    column: 1,
    message: said,
    hint:
      place === 'out'
        ? `To publish it: ${keep}   To confirm: ${drop}`
        : `To leave it out: ${drop}   To confirm: ${keep}`,
    source: line.parts[0]?.text ?? line.text,
  };
}

const START_LENGTH = 40;

// JSON strings are YAML strings: quotes and backslashes inside survive being pasted.
function startOf(line: Line): string {
  const text = line.parts[0]?.text ?? line.text;
  if (text.length <= START_LENGTH) return JSON.stringify(text);
  const cut = text.lastIndexOf(' ', START_LENGTH);
  return JSON.stringify(text.slice(0, cut > 15 ? cut : START_LENGTH));
}

function judgeAmount({ lines, decisions }: Classified, body: Body, file: string): readonly Problem[] {
  if (lines.length === 0) return [];
  const letters = body.reduce((sum, block) => sum + block.text.length, 0);
  const needed = isDense(
    body
      .map((block) => block.text)
      .join('')
      .slice(0, 400),
  )
    ? SHORTEST_DENSE_BODY
    : SHORTEST_BODY;
  if (letters < needed) {
    return [
      {
        code: 'paste/too-little',
        severity: 'error',
        file,
        line: lines[0]?.number ?? 1,
        message:
          letters === 0
            ? 'no text of an article was found in this paste.'
            : `only ${letters} characters of text were found in this paste.`,
        hint: 'To name the text yourself: paste: { body: lines 3-20 }',
      },
    ];
  }
  const prose = lines.filter((line) => line.prose);
  const lost = prose.filter((line) => {
    const decision = decisions[line.index];
    return decision !== undefined && decision.label === 'outside';
  });
  const total = prose.reduce((sum, line) => sum + line.text.length, 0);
  const left = lost.reduce((sum, line) => sum + line.text.length, 0);
  if (left <= total * 0.4) return [];
  return [
    {
      code: 'paste/too-little',
      severity: 'error',
      file,
      line: lost[0]?.number ?? 1,
      message: `${Math.round((left / total) * 100)} % of the prose in this paste lies outside the text that was found.`,
      hint: 'To name the text yourself: paste: { body: lines 3-20 }',
    },
  ];
}

const SECOND_TEXT = 400;

// Below the text, a headline with its own author or date and paragraphs of its own.
function judgeSecondArticle({ lines, decisions, window }: Classified, file: string): readonly Problem[] {
  let head: Line | undefined;
  let letters = 0;
  for (const line of lines.slice(window.end)) {
    const decision = decisions[line.index];
    if (decision?.label === 'byline' || (decision?.label === 'date' && placeOf(decision) !== 'out')) {
      head = line;
      letters = 0;
    } else if (head !== undefined && line.prose && (decision?.label === 'outside' || decision?.label === 'promo'))
      letters += line.text.length;
    if (head !== undefined && letters >= SECOND_TEXT) {
      return [
        {
          code: 'paste/two-articles',
          severity: 'error',
          file,
          line: head.number,
          message: 'two articles in one file? A second author or date and more text follow the end of the first.',
          hint: `Put the second one in a file of its own, or name the text: paste: { body: lines ${lines[window.start]?.number ?? 1}-${lines[window.end - 1]?.number ?? 1} }`,
          source: head.text,
        },
      ];
    }
  }
  return [];
}

function* judgeDates(
  { lines, decisions }: Classified,
  { file, vocabulary }: { readonly file: string; readonly vocabulary: Vocabulary },
): Iterable<Problem> {
  for (const line of lines) {
    const decision = decisions[line.index];
    if (
      decision === undefined ||
      (decision.label !== 'date' && decision.label !== 'byline') ||
      placeOf(decision) !== 'field'
    )
      continue;
    const date = listDates(line.text, vocabulary).find(
      (one) => one.date.ambiguous || one.date.unknownZone !== undefined,
    )?.date;
    if (date === undefined) continue;
    const written = line.text.slice(date.start, date.end);
    yield {
      code: 'paste/ambiguous-date',
      severity: 'warning',
      file,
      line: line.number,
      column: date.start + 1,
      message: date.ambiguous
        ? `"${written}" can be read as two days.`
        : `"${written}": the letters ${date.unknownZone} stand for several time zones.`,
      hint: `Say which on top of the file:  published: ${date.year}-${pad(date.month)}-${pad(date.day)}`,
      source: line.text,
    };
  }
}

// Letters that are words by themselves in some language.
const WORDS_OF_ONE = new Set('AIOEYÀÉUSВИКОСУАЯ');

const DROP_CAP = letterPattern(String.raw`^\p{Lu} \p{Ll}{2}`);

function judgeDropCap({ lines, decisions }: Classified, file: string): readonly Problem[] {
  const first = lines.find(
    (line) => decisions[line.index]?.label === 'prose' && decisions[line.index]?.place === undefined,
  );
  const letter = first?.text.charAt(0) ?? '';
  if (first === undefined || !DROP_CAP.test(first.text) || WORDS_OF_ONE.has(letter)) return [];
  return [
    {
      code: 'paste/drop-cap',
      severity: 'warning',
      file,
      line: first.number,
      column: 2,
      message: `"${first.text.slice(0, 12)}…" looks like a large first letter that was parted from its word.`,
      hint: 'Join them in the file; the text itself is never changed here.',
      source: first.parts[0]?.text ?? first.text,
    },
  ];
}

function pad(figure: number): string {
  return String(figure).padStart(2, '0');
}
