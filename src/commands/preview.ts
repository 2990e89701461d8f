import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageFailure } from '../model/failure.ts';
import type { Viewer } from '../preview/answer.ts';
import { listenPreview } from '../preview/listen.ts';
import { EMPTY_SITE, type PreviewSite } from '../preview/site.ts';
import { watchFolders } from '../preview/watch-folders.ts';
import { type PreparedPreview, rebuildPreview } from '../preview.ts';
import { openKept } from '../rebuild/keep.ts';
import type { Command, CommandContext } from './command.ts';
import { BUILD_OPTIONS, LIB, prepareBuild, refusePositionals, SHIPPED_TEMPLATES } from './prepare.ts';

// It prints no report that could be JSON.
const { format: _format, verbose: _verbose, ...SHARED } = BUILD_OPTIONS;

/** `latewire preview`: look at everything while writing it. */
export const previewCommand: Command = {
  name: 'preview',
  summary: 'look at digest, pages and feeds while you write',
  usage: 'latewire preview [--port N] [options]',
  details:
    'Serves a viewer on 127.0.0.1 and builds again at each change of content/ or templates/: on a phone and a desktop,\n' +
    'light and dark, pictures blocked, as Outlook and as Gmail show it, and the text part. dist/ is not touched.',
  example: 'latewire preview --port 8080 --drafts',
  options: {
    port: { value: 'N', help: 'the port on loopback (default: a free one)' },
    drafts: { help: 'show drafts, and articles whose time has not come' },
    ...SHARED,
  },
  run: async (context) => {
    refusePositionals(context, 'preview');
    const port = readPort(context.options['port']);
    const scratch = mkdtempSync(join(tmpdir(), 'latewire-preview-'));
    try {
      return await previewUntilStopped(context, { port, out: join(scratch, 'dist') });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

async function previewUntilStopped(
  context: CommandContext,
  { port, out }: { readonly port: number; readonly out: string },
): Promise<0> {
  const { print, warn, signal, options } = context;
  const prepare = (): PreparedPreview => {
    const prepared = prepareBuild(context);
    const kept = openKept(context, { root: prepared.root, lib: LIB });
    return {
      build: { ...prepared, ...kept, showWaiting: options['drafts'] !== undefined },
      save: () => kept?.save(),
    };
  };
  let site: PreviewSite = await rebuildPreview(EMPTY_SITE, { out, prepare });
  if (site.problems !== '') warn(`${site.problems}\n`);
  const viewer = readViewer();
  const server = await listenPreview(port, { site: () => site, viewer });
  print(
    `Preview of ${site.title || 'the publication'}: http://127.0.0.1:${server.port}${viewer.base}/  (Ctrl-C ends it)\n`,
  );
  // One build at a time; what changes meanwhile is seen by the next.
  let work: Promise<void> = Promise.resolve();
  const rebuild = async (): Promise<void> => {
    site = await rebuildPreview(site, { out, prepare });
    if (site.problems !== '') warn(`${site.problems}\n`);
    print(site.ok ? 'Built again.\n' : 'Not built: the preview shows the last good build.\n');
    server.announce();
  };
  const { root: folder } = prepareBuild(context);
  const failure = new Promise<never>((_, reject) => {
    const onChange = (): void => {
      work = work.then(rebuild).catch(reject);
    };
    const stop = watchFolders([join(folder, 'content'), join(folder, 'templates')], onChange);
    signal.addEventListener('abort', stop, { once: true });
  });
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([stopped, failure]);
    await work;
    return 0;
  } finally {
    await server.close();
  }
}

function readPort(text = '0'): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new UsageFailure('usage/port', `Reading --port: "${text}" is no port.`, {
    hint: 'A number from 1024 to 65535.',
  });
}

function readViewer(): Viewer {
  const read = (name: string): string => readFileSync(join(SHIPPED_TEMPLATES, 'preview', name), 'utf8');
  return {
    base: `/${randomBytes(12).toString('hex')}`,
    files: {
      '/': { type: 'text/html; charset=utf-8', body: read('viewer.html') },
      '/viewer.css': { type: 'text/css; charset=utf-8', body: read('viewer.css') },
      '/viewer.js': { type: 'text/javascript; charset=utf-8', body: read('viewer.js') },
    },
  };
}
