import { existsSync, type FSWatcher, watch } from 'node:fs';

/** Quiet time after a change before it counts: editors save in several steps. Milliseconds. */
const SETTLE = 60;

/** Calls `onChange` after anything under the folders changed and was quiet for a moment; returns what ends the watch. */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE);
  };
  const watchers: readonly FSWatcher[] = folders
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, wait).on('error', wait));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
