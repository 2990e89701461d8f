import type { Html } from '../../model/text.ts';
import type { Address } from '../address.ts';
import type { Database } from '../ledger/database.ts';
import {
  askSubscription,
  confirmSubscription,
  endSubscription,
  eraseReader,
  exportReader,
} from '../ledger/subscribers.ts';
import { hashAddress } from '../recipient.ts';
import { readRow } from '../recipient-list.ts';
import { signToken, type TokenKeys, type TokenPurpose, verifyToken } from '../token.ts';
import { formatButton, formatPage, formatParagraph, formatSubscribeForm, joinHtml } from './page.ts';
import type { RateGate } from './rate-gate.ts';

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
  readonly publication: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Sends a reader one of our own mails with one link. */
  readonly mailLink: (letter: {
    readonly address: Address;
    readonly purpose: TokenPurpose;
    readonly token: string;
  }) => Promise<void>;
  readonly gate: RateGate;
  readonly now: () => number;
}

const PAGES: Readonly<
  Record<
    string,
    {
      readonly purpose: TokenPurpose;
      readonly title: string;
      readonly ask: string;
      readonly button: string;
      readonly done: string;
    }
  >
> = {
  unsubscribe: {
    purpose: 'unsubscribe',
    title: 'Unsubscribe',
    ask: 'No more digests to you?',
    button: 'Unsubscribe',
    done: 'You will get no more digests.',
  },
  confirm: {
    purpose: 'confirm',
    title: 'Confirm',
    ask: 'Do you want to get the digest?',
    button: 'Yes, subscribe',
    done: 'Welcome. The next digest comes to you.',
  },
  erase: {
    purpose: 'erase',
    title: 'Erase my data',
    ask: 'Forget your address and name everywhere?',
    button: 'Erase',
    done: 'Your address and name are gone. An unreadable mark stays, so that nobody writes to you again.',
  },
  export: {
    purpose: 'export',
    title: 'My data',
    ask: 'Everything that is kept about you, as JSON.',
    button: 'Show it',
    done: '',
  },
  preferences: {
    purpose: 'preferences',
    title: 'Your subscription',
    ask: 'What do you want to change?',
    button: '',
    done: '',
  },
};

/** Answers one request. A GET only ever shows a page, because link scanners press every link in a mail; a POST acts. */
export async function answerRequest(request: ServedRequest, service: Service): Promise<ServedResponse> {
  if (!['GET', 'HEAD', 'POST'].includes(request.method))
    return show(service, { status: 405, title: 'Not allowed', text: 'This address takes GET and POST.' });
  const [name = '', token = '', ...rest] = request.path.split('/');
  if (request.method === 'POST' && !service.gate(request.caller, service.now())) {
    return show(service, { status: 429, title: 'Too many requests', text: 'Please try again in a while.' });
  }
  if (name === 'subscribe' && token === '') return subscribe(request, service);
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (page === undefined || rest.length > 1)
    return show(service, { status: 404, title: 'Not found', text: 'There is nothing here.' });
  const today = Math.floor(service.now() / 86_400_000);
  const claim = verifyToken(token, { keys: service.keys, list: service.list, purpose: page.purpose, today });
  if (claim === undefined) {
    return show(service, {
      status: 403,
      title: 'This link does not work',
      text: 'It is incomplete, out of date, or not one of ours.',
    });
  }
  const key = { list: service.list, hash: claim.hash };
  if (page.purpose === 'preferences') return changePreferences(request, service, { key, token, action: rest[0] ?? '' });
  if (request.method !== 'POST') {
    return show(service, { status: 200, title: page.title, text: page.ask, more: formatButton(token, page.button) });
  }
  if (page.purpose === 'export') {
    const body = `${JSON.stringify(await exportReader(service.database, key), null, 2)}\n`;
    return { status: 200, type: 'application/json; charset=utf-8', body };
  }
  if (page.purpose === 'unsubscribe') await endSubscription(service.database, key);
  if (page.purpose === 'erase') await eraseReader(service.database, key);
  if (page.purpose === 'confirm' && !(await confirmSubscription(service.database, key))) {
    return show(service, {
      status: 403,
      title: 'This link does not work',
      text: 'Nobody asked for this subscription, or it was ended since.',
    });
  }
  return show(service, { status: 200, title: page.title, text: page.done });
}

async function subscribe(request: ServedRequest, service: Service): Promise<ServedResponse> {
  if (request.method !== 'POST') {
    return show(service, {
      status: 200,
      title: 'Subscribe',
      text: 'The digest, by e-mail. You can leave with one click.',
      more: formatSubscribeForm('subscribe'),
    });
  }
  const row = readRow(1, { email: request.form.get('email') ?? '', name: request.form.get('name') ?? '' });
  if (row.kind === 'refused')
    return show(service, {
      status: 400,
      title: 'Subscribe',
      text: 'That is no address that mail can reach.',
      more: formatSubscribeForm('subscribe'),
    });
  const { address, name } = row.recipient;
  const hash = hashAddress(address);
  if (await askSubscription(service.database, { list: service.list, hash, address, name })) {
    await mailToken(service, { address, hash, purpose: 'confirm' });
  }
  // The same words for everybody: the form must not tell who is a reader.
  return show(service, {
    status: 200,
    title: 'Look into your mailbox',
    text: 'If the address is yours, a mail with a link to confirm is on its way.',
  });
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
    return show(service, { status: 200, title: 'Unsubscribe', text: 'You will get no more digests.' });
  }
  if (request.method === 'POST' && (action === 'export' || action === 'erase')) {
    const address = await findAddress(service, key);
    if (address !== undefined) await mailToken(service, { address, hash: key.hash, purpose: action });
    return show(service, {
      status: 200,
      title: 'Look into your mailbox',
      text: 'A link that works for one day is on its way to you.',
    });
  }
  const buttons = joinHtml(
    formatButton(`${token}/unsubscribe`, 'Unsubscribe'),
    formatButton(`${token}/export`, 'Send me a link to my data'),
    formatButton(`${token}/erase`, 'Send me a link to erase my data'),
  );
  return show(service, { status: 200, title: 'Your subscription', text: 'What do you want to change?', more: buttons });
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
  { publication, language, direction }: Service,
  {
    status,
    title,
    text,
    more,
  }: { readonly status: ServedResponse['status']; readonly title: string; readonly text: string; readonly more?: Html },
): ServedResponse {
  const body = more === undefined ? formatParagraph(text) : joinHtml(formatParagraph(text), more);
  return {
    status,
    type: 'text/html; charset=utf-8',
    body: formatPage({ language, direction, publication, title, body }),
  };
}
