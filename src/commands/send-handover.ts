import { UsageFailure } from '../model/failure.ts';
import { handOver, type Listmonk } from '../send/handover/listmonk.ts';
import type { CommandContext, ExitCode } from './command.ts';
import type { Intent } from './send-intent.ts';

/** Makes a draft campaign of the edition in a service that keeps the readers; starting it stays a person's decision there. */
export async function handOverEdition(context: CommandContext, { digest, delivery }: Intent): Promise<ExitCode> {
  const { edition, sha256, subject, eml } = digest;
  const handed = await handOver(chooseListmonk(context), { edition, sha256, subject, eml, list: delivery.list });
  const said =
    handed.made === 'now' ? 'was made as a draft; start it there' : `was made before and is ${handed.status}`;
  context.print(
    context.options['format'] === 'json'
      ? `${JSON.stringify(handed)}\n`
      : `Campaign ${handed.id} of edition ${edition} ${said}.\n`,
  );
  return 0;
}

function chooseListmonk({ options, env }: CommandContext): Listmonk {
  if (options['hand-over'] !== 'listmonk')
    throw new UsageFailure('usage/hand-over', 'Reading --hand-over: only listmonk is known.');
  const given = env['LATEWIRE_LISTMONK'] ?? '';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const local = url !== undefined && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)) || url.username === '') {
    throw new UsageFailure(
      'usage/listmonk',
      'Handing over: LATEWIRE_LISTMONK has to look like https://user:token@host/.',
    );
  }
  const lists = options['lists'] ?? '';
  if (!/^\d+(?:,\d+)*$/.test(lists))
    throw new UsageFailure('usage/lists', 'Handing over: --lists names listmonk’s lists by number, 1,2.');
  const template = options['template'];
  if (template !== undefined && !/^\d+$/.test(template))
    throw new UsageFailure('usage/template', 'Reading --template: it is a number.');
  return {
    url: `${url.origin}${url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`}`,
    user: decodeURIComponent(url.username),
    token: decodeURIComponent(url.password),
    lists: lists.split(',').map(Number),
    ...(template === undefined ? {} : { template: Number(template) }),
  };
}
