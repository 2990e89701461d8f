import type { Html } from '../../model/text.ts';
import type { Address } from '../address.ts';
import type { Database } from '../ledger/database.ts';
import {
  askSubscription,
  confirmSubscription,
  endSubscription,
  eraseReader,
  exportReader,
  forgetAsking,
} from '../ledger/subscribers.ts';
import { hashAddress } from '../recipient.ts';
import { readRow } from '../recipient-list.ts';
import { signToken, type TokenKeys, type TokenPurpose, verifyToken } from '../token.ts';
import { formatButton, formatPage, formatParagraph, formatSubscribeForm, joinHtml, type Look } from './page.ts';
import type { RateGate } from './rate-gate.ts';
import type { ServedWords } from './words/served-words.ts';

/** A request, without anything of the connection but who called. */
export interface ServedRequest {
  readonly method: string;
  /** The path below the service, `unsubscribe/k1.u…`. */
  readonly path: string;
  /** The fields of a posted form. */
  readonly form: ReadonlyMap<string, string>;
  readonly caller: string;
}

/** A response; everything else about it is the same for all. */
export interface ServedResponse {
  readonly status: 200 | 400 | 403 | 404 | 405 | 429;
  readonly type: 'text/html; charset=utf-8' | 'application/json; charset=utf-8';
  readonly body: string;
}

/** What the service stands on. */
export interface Service {
  readonly database: Database;
  readonly list: string;
  readonly keys: TokenKeys;
  readonly look: Look;
  readonly words: ServedWords;
  /** Sends a reader one of our own mails with one link. Throws when it did not go out. */
  readonly mailLink: (letter: {
    readonly address: Address;
    readonly purpose: TokenPurpose;
    readonly token: string;
  }) => Promise<void>;
  readonly gate: RateGate;
  readonly now: () => number;
}

interface Page {
  readonly purpose: TokenPurpose;
  readonly title: keyof ServedWords;
  readonly ask: keyof ServedWords;
  readonly button: keyof ServedWords;
  readonly done: keyof ServedWords;
}

const PAGES: ReadonlyMap<string, Page> = new Map<string, Page>([
  [
    'unsubscribe',
    {
      purpose: 'unsubscribe',
      title: 'unsubscribe',
      ask: 'unsubscribeHelp',
      button: 'unsubscribe',
      done: 'unsubscribed',
    },
  ],
  ['confirm', { purpose: 'confirm', title: 'confirm', ask: 'confirmHelp', button: 'subscribe', done: 'confirmed' }],
  ['erase', { purpose: 'erase', title: 'erase', ask: 'eraseHelp', button: 'erase', done: 'erased' }],
  ['export', { purpose: 'export', title: 'data', ask: 'dataHelp', button: 'data', done: 'data' }],
  [
    'preferences',
    {
      purpose: 'preferences',
      title: 'preferences',
      ask: 'preferencesHelp',
      button: 'unsubscribe',
      done: 'unsubscribed',
    },
  ],
]);

/** Answers one request. A GET only ever shows a page, because link scanners press every link in a mail; a POST acts. */
export async function answerRequest(request: ServedRequest, service: Service): Promise<ServedResponse> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    return show(service, { status: 405, title: 'notFound', text: 'notFoundHelp' });
  const [name = '', token = '', ...rest] = request.path.split('/');
  if (request.method === 'POST' && !service.gate(request.caller, service.now())) {
    return show(service, { status: 429, title: 'tooMany', text: 'tooManyHelp' });
  }
  if (name === 'subscribe' && token === '') return subscribe(request, service);
  const page = PAGES.get(name);
  if (page === undefined || rest.length > 1)
    return show(service, { status: 404, title: 'notFound', text: 'notFoundHelp' });
  const today = Math.floor(service.now() / 86_400_000);
  const claim = verifyToken(token, { keys: service.keys, list: service.list, purpose: page.purpose, today });
  if (claim === undefined) {
    return show(service, { status: 403, title: 'badLink', text: 'badLinkHelp' });
  }
  const { words } = service;
  const key = { list: service.list, hash: claim.hash };
  if (page.purpose === 'preferences') return changePreferences(request, service, { key, token, action: rest[0] ?? '' });
  if (request.method !== 'POST') {
    const more = formatButton(token, words[page.button]);
    return show(service, { status: 200, title: page.title, text: page.ask, more });
  }
  if (page.purpose === 'export') {
    const body = `${JSON.stringify(await exportReader(service.database, key), null, 2)}\n`;
    return { status: 200, type: 'application/json; charset=utf-8', body };
  }
  if (page.purpose === 'unsubscribe') await endSubscription(service.database, key);
  if (page.purpose === 'erase') await eraseReader(service.database, key);
  if (page.purpose === 'confirm' && !(await confirmSubscription(service.database, key))) {
    return show(service, { status: 403, title: 'badLink', text: 'badLinkHelp' });
  }
  return show(service, { status: 200, title: page.title, text: page.done });
}

