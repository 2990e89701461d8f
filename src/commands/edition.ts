import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { resolveClock } from '../clock.ts';
import { type Gathered, gatherPublication } from '../gather.ts';
import type { FrozenEdition } from '../model/edition.ts';
import { UsageFailure } from '../model/failure.ts';
import { fingerprintArticle } from '../model/fingerprint.ts';
import type { Instant } from '../model/instant.ts';
import { hasErrors } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import { formatRfc3339 } from '../model/time.ts';
import { selectEditions } from '../select/editions.ts';
import { type Fingerprints, freezeEdition, reviseEdition } from '../select/freeze.ts';
import { selectNext } from '../select/next.ts';
import { formatProblems } from '../terminal/problems.ts';
import { explainDisk } from '../write/disk.ts';
import { formatEditionFile } from '../write/edition-file.ts';
import { writeIds } from '../write/ids-file.ts';
import type { Command, CommandContext, ExitCode } from './command.ts';

interface Job extends Gathered {
  readonly root: string;
  readonly now: Instant;
  readonly context: CommandContext;
}

const ACTIONS: Readonly<Record<string, (job: Job, id: string | undefined) => ExitCode>> = { due, propose, freeze };

/** `latewire edition`: what is due, what comes next, and writing it down. */
export const editionCommand: Command = {
  name: 'edition',
  summary: 'see what is due, propose the next edition, or freeze one',
  usage: 'latewire edition due|propose|freeze [ID] [options]',
  details:
    'due: which editions are due and not frozen, and when the next one is.\n' +
    'propose: the articles that wait for the next slot, in order.\n' +
    'freeze: writes content/editions/<id>.yaml for what is due; a frozen edition never changes by itself.\n' +
    'freeze ID --revise: takes the present texts of a frozen edition as its next revision; it is not sent again by itself.',
  example: 'latewire edition freeze --now "$(date -u +%Y-%m-%dT%H:%M:%SZ)"',
  options: {
    now: { value: 'INSTANT', help: 'as of then (default: SOURCE_DATE_EPOCH, the commit, the clock)' },
    due: { help: 'freeze: everything that is due (the default without an ID)' },
    revise: { help: 'freeze: make a new revision of a frozen edition' },
    format: { value: 'FORMAT', help: 'text (default) or json' },
    root: { value: 'DIR', help: 'the folder that holds content/ (default: here)' },
  },
  run: async (context) => {
    const [name = '', id, ...rest] = context.positionals;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined || rest.length > 0) {
      throw new UsageFailure('usage/edition', 'latewire edition takes one of due, propose and freeze.', {
        hint: `Usage: ${editionCommand.usage}`,
      });
    }
    const root = resolve(context.cwd, context.options['root'] ?? '.');
    const { env, options, readSystemClock } = context;
    const { now } = resolveClock({ flag: options['now'], epoch: env['SOURCE_DATE_EPOCH'], root, readSystemClock });
    const gathered = gatherPublication(root, now);
    if (!('content' in gathered) || hasErrors(gathered.problems)) {
      context.warn(formatProblems(gathered.problems, context.style));
      return 1;
    }
    return action({ ...gathered, root, now, context }, id);
  },
};

