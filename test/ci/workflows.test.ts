import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly on: { readonly schedule?: readonly { readonly cron: string }[] };
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly 'timeout-minutes'?: number }>>;
}

const FOLDER = '.github/workflows';

function findFaults(workflow: Workflow): readonly string[] {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  return [
    ...(workflow.permissions?.['contents'] === 'read' ? [] : ['permissions: contents: read is missing']),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      job['timeout-minutes'] === undefined ? [`job ${name} may run for six hours`] : [],
    ),
    ...(workflow.on.schedule ?? []).flatMap(({ cron }) =>
      /^(0|15|30|45) /.test(cron) ? [`busy minute: ${cron}`] : [],
    ),
    ...steps.flatMap(({ uses, run, with: inputs }) => [
      ...(uses !== undefined && !/@[0-9a-f]{40}$/.test(uses) ? [`not pinned: ${uses}`] : []),
      ...(uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false
        ? ['keeps credentials']
        : []),
      // A title of a pull request inside a shell command is a shell command.
      ...(run?.includes('${{') ? [`expression in a command: ${run}`] : []),
    ]),
  ];
}

describe('workflows', () => {
  test.each(readdirSync(FOLDER))('%s: pinned, least rights, no expression in a command', (name) => {
    expect(findFaults(parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow)).toEqual([]);
  });

  test('a careless workflow is found out', () => {
    const careless: Workflow = {
      on: { schedule: [{ cron: '0 * * * *' }] },
      jobs: {
        build: { steps: [{ uses: 'actions/checkout@v4' }, { run: ['echo $', '{{ github.head_ref }}'].join('') }] },
      },
    };
    expect(findFaults(careless)).toHaveLength(6);
  });
});
