import { openServer } from '../../src/send/ledger/open-server.ts';
import { specifyEngine } from '../send/engine-spec.ts';
import { startPostgres } from './postgres-server.ts';

specifyEngine('a PostgreSQL server', async () => {
  const server = await startPostgres();
  return { open: () => openServer(server.url), stop: server.stop };
});
