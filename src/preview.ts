import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, buildPublication } from './build.ts';
import { Failure } from './model/failure.ts';
import { EMPTY_SITE, type PreviewSite } from './preview/site.ts';
import { formatProblems } from './terminal/problems.ts';
import { PLAIN } from './terminal/style.ts';

/** Where a preview builds, and with what. */
export interface PreviewSources {
  /** A scratch folder; the publication's own output is never touched. */
  readonly out: string;
  /** Asked again for each build: templates and the time may have changed. */
  readonly prepare: () => PreparedPreview;
}

/** One build to be, with what earlier ones have read. */
export interface PreparedPreview {
  readonly build: BuildOptions;
  /** Keeps this build's part for the next, when it went well. */
  readonly save: () => void;
}

/** Builds once more for the preview. Problems, and failures that an edit may mend, become words; the files before them stay. */
export async function rebuildPreview(before: PreviewSite, { out, prepare }: PreviewSources): Promise<PreviewSite> {
  const revision = before.revision + 1;
  try {
    const { build, save } = prepare();
    const result = await buildPublication({ ...build, out, keepIds: true });
    const problems = formatProblems(result.problems, PLAIN);
    const { publication, files } = result;
    if (!result.ok || publication === undefined || files === undefined)
      return { ...before, revision, ok: false, problems };
    save();
    return {
      revision,
      ok: true,
      problems,
      title: publication.title,
      url: publication.url,
      files,
      readFile: (path) => readFileSync(join(out, path)),
    };
  } catch (error) {
    if (!(error instanceof Failure) || before === EMPTY_SITE) throw error;
    return { ...before, revision, ok: false, problems: `${error.message}\n${error.hint ?? ''}` };
  }
}
