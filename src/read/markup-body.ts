import type { Body } from '../model/body.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Url } from '../model/url.ts';
import { splitBlocks } from './html-body.ts';
import { describeRemoved, type MarkupPlace } from './removed-tags.ts';
import { type RefusedAddress, sanitiseHtml } from './sanitize.ts';

/** Where markup came from, and where its addresses lead. */
export interface MarkupContext extends MarkupPlace {
  readonly resolve: (address: string) => Url | undefined;
}

/** Markup from anywhere as safe blocks, and what was taken out of it. */
export function readHtmlBody(markup: string, context: MarkupContext): Result<Body> {
  const { html, removed, refused } = sanitiseHtml(markup, context.resolve);
  const problems = [
    ...describeRemoved(removed, context),
    ...[...new Map(refused.map((one) => [one.address, one])).values()].map((one) => describeRefused(one, context)),
  ];
  return { value: splitBlocks(html), problems };
}

function describeRefused({ address, of }: RefusedAddress, { file, locate }: MarkupPlace): Problem {
  return {
    severity: 'warning',
    file,
    ...locate?.(address),
    code: 'body/address',
    message: `"${address.slice(0, 120)}" leads nowhere that can be published; ${REMAINS[of]}.`,
    hint: 'Write a web address that starts with https://, or the name of a file in the folder of the article.',
  };
}

const REMAINS: Readonly<Record<RefusedAddress['of'], string>> = {
  link: 'its words stay without a link',
  picture: 'of the picture only its description stays, if it has one',
};
