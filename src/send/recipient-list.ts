import type { Failure } from '../model/failure.ts';
import { readAddress } from './address.ts';
import { makeFault } from './fault.ts';
import type { ListRow } from './recipient.ts';

const ADDRESS_COLUMNS = ['email', 'e-mail', 'email address', 'mail', 'address'];
const NAME_COLUMNS = ['name', 'full name', 'fullname'];
// RFC 5322 allows 998 bytes in a line; a display name beyond this is a mistake in the list, not a person.
const NAME_LIMIT = 120;

/** Recipients of a list with a header line (`email`, `name`), or of bare addresses one a line. Blank lines are passed over. */
export async function* readRecipientList(records: AsyncIterable<readonly string[]>): AsyncGenerator<ListRow> {
  let row = 0;
  let columns: { readonly email: number; readonly name: number } | undefined;
  for await (const record of records) {
    row += 1;
    if (record.every((field) => field.trim() === '')) continue;
    if (columns === undefined) {
      const header = readHeader(record);
      columns = header ?? { email: 0, name: 1 };
      if (header !== undefined) continue;
      if (!record.some((field) => field.includes('@'))) throw headless();
    }
    yield readRow(row, { email: record[columns.email] ?? '', name: record[columns.name] ?? '' });
  }
}

/** One record as a recipient, or the reason why it is none. */
export function readRow(row: number, { email, name }: { readonly email: string; readonly name: string }): ListRow {
  const reading = readAddress(email);
  if (reading.kind === 'refused') return { kind: 'refused', refused: { row, fault: reading.fault } };
  return { kind: 'recipient', recipient: { row, address: reading.address, name: cleanName(name) } };
}

/** A display name without what could end a header, reorder a line or hide: controls, format characters, line ends. */
function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...clean].slice(0, NAME_LIMIT).join('');
}

function readHeader(record: readonly string[]): { readonly email: number; readonly name: number } | undefined {
  const names = record.map((field) => field.trim().toLowerCase());
  const email = names.findIndex((field) => ADDRESS_COLUMNS.includes(field));
  return email < 0 ? undefined : { email, name: names.findIndex((field) => NAME_COLUMNS.includes(field)) };
}

function headless(): Failure {
  return makeFault('usage', 'list-without-addresses', {
    message: 'Reading the list of recipients: the first line has neither a column called "email" nor an address.',
  });
}
