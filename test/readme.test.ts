import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/commands.ts';

const README = readFileSync('README.md', 'utf8');

test('every command that the README names exists', () => {
  const named = [...README.matchAll(/`latewire ([a-z]+)/g)].map((match) => match[1] ?? '');
  const known = Object.keys(COMMANDS);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
});

test('every file that the README links to exists', () => {
  const linked = [...README.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(linked.length).toBeGreaterThan(3);
  expect(linked.filter((path) => !existsSync(path))).toEqual([]);
});
