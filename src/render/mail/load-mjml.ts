import type { Mjml } from './compile-mjml.ts';

/** The compiler of the package `mjml`. */
export async function loadMjml(): Promise<Mjml> {
  // Importing it runs the `packages` of a `.mjmlconfig` in the working folder, which may be a stranger's: show it ours.
  const { cwd } = process;
  process.cwd = () => import.meta.dirname;
  try {
    return (await import('mjml')).default as unknown as Mjml;
  } finally {
    process.cwd = cwd;
  }
}
