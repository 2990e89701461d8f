import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeManifest } from './describe-manifest.ts';
import { listSigns } from './gates/canary.ts';
import type { CheckedParts } from './gates/feed-memory.ts';
import { type Gates, openGates } from './gates/gates.ts';
import { gatherPublication } from './gather.ts';
import { makeArtifacts } from './make-artifacts.ts';
import { type Artifact, sizeOf } from './model/artifact.ts';
import type { Edition } from './model/edition.ts';
import type { Instant } from './model/instant.ts';
import type { ManifestFile } from './model/manifest.ts';
import { compareProblems, hasErrors, type Problem } from './model/problem.ts';
import type { Publication } from './model/publication.ts';
import type { Snapshot } from './model/snapshot.ts';
import type { TemplateFiles } from './model/templates.ts';
import { makeOpener } from './open-articles.ts';
import type { HeadCache } from './read/head-memory.ts';
import type { TextCaches } from './read/text-cache.ts';
import { loadMjml } from './render/mail/load-mjml.ts';
import { type CompileOptions, compileTemplates, type TemplateCache } from './render/mail/templates.ts';
import { openPagedArticles } from './render/page/pages.ts';
import { describeSite, frameOf } from './render/page/place.ts';
import { selectEditions } from './select/editions.ts';
import { type Interval, selectInterval } from './select/interval.ts';
import type { VisibleArticles } from './select/visible.ts';
import { openPageThread, type PageThread } from './share-pages.ts';
import { encodeText } from './write/encode-text.ts';
import { writeIds } from './write/ids-file.ts';
import { type Output, openOutput, type WriteSummary } from './write/output.ts';

/** What a build needs from outside: places, the one instant, and what may be reused. */
export interface BuildOptions {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** The output folder; absent: everything is rendered and checked, and nothing is written. */
  readonly out?: string;
  readonly now: Instant;
  readonly templates: TemplateFiles;
  readonly cache: TemplateCache;
  /** Texts of articles that an earlier build has read. */
  readonly texts?: TextCaches;
  /** Heads that an earlier build has read. */
  readonly heads?: HeadCache;
  /** Parts of feeds that an earlier build has read back. */
  readonly checked?: CheckedParts;
  /** The templates of the package, compiled ahead, by the same keys. */
  readonly shipped?: CompileOptions['shipped'];
  /** The compiled program of the thread that makes pages where there are many; absent: there is none. */
  readonly pageThread?: string;
  /** Told how many articles have been read, each time that it has doubled. */
  readonly noteCount?: (articles: number) => void;
  /** Whether warnings stop the build too. */
  readonly strict?: boolean;
  /** Whether `content/ids.json` stays as it is: the build is only a comparison. */
  readonly keepIds?: boolean;
  /** Whether drafts and embargoed articles are shown as if their time had come: only for the eyes of who writes them. */
  readonly showWaiting?: boolean;
}

/** The decoded size of one part of a digest, in bytes. */
export interface PartSize {
  readonly path: string;
  readonly bytes: number;
}

/** What a build did, or why it did nothing. */
export interface BuildResult {
  readonly ok: boolean;
  /** In file order. */
  readonly problems: readonly Problem[];
  readonly publication?: Publication;
  readonly visible?: VisibleArticles;
  readonly editions?: readonly Edition[];
  readonly mails: readonly PartSize[];
  /** Absent when nothing was to be written, or problems stood against it. */
  readonly written?: WriteSummary;
  /** Every file of the output but the manifest; absent like `written`. */
  readonly files?: readonly ManifestFile[];
  /** The span of time in which the same tree gives the same bytes. */
  readonly interval?: Interval;
}

/** Read, select, render, check, write: the whole program as one sentence. */
export async function buildPublication(options: BuildOptions): Promise<BuildResult> {
  const thread = openPageThread(options.pageThread);
  try {
    return await buildBeside(thread, options);
  } finally {
    await thread.stop();
  }
}

