import { chooseColour } from './launch/choose-colour.ts';
import { skipUnchanged } from './launch/skip-unchanged.ts';
import { openOutlet } from './terminal/outlet.ts';

// Starting is most of a small build: one bundled file instead of hundreds, and its compiled code kept between runs.
const unchanged = skipUnchanged(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  lib: import.meta.dirname,
});
if (unchanged === undefined) {
  // What it loads of Node takes longer than to find out that nothing has changed.
  void import('./launch/run-program.ts').then(({ runProgram }) => runProgram(import.meta.dirname));
} else {
  const errors = openOutlet(2);
  const words = unchanged[chooseColour(errors, process.env) ? 'coloured' : 'plain'];
  errors.write(words.errors);
  openOutlet(1).write(words.output);
}
