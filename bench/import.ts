// What `latewire import` costs on large and hostile pastes, as whole processes: npm run compile && npx tsx bench/import.ts
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './measure.ts';

const MEGABYTE = 1_000_000;
const HEAD = 'Ostermark opens its new bridge to walkers\nBy Jane Doe\nJune 3, 2031\n';
const SENTENCE = 'The bridge joins the two halves of the town, which had been reached from each other by ferry. ';
const TEXT = `${SENTENCE.repeat(3)}\n`;
const HAN_HEAD = '江边新桥今天通车\n2031-06-03\n';
const HAN = '镇上的新桥今天上午开放通行，第一个走过桥的是一只鹅。镇长说他会让桥保持干净。';

/** Some text, as often as fills that many bytes; `#` becomes a figure that never comes twice. */
function fill(unit: string, bytes: number): string {
  const times = Math.ceil(bytes / Buffer.byteLength(unit));
  return Array.from({ length: times }, (_, at) => unit.replaceAll('#', String(at))).join('');
}

const PASTES: Readonly<Record<string, string>> = {
  '2 MB of paragraphs': HEAD + fill(`# ${TEXT}\n`.replace(/^# /, 'In year # '), 2 * MEGABYTE),
  '2 MB of short lines': HEAD + TEXT + fill('Goose # of the river\n', 2 * MEGABYTE),
  '2 MB of paragraphs, Chinese': HAN_HEAD + fill(`第#天，${HAN}${HAN}\n\n`, 2 * MEGABYTE),
  '2 MB of short lines, Chinese': HAN_HEAD + HAN + fill('\n江边的鹅第#只', 2 * MEGABYTE),
  '1 MB of <': `${HEAD}${TEXT}${'<'.repeat(MEGABYTE)}\n${TEXT}`,
  '1 MB of ■': `${HEAD}${TEXT}${fill('■', MEGABYTE)}\n${TEXT}`,
  '1 MB on one line': HEAD + fill(SENTENCE, MEGABYTE),
  '1 MB without a space': `${HEAD}${TEXT}${'a'.repeat(MEGABYTE)}\n${TEXT}`,
  '1 MB of nested quotes': `${HEAD}${TEXT}${fill('“"', MEGABYTE)}\n${TEXT}`,
  '1 MB of >': `${HEAD}${TEXT}${'>'.repeat(MEGABYTE)}\n${TEXT}`,
  '1 MB of (': `${HEAD}${TEXT}${'('.repeat(MEGABYTE)}\n${TEXT}`,
};

const folder = mkdtempSync(join(tmpdir(), 'latewire-import-'));
// What it writes is longer than what a parent process keeps of a child; 1 says that the paste holds no article.
const program = join(import.meta.dirname, '../lib/cli.cjs');
const command = ['sh', '-c', 'node "$0" import "$1" >/dev/null 2>&1; [ $? -le 1 ]', program];
for (const [name, text] of Object.entries(PASTES)) {
  const file = join(folder, 'paste.txt');
  writeFileSync(file, text);
  const runs = [1, 2, 3].map(() => measure({ command: [...command, file], cwd: folder, prepare: () => undefined }));
  const least = (pick: 'wall' | 'cpu' | 'memory') => Math.min(...runs.map((run) => run[pick]));
  process.stdout.write(
    `${name}: ${least('wall').toFixed(2)} s, CPU ${least('cpu').toFixed(2)} s, ${least('memory').toFixed(0)} MiB\n`,
  );
}
