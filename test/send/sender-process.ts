import { sendFrozen } from '../../src/deliver.ts';
import { readMailServer } from '../../src/send/smtp/server.ts';

/** A sender in a process of its own, for tests that kill it: its one argument says what to send through what. */
const { place, edition, port, lanes, secret, rate } = JSON.parse(process.argv[2] ?? '{}');
const report = await sendFrozen(edition, {
  place,
  server: readMailServer(`smtp://127.0.0.1:${port}`),
  keys: { tokens: [{ id: 'k1', secret: Buffer.from(secret, 'base64') }] },
  lanes,
  ...(rate === undefined ? {} : { rate }),
  patience: 2000,
  answerTime: 5000,
  signal: new AbortController().signal,
  note: () => undefined,
});
process.stdout.write(JSON.stringify(report));
