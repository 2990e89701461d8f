import { cachedDataVersionTag } from 'node:v8';
import { afterEach, expect, test } from 'vitest';
import { LONG_RUN, SHORT_RUN, tuneEngine, tuneForArticles } from '../../src/launch/tune-engine.ts';
import { PROGRAM, prepareProgram, runProgram } from '../cli/program.ts';

afterEach(() => tuneEngine(LONG_RUN));

test('a long run has what V8 began with, and a short run something else', () => {
  const before = cachedDataVersionTag(); // Made of V8's version and all of its settings.
  tuneEngine(SHORT_RUN);
  expect(cachedDataVersionTag()).not.toBe(before);
  tuneEngine(LONG_RUN);
  expect(cachedDataVersionTag()).toBe(before);
});

test('nothing is left of what a run of very many articles was told: its code can be kept for the next', () => {
  tuneEngine(SHORT_RUN);
  const before = cachedDataVersionTag();
  for (let articles = 1; articles <= 65_536; articles *= 2) tuneForArticles(articles);
  expect(cachedDataVersionTag()).not.toBe(before);
  tuneEngine(SHORT_RUN);
  expect(cachedDataVersionTag()).toBe(before);
});

test('V8 knows every word that it is told: it says nothing', async () => {
  await prepareProgram();
  const { errors, output } = await runProgram(['--version']);
  expect({ errors, output }, PROGRAM).toEqual({ errors: '', output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
}, 120_000);