async function buildBeside(thread: PageThread, options: BuildOptions): Promise<BuildResult> {
  const { root, now } = options;
  const read = gatherPublication(root, now, {
    show: options.showWaiting === true ? 'all' : 'visible',
    texts: options.texts,
    heads: options.heads,
    noteMany: thread.start,
    noteCount: options.noteCount,
  });
  if (!('content' in read)) return refuse(read.problems);
  const { content, visible, sources } = read;
  const { publication } = content;
  const editions = selectEditions(sources);
  const opener = makeOpener(content.openArticle);
  const snapshot: Snapshot = {
    publication,
    articles: visible.listed,
    unlisted: visible.unlisted,
    editions: editions.value,
    openArticle: opener.openArticle,
    openAsset: ({ file }) => readFileSync(join(root, file)),
  };
  const templates = await prepareTemplates(snapshot, options);
  const problems = [...read.problems, ...editions.problems, ...templates.problems];
  const stopped = (): boolean => stops([...problems, ...opener.problems], options);
  if (stopped()) return refuse([...problems, ...opener.problems]);
  const signs = listSigns(
    visible.waiting.map(({ head }) => head),
    visible.listed,
  );
  const gates = openGates(snapshot, { signs, checked: options.checked });
  const output = options.out === undefined ? undefined : openOutput(options.out);
  try {
    const site = publication.pages === false ? undefined : describeSite(snapshot);
    const hasThread = thread.isStarted();
    // Where there are few, the feeds show them again.
    const open = hasThread ? opener.passArticle : opener.openArticle;
    const paged = site === undefined ? [] : openPagedArticles(site, open);
    if (site !== undefined && hasThread) thread.make({ frame: frameOf(site), signs, folders: output?.lend() }, paged);
    const artifacts = makeArtifacts({
      snapshot,
      content,
      root,
      templates: templates.value,
      site,
      paged: hasThread ? [] : paged,
    });
    const mails = stageArtifacts(artifacts, { gates, output, problems });
    if (hasThread) {
      const { placed, problems: found, seen } = await thread.settle();
      output?.add(placed);
      problems.push(...found);
      gates.add(seen);
    }
    problems.push(...gates.close());
    const all = orderProblems([...problems, ...opener.problems]);
    if (stopped()) {
      output?.abandon();
      return { ...refuse(all), publication, visible, editions: editions.value };
    }
    const selected = options.showWaiting === true ? undefined : { listed: visible.listed, editions: editions.value };
    const interval = selectInterval({ ...sources, heads: content.heads }, selected);
    let files: readonly ManifestFile[] = [];
    const written = await output?.commit((staged) => {
      files = staged;
      return describeManifest({ files, snapshot, interval });
    });
    if (written !== undefined && options.keepIds !== true) writeIds(root, content.formatIds());
    return {
      ok: true,
      problems: all,
      publication,
      visible,
      editions: editions.value,
      mails,
      interval,
      ...(written === undefined ? {} : { written, files }),
    };
  } catch (error) {
    await thread.stop();
    output?.abandon();
    throw error;
  }
}

function stops(problems: readonly Problem[], { strict }: BuildOptions): boolean {
  return hasErrors(problems) || (strict === true && problems.length > 0);
}

function refuse(problems: readonly Problem[]): BuildResult {
  return { ok: false, problems: orderProblems(problems), mails: [] };
}

// A file that is read for its head and again for its text says the same thing twice.
function orderProblems(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(compareProblems);
  return sorted.filter((problem, at) => {
    const before = sorted[at - 1];
    return before === undefined || compareProblems(before, problem) !== 0 || before.message !== problem.message;
  });
}

async function prepareTemplates(
  snapshot: Snapshot,
  { templates, cache, shipped }: BuildOptions,
): ReturnType<typeof compileTemplates> {
  // An empty publication has no digest; its templates may be as unfinished as they like.
  if (snapshot.editions.length === 0) return { value: undefined, problems: [] };
  return compileTemplates(templates, {
    publication: snapshot.publication,
    cache,
    loadMjml,
    ...(shipped === undefined ? {} : { shipped }),
  });
}

interface Stage {
  readonly gates: Gates;
  readonly output: Output | undefined;
  readonly problems: Problem[];
}

function stageArtifacts(artifacts: Iterable<Artifact>, { gates, output, problems }: Stage): readonly PartSize[] {
  const mails: PartSize[] = [];
  for (const made of artifacts) {
    // The gates hold on to artifacts, and the output gives the bytes away: only their number is for both.
    const bytes = output === undefined || typeof made.body !== 'string' ? undefined : encodeText(made.body);
    const artifact = bytes === undefined ? made : { ...made, size: bytes.length };
    problems.push(...gates.pass(artifact));
    if (/^editions\/[^/]+\/digest\.\w+$/.test(artifact.path))
      mails.push({ path: artifact.path, bytes: sizeOf(artifact) });
    output?.stage(artifact, bytes);
  }
  return mails;
}
