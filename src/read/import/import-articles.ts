import { decodeText } from '../decode.ts';
import { decodePage } from './decode-page.ts';
import { importText } from './import-text.ts';
import type { ImportOptions, ImportReading } from './imported.ts';
import { sniffKind } from './sniff.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;

/** The articles in a foreign file, whatever it is; told apart by content, Markdown from pasted text by the name. What one kind needs is loaded when it is met. */
export async function importArticles(bytes: Uint8Array, options: ImportOptions): Promise<ImportReading> {
  const { value: text, problems } = decodePage(bytes) ?? decodeText(bytes, options.file);
  if (text === undefined) return { articles: [], problems };
  switch (sniffKind(text)) {
    case 'html':
      return { articles: [(await import('./import-page.ts')).importPage(text, options)], problems };
    case 'json':
      return join((await import('./import-json.ts')).importJson(text, options), problems);
    case 'xml':
      return join((await import('./import-xml.ts')).importXml(text, options), problems);
    case 'text':
      if (MARKDOWN.test(options.file))
        return { articles: [(await import('./import-post.ts')).importPost(text, options)], problems };
      return { articles: [importText(text, options)], problems };
  }
}

function join(reading: ImportReading, problems: ImportReading['problems']): ImportReading {
  return { articles: reading.articles, problems: [...problems, ...reading.problems] };
}
