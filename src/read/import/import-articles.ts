import { decodeText } from '../decode.ts';
import { importText } from './import-text.ts';
import type { ImportOptions, ImportReading } from './imported.ts';

/** The articles in a foreign file, whatever it is; told apart by content, never by name. What one kind needs is loaded when it is met. */
export async function importArticles(bytes: Uint8Array, options: ImportOptions): Promise<ImportReading> {
  const { value: text, problems } = decodeText(bytes, options.file);
  if (text === undefined) return { articles: [], problems };
  return { articles: [importText(text, options)], problems };
}
