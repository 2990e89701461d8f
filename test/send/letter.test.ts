import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../src/model/instant.ts';
import type { Address } from '../../src/send/address.ts';
import { writeLetter } from '../../src/send/serve/letter.ts';
import { servedWordsOf } from '../../src/send/serve/words/served-words-of.ts';

const LANGUAGES = 'ar cs de en es fa fr he it ja ko nl pl pt ru sv tr uk zh'.split(' ');
const link = `https://latewire.example/mail/confirm/k1.c1.${'x'.repeat(22)}.${'y'.repeat(22)}`;

describe('a letter with one link', () => {
  it.each(LANGUAGES)('reads back in %s', async (language) => {
    const { words, language: found } = servedWordsOf(language);
    expect(found).toBe(language);
    const bytes = writeLetter({
      from: 'digest@latewire.example' as Address,
      to: 'ann@example.org' as Address,
      purpose: 'confirm',
      link,
      publication: 'Zeitung “heute” ☀',
      words,
      at: toInstant(Date.UTC(2026, 10, 23)),
    });
    expect(bytes.toString('latin1')).not.toMatch(/[^\r]\n|[^\n]{999}|[^\x00-\x7F]/);
    const letter = await PostalMime.parse(bytes);
    expect(letter.subject).toBe(words.confirm);
    expect(letter.from?.name).toBe('Zeitung “heute” ☀');
    expect(letter.text?.split(/\r?\n/)).toEqual(expect.arrayContaining([words.letterHelp, link, words.letterIgnore]));
  });

  it.each([
    ['pt-BR', 'pt-BR', 'Subscrever'],
    ['iw', 'iw', 'הרשמה'],
    ['zh-Hant', 'zh-Hant', '订阅'],
    ['tlh', 'en', 'Subscribe'],
  ])('in %s is in %s', (asked, language, subscribe) => {
    expect(servedWordsOf(asked)).toMatchObject({ language, words: { subscribe } });
  });
});
