import type { Result } from '../model/problem.ts';
import { checkShape, type ShapeOptions } from './check-shape.ts';
import { type FrontMatter, frontMatterSchema } from './front-matter-schema.ts';
import type { YamlReading } from './yaml.ts';

/** Front matter that is more than plain lines, as an article may have it, and everything that is wrong with it. */
export function checkFrontMatter(
  reading: YamlReading,
  { file, lines }: Pick<ShapeOptions, 'file' | 'lines'>,
): Result<FrontMatter | undefined> {
  return checkShape(frontMatterSchema, reading, { file, topic: 'front-matter', lines, advice: ADVICE });
}

const ADVICE = 'The keys of another generator become ours with  latewire import FILE --into content/articles';