async function subscribe(request: ServedRequest, service: Service): Promise<ServedResponse> {
  if (request.method !== 'POST') {
    return show(service, {
      status: 200,
      title: 'subscribe',
      text: 'subscribeHelp',
      more: formatSubscribeForm('subscribe', service.words),
    });
  }
  const row = readRow(1, { email: request.form.get('email') ?? '', name: request.form.get('name') ?? '' });
  if (row.kind === 'refused')
    return show(service, {
      status: 400,
      title: 'subscribe',
      text: 'badAddress',
      more: formatSubscribeForm('subscribe', service.words),
    });
  const { address, name } = row.recipient;
  const hash = hashAddress(address);
  if (await askSubscription(service.database, { list: service.list, hash, address, name })) {
    try {
      await mailToken(service, { address, hash, purpose: 'confirm' });
    } catch (error) {
      await forgetAsking(service.database, { list: service.list, hash });
      throw error;
    }
  }
  // The same words for everybody: the form must not tell who is a reader.
  return show(service, { status: 200, title: 'checkMail', text: 'checkMailHelp' });
}

/** From a mail that may have been forwarded nothing is shown or erased: that takes a fresh link, sent to the reader alone. */
async function changePreferences(
  request: ServedRequest,
  service: Service,
  {
    key,
    token,
    action,
  }: {
    readonly key: { readonly list: string; readonly hash: string };
    readonly token: string;
    readonly action: string;
  },
): Promise<ServedResponse> {
  if (request.method === 'POST' && action === 'unsubscribe') {
    await endSubscription(service.database, key);
    return show(service, { status: 200, title: 'unsubscribe', text: 'unsubscribed' });
  }
  if (request.method === 'POST' && (action === 'export' || action === 'erase')) {
    const address = await findAddress(service, key);
    if (address !== undefined) await mailToken(service, { address, hash: key.hash, purpose: action });
    return show(service, { status: 200, title: 'checkMail', text: 'checkMailHelp' });
  }
  const { words } = service;
  const buttons = joinHtml(
    formatButton(`${token}/unsubscribe`, words.unsubscribe),
    formatParagraph(words.linkFirst),
    formatButton(`${token}/export`, words.data),
    formatButton(`${token}/erase`, words.erase),
  );
  return show(service, { status: 200, title: 'preferences', text: 'preferencesHelp', more: buttons });
}

async function findAddress(
  { database }: Service,
  { list, hash }: { readonly list: string; readonly hash: string },
): Promise<Address | undefined> {
  const [row] = await database.run<{ readonly address: Address }>(
    `select address from latewire.subscriber where list = $1 and hash = $2 union
      select address from latewire.delivery d join latewire.delivered_edition e using (edition)
      where e.list = $1 and d.hash = $2 and address <> '' limit 1`,
    [list, hash],
  );
  return row?.address;
}

async function mailToken(
  service: Service,
  { address, hash, purpose }: { readonly address: Address; readonly hash: string; readonly purpose: TokenPurpose },
): Promise<void> {
  const day = Math.floor(service.now() / 86_400_000);
  const token = signToken({ purpose, list: service.list, hash, day }, service.keys);
  await service.mailLink({ address, purpose, token });
}

function show(
  { look, words }: Service,
  {
    status,
    title,
    text,
    more,
  }: {
    readonly status: ServedResponse['status'];
    readonly title: keyof ServedWords;
    readonly text: keyof ServedWords;
    readonly more?: Html;
  },
): ServedResponse {
  const said = formatParagraph(words[text]);
  const body = more === undefined ? said : joinHtml(said, more);
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: formatPage({ look, title: words[title], body }),
  };
}
