import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolder } from '../../src/send/ledger/open-folder.ts';
import { specifyEngine } from './engine-spec.ts';

specifyEngine('an embedded PostgreSQL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latewire-ledger-'));
  const database = await openFolder(folder);
  return {
    // One process is one session here: closing it after each look would only cost time.
    open: async () => ({ ...database, close: async () => undefined }),
    stop: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
