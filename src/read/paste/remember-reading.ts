import type { Vocabulary } from './vocabulary.ts';

/** Reads a text with a vocabulary. */
type Read<T> = (text: string, vocabulary: Vocabulary) => T;

// As many as one paste may have lines.
const MOST = 20_000;

/** The same reading, remembered: several rules ask about one line, and pages repeat their lines. The memory is bounded. */
export function rememberReading<T>(read: Read<T>): Read<T> {
  const memories = new WeakMap<Vocabulary, Map<string, { readonly value: T }>>();
  return (text, vocabulary) => {
    let memory = memories.get(vocabulary);
    if (memory === undefined || memory.size > MOST) {
      memory = new Map();
      memories.set(vocabulary, memory);
    }
    const known = memory.get(text);
    if (known !== undefined) return known.value;
    const value = read(text, vocabulary);
    memory.set(text, { value });
    return value;
  };
}
