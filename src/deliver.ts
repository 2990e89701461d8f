import { type ComposerKeys, openComposer } from './send/compose.ts';
import type { DeliveryReport } from './send/delivery-report.ts';
import { makeFault } from './send/fault.ts';
import type { Database, Queries } from './send/ledger/database.ts';
import type { Delivery } from './send/ledger/delivery.ts';
import { type Freezing, freezeRecipients } from './send/ledger/freeze-recipients.ts';
import { openFolder } from './send/ledger/open-folder.ts';
import { openLedger } from './send/ledger/open-ledger.ts';
import { openServer } from './send/ledger/open-server.ts';
import { type FrozenDelivery, readDelivery } from './send/ledger/read-delivery.ts';
import { countStates, listRows, type StateCounts } from './send/ledger/read-status.ts';
import { prepareSchema } from './send/ledger/schema.ts';
import { planRetry, watchMood } from './send/pace/back-off.ts';
import { openDomainPace } from './send/pace/domains.ts';
import { openSlidingWindow } from './send/pace/sliding-window.ts';
import { countProgress, type Progress } from './send/progress.ts';
import type { ListRow } from './send/recipient.ts';
import { type RunEnd, runDelivery } from './send/run-delivery.ts';
import { openLane } from './send/smtp/open-lane.ts';
import type { MailServer } from './send/smtp/server.ts';

/** Where the ledger is: in a folder that one process uses at a time, or on a PostgreSQL server. */
export type LedgerPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'server'; readonly url: string };

/** How to send: through what, signed with what, and how fast. */
export interface Sending {
  readonly place: LedgerPlace;
  readonly server: MailServer;
  readonly keys: ComposerKeys;
  /** Connections at a time. */
  readonly lanes: number;
  /** Messages a second of this process. */
  readonly rate?: number;
  /** Messages a second to one recipient domain. */
  readonly domainRate?: number;
  /** Milliseconds to wait for deferred recipients before ending. */
  readonly patience: number;
  /** Milliseconds to wait for the answer to a message. */
  readonly answerTime?: number;
  readonly signal: AbortSignal;
  /** Called for each settled recipient. `before` were submitted by earlier runs. */
  readonly note: (progress: Progress, before: number) => void;
}

/** Opens one session with the ledger and makes its tables where they are missing. */
export async function openPlace(place: LedgerPlace): Promise<Database> {
  const database = place.kind === 'folder' ? await openFolder(place.path) : await openServer(place.url);
  await prepareSchema(database);
  return database;
}

/** Gives sessions for one piece of work. The folder's single one, which takes half a second to open, is shared; a server gives each its own. */
export async function usePlace<Value>(
  place: LedgerPlace,
  work: (open: () => Promise<Database>) => Promise<Value>,
): Promise<Value> {
  if (place.kind === 'server') return work(() => openPlace(place));
  const database = await openPlace(place);
  try {
    return await work(async () => ({ ...database, close: async () => undefined }));
  } finally {
    await database.close();
  }
}

/**
 * Freezes the recipients of an edition, once: when that was done before, the list is not looked at again and the frozen
 * one counts. Throws a Failure when what was frozen is another digest than the one that is to go out now.
 */
export async function freezeDelivery(
  place: LedgerPlace,
  delivery: Delivery,
  openRows: (queries: Queries) => AsyncIterable<ListRow>,
): Promise<Freezing | undefined> {
  const database = await openPlace(place);
  try {
    const frozen = await readDelivery(database, delivery.edition);
    if (frozen === undefined) return await freezeRecipients(database, delivery, openRows);
    if (frozen.delivery.sha256 === delivery.sha256) return undefined;
    throw makeFault('usage', 'frozen-otherwise', {
      message: `Sending the edition "${delivery.edition}": its delivery began with another digest, ${frozen.delivery.sha256.slice(0, 12)}.`,
      hint: 'Nobody gets two versions. Put the first one back, or send the new one as a new edition.',
    });
  } finally {
    await database.close();
  }
}

/** Sends a frozen edition to everybody who still waits for it, and reports. Any number of processes may do so at once on a server. */
export async function sendFrozen(edition: string, sending: Sending): Promise<DeliveryReport> {
  return usePlace(sending.place, async (open) => {
    const { delivery, counts, states } = await look(open, edition);
    const composer = openComposer(delivery, sending.keys, Math.floor(Date.now() / 86_400_000));
    const counter = countProgress(counts.recipients, states.submitted);
    const ledger = await openLedger(open, edition);
    const start = performance.now();
    let end: RunEnd;
    try {
      end = await runDelivery({
        edition,
        list: delivery.list,
        ledger,
        compose: composer.compose,
        openLane: () => openLane(sending.server, { connect: 20_000, answer: sending.answerTime ?? 600_000 }),
        lanes: sending.lanes,
        ...(sending.rate === undefined ? {} : { rate: openSlidingWindow(sending.rate) }),
        domains: openDomainPace({ rate: sending.domainRate ?? Number.POSITIVE_INFINITY, lanes: sending.lanes }),
        mood: watchMood(),
        planRetry,
        patience: sending.patience,
        signal: sending.signal,
        now: () => performance.now(),
        note: (settled) => {
          counter.note(settled);
          sending.note(counter.read(performance.now() - start), states.submitted);
        },
      });
    } finally {
      await ledger.close();
    }
    return { ...(await makeReport(open, edition)), end };
  });
}

/** What the ledger says about an edition. Throws a Failure when its delivery never began. */
export async function reportDelivery(place: LedgerPlace, edition: string): Promise<DeliveryReport> {
  return usePlace(place, (open) => makeReport(open, edition));
}

async function makeReport(open: () => Promise<Database>, edition: string): Promise<DeliveryReport> {
  const { delivery, counts, states } = await look(open, edition);
  const database = await open();
  try {
    const list = (state: 'refused' | 'bounced' | 'unknown') => listRows(database, { edition, state, limit: 100 });
    const refused = [...(await list('refused')), ...(await list('bounced'))].slice(0, 100);
    return { edition, sha256: delivery.sha256, list: counts, states, unknown: await list('unknown'), refused };
  } finally {
    await database.close();
  }
}

async function look(
  open: () => Promise<Database>,
  edition: string,
): Promise<FrozenDelivery & { readonly states: StateCounts }> {
  const database = await open();
  try {
    return { ...(await requireDelivery(database, edition)), states: await countStates(database, edition) };
  } finally {
    await database.close();
  }
}

async function requireDelivery(database: Database, edition: string): Promise<FrozenDelivery> {
  const delivery = await readDelivery(database, edition);
  if (delivery !== undefined) return delivery;
  throw makeFault('usage', 'not-begun', {
    message: `Looking up the edition "${edition}": its delivery never began.`,
    hint: `latewire send ${edition} --recipients FILE shows what it would be.`,
  });
}