function due({ sources, context, now }: Job): ExitCode {
  const { publication } = sources;
  const editions = selectEditions(sources).value.filter((edition) => !edition.frozen);
  const next = selectNext(sources);
  const told = {
    now: formatRfc3339(now, publication.timeZone),
    due: editions.map(({ id, date, articles }) => ({
      id,
      date: formatRfc3339(date, publication.timeZone),
      articles: articles.length,
      late: isLate(publication, date, now),
    })),
    ...(next === undefined
      ? {}
      : {
          next: {
            id: next.slot.id,
            date: formatRfc3339(next.slot.at, publication.timeZone),
            articles: next.articles.length,
          },
        }),
  };
  if (context.options['format'] === 'json') {
    context.print(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  if (told.due.length === 0) context.print('Nothing is due.\n');
  for (const { id, date, articles, late } of told.due) {
    context.print(
      `Due: ${id} (${date}), ${articles} articles${late ? '; past maxLate, so it is not to be sent' : ''}\n`,
    );
  }
  if (told.next !== undefined)
    context.print(`Next: ${told.next.id} (${told.next.date}), ${told.next.articles} articles wait for it\n`);
  return 0;
}

function isLate({ digest }: Publication, date: Instant, now: Instant): boolean {
  const hours = digest.schedule?.maxLate;
  return hours !== undefined && now - date > hours * 3_600_000;
}

function propose({ sources, context }: Job): ExitCode {
  const next = selectNext(sources);
  const due = selectEditions(sources).value.filter((edition) => !edition.frozen);
  const proposals = [...due].reverse().map(({ id, articles }) => ({ id, articles }));
  if (next !== undefined && next.articles.length > 0) proposals.push({ id: next.slot.id, articles: next.articles });
  if (context.options['format'] === 'json') {
    const told = proposals.map(({ id, articles }) => ({
      id,
      articles: articles.map((head) => ({ id: head.id, title: head.title, file: head.file })),
    }));
    context.print(`${JSON.stringify(told, null, 2)}\n`);
    return 0;
  }
  if (proposals.length === 0) context.print('No article waits for an edition.\n');
  for (const { id, articles } of proposals) {
    context.print(`${id}\n${articles.map((head) => `  ${head.title}  ${context.style.dim(head.file)}\n`).join('')}`);
  }
  return 0;
}

function freeze(job: Job, id: string | undefined): ExitCode {
  const { sources, context, root } = job;
  const frozen = sources.frozen.find((edition) => edition.id === id);
  if (frozen !== undefined) return revise(job, frozen);
  const due = selectEditions(sources).value.filter(
    (edition) => !edition.frozen && (id === undefined || edition.id === id),
  );
  if (due.length === 0 && id !== undefined) {
    throw new UsageFailure('usage/edition', `Freezing ${id}: no edition of that id is due.`, {
      hint: 'Run "latewire edition due" to see what is.',
    });
  }
  if (due.length === 0) context.print('Nothing is due.\n');
  // An edition names its articles by id, so the ids have to be written down with it.
  if (due.length > 0) writeIds(root, job.content.formatIds());
  for (const edition of [...due].reverse()) {
    writeEdition(
      root,
      freezeEdition(
        edition,
        takeFingerprints(
          job,
          edition.articles.map((head) => head.id),
        ),
      ),
      sources.publication,
    );
    context.print(`Froze ${edition.id}: content/editions/${edition.id}.yaml, ${edition.articles.length} articles\n`);
  }
  return 0;
}

function revise(job: Job, frozen: FrozenEdition): ExitCode {
  const { context, root, sources } = job;
  if (context.options['revise'] === undefined) {
    throw new UsageFailure('usage/frozen', `Freezing ${frozen.id}: it is frozen already (${frozen.file}).`, {
      hint: `To take its present texts as a new revision: latewire edition freeze ${frozen.id} --revise`,
    });
  }
  const revised = reviseEdition(frozen, takeFingerprints(job, frozen.articles));
  writeEdition(root, revised, sources.publication);
  context.print(
    `Froze revision ${revised.revision} of ${frozen.id}. It is shown as corrected and not sent again by itself.\n`,
  );
  return 0;
}

function takeFingerprints({ content, visible }: Job, ids: readonly string[]): Fingerprints {
  const wanted = new Set(ids);
  const heads = visible.listed.filter((head) => wanted.has(head.id));
  return new Map(heads.map((head) => [head.id, fingerprintArticle(content.openArticle(head).value)]));
}

function writeEdition(root: string, edition: FrozenEdition, publication: Publication): void {
  const path = join(root, 'content', 'editions', `${edition.id}.yaml`);
  explainDisk(`Writing ${path}`, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, formatEditionFile(edition, publication.timeZone), { flush: true });
    renameSync(`${path}.new`, path);
  });
}
