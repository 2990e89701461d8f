import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planStarter } from '../../src/write/starter.ts';

const FOLDER = join(import.meta.dirname, '../../templates/starter');
const STARTER = new Map(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(FOLDER.length + 1), readFileSync(path, 'utf8')] as const),
);
const TITLE = 'A "title": {{name}} # & <b>';
const FILES = new Map(
  planStarter(STARTER, {
    title: TITLE,
    name: 'my-paper',
    timeZone: 'Asia/Jerusalem',
    today: '2026-11-23',
    package: '0.1.0',
  }).map(({ path, body }) => [path, String(body)]),
);

describe('planStarter', () => {
  test('names the files as a publication needs them', () => {
    expect([...FILES.keys()].sort()).toEqual([
      '.gitattributes',
      '.github/workflows/check.yml',
      '.github/workflows/publish.yml',
      '.gitignore',
      'README.md',
      'content/articles/2026-11-23-hello.md',
      'content/publication.yaml',
      'package.json',
    ]);
  });

  test('a title with every awkward character stays one string', () => {
    expect(parse(FILES.get('content/publication.yaml') ?? '')).toMatchObject({
      title: TITLE,
      timeZone: 'Asia/Jerusalem',
    });
    expect(JSON.parse(FILES.get('package.json') ?? '')).toMatchObject({
      name: 'my-paper',
      dependencies: { latewire: '0.1.0' },
    });
  });
});

describe('the workflows that come with a new publication', () => {
  const workflows = [...FILES].filter(([path]) => path.startsWith('.github/'));
  test.each(workflows)('%s pins every action by its hash and gives no more rights than needed', (path, text) => {
    const workflow = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { permissions?: unknown; steps: { uses?: string; run?: string }[] }>;
    };
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const secretive = Object.entries(workflow.jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(secretive.map(([name]) => name)).toEqual(path.endsWith('publish.yml') ? ['hand-over'] : []);
    if (path.endsWith('check.yml')) expect(JSON.stringify(workflow.jobs)).not.toContain('write');
  });
});
