import { EnvironmentFailure, Failure } from '../model/failure.ts';

const CAUSES: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['permission denied', 'Make the folder and its parent writable for you, or choose another with --out.'],
  EPERM: ['not permitted', 'Make the folder and its parent writable for you, or choose another with --out.'],
  EROFS: ['the file system is read-only', 'Choose a folder on a writable disk with --out.'],
  ENOSPC: ['no space left on the disk', 'Free some space and build again.'],
  EDQUOT: ['the disk quota is used up', 'Free some space and build again.'],
  EFBIG: ['a file is larger than the disk or a limit allows', 'Raise the limit (ulimit -f) or free some space.'],
  EIO: ['the disk failed', 'Try another disk with --out.'],
  EMFILE: ['too many open files', 'Raise the limit (ulimit -n) and build again.'],
  ENAMETOOLONG: ['a file name is too long', 'Give the article a shorter slug.'],
  EEXIST: ['a part of the path is a file, not a folder', 'Move that file away, or choose another folder with --out.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Move that file away, or choose another folder with --out.'],
};

/** Runs something that writes to disk; what the disk refuses becomes an {@link EnvironmentFailure} that says so in words. */
export function explainDisk<T>(attempt: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const [reason, hint] = CAUSES[(cause as NodeJS.ErrnoException).code ?? ''] ?? [];
    if (reason === undefined || hint === undefined) throw cause;
    throw new EnvironmentFailure('write/disk', `${attempt}: ${reason}. The last good output is untouched.`, {
      hint,
      cause,
    });
  }
}
