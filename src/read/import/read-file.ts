import { readFileSync, statSync } from 'node:fs';
import { EnvironmentFailure } from '../../model/failure.ts';

/** The largest file that is imported, in bytes: a WordPress export of many years fits. */
const MAX_IMPORT_BYTES = 256 * 1024 * 1024;

/** The bytes of a file to be imported. Throws an {@link EnvironmentFailure} when it cannot be read. */
export function readImportFile(path: string): Uint8Array {
  const failed = (reason: string, cause?: unknown): EnvironmentFailure =>
    new EnvironmentFailure('import/unreadable', `Reading ${path}: ${reason}.`, {
      hint: 'Look at its name and its rights.',
      cause,
    });
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw failed('it is no file');
    if (stat.size > MAX_IMPORT_BYTES) throw failed(`it has ${stat.size} bytes; at most ${MAX_IMPORT_BYTES} are read`);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof EnvironmentFailure) throw cause;
    throw failed(
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String((cause as Error).message),
      cause,
    );
  }
}
