import { PERSONAL, type PersonalPart } from '../../model/personal.ts';
import { makeFault } from '../fault.ts';
import { readParts } from '../message/read-parts.ts';

/** A listmonk to which an edition is handed over. */
export interface Listmonk {
  /** `https://host/`, without user and token. */
  readonly url: string;
  readonly user: string;
  readonly token: string;
  /** Ids of its lists. */
  readonly lists: readonly number[];
  /** The id of a template that holds nothing but `{{ template "content" . }}`. */
  readonly template?: number;
}

/** What is handed over. */
export interface Handover {
  readonly edition: string;
  /** RFC 2919 list id: with the edition the key under which a repeated run finds its campaign. */
  readonly list: string;
  readonly subject: string;
  readonly sha256: string;
  readonly eml: Uint8Array;
}

/** The campaign, and whether this run made it. */
export interface HandedOver {
  readonly id: number;
  readonly status: string;
  readonly made: 'now' | 'before';
}

interface Campaign {
  readonly id: number;
  readonly status: string;
  readonly tags: readonly string[];
}

const TIMEOUT_MS = 30_000;

// listmonk's own expressions (its documentation, "Templating") in the place of ours.
const EXPRESSIONS = {
  unsubscribe: '{{ UnsubscribeURL }}',
  preferences: '{{ ManageURL }}',
  address: '{{ .Subscriber.Email }}',
  name: '{{ .Subscriber.Name }}',
} as const satisfies Readonly<Record<PersonalPart, string>>;

/**
 * Makes a draft campaign of an edition, or finds the one that an earlier run made. listmonk has no idempotency key, so a
 * tag is ours: looked for before, and again after, because two runs may have looked at once; the older campaign stays.
 */
export async function handOver(listmonk: Listmonk, handover: Handover): Promise<HandedOver> {
  const key = `latewire:${handover.list}:${handover.edition}`;
  const version = `latewire-digest:${handover.sha256.slice(0, 12)}`;
  const found = await findCampaign(listmonk, key);
  if (found !== undefined) {
    if (found.tags.includes(version)) return { id: found.id, status: found.status, made: 'before' };
    throw makeFault('usage', 'handed-over-otherwise', {
      message: `Handing over the edition "${handover.edition}": campaign ${found.id} was made from another digest.`,
      hint: 'Delete that campaign in listmonk if it has not begun, and hand over again.',
    });
  }
  const { text, html } = readParts(handover.eml);
  if (/<img[^>]+src="cid:/i.test(html)) {
    throw makeFault('usage', 'pictures-inside', {
      message: `Handing over the edition "${handover.edition}": its pictures are inside the message, where listmonk cannot take them from.`,
      hint: 'Write "images: remote" under digest in publication.yaml, and build again.',
    });
  }
  const made = await ask<Campaign>(listmonk, 'POST', 'api/campaigns', {
    name: `${handover.edition} – ${handover.subject}`,
    subject: escapeTemplate(handover.subject),
    lists: listmonk.lists,
    type: 'regular',
    content_type: 'html',
    body: fillExpressions(html),
    altbody: fillExpressions(text),
    tags: [key, version],
    ...(listmonk.template === undefined ? {} : { template_id: listmonk.template }),
  });
  const oldest = await findCampaign(listmonk, key);
  if (oldest === undefined || oldest.id === made.id) return { id: made.id, status: made.status, made: 'now' };
  await ask(listmonk, 'DELETE', `api/campaigns/${made.id}`);
  return { id: oldest.id, status: oldest.status, made: 'before' };
}

/** A story may speak of `{{ .Subscriber.Email }}`: to listmonk that would be code (text/template runs on subject and body). */
function escapeTemplate(text: string): string {
  return text.replace(/\{\{/g, '{{ "{{" }}');
}

function fillExpressions(body: string): string {
  return (Object.keys(PERSONAL) as PersonalPart[]).reduce(
    (filled, part) => filled.replaceAll(PERSONAL[part], EXPRESSIONS[part]),
    escapeTemplate(body),
  );
}

/** The oldest campaign with this tag. The service's filter is a hint only: the tag itself is compared here. */
async function findCampaign(listmonk: Listmonk, key: string): Promise<Campaign | undefined> {
  const query = new URLSearchParams({
    tags: key,
    per_page: 'all',
    order_by: 'created_at',
    order: 'asc',
    no_body: 'true',
  });
  const { results } = await ask<{ readonly results: readonly Campaign[] | null }>(
    listmonk,
    'GET',
    `api/campaigns?${query}`,
  );
  const ours = (results ?? []).filter((campaign) => campaign.tags?.includes(key) && campaign.status !== 'cancelled');
  return [...ours].sort((a, b) => a.id - b.id)[0];
}

async function ask<Data>(listmonk: Listmonk, method: string, path: string, body?: unknown): Promise<Data> {
  const response = await fetch(new URL(path, listmonk.url), {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: {
      authorization: `Basic ${Buffer.from(`${listmonk.user}:${listmonk.token}`).toString('base64')}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw makeFault('environment', 'listmonk', {
      message: `Handing over to listmonk: ${method} got no answer.`,
      hint: 'Run the same command again: it finds the campaign if it was made.',
      cause,
    });
  });
  if (!response.ok) {
    throw makeFault('environment', 'listmonk', {
      message: `Handing over to listmonk: ${method} was answered with ${response.status}.`,
    });
  }
  return ((await response.json()) as { readonly data: Data }).data;
}
