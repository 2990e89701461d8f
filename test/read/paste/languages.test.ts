import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/model/text.ts';
import { guessLanguage } from '../../../src/read/guess-language.ts';
import { chooseLanguages, SCRIPTS } from '../../../src/read/paste/choose-languages.ts';
import { readPaste } from '../../../src/read/paste/read-paste.ts';
import type { WordList } from '../../../src/read/paste/word-list.ts';
import { EXTRA_LISTS, WORD_LISTS } from '../../../src/read/paste/words/word-lists.ts';

const LISTS = Object.entries({ ...WORD_LISTS, ...EXTRA_LISTS }).map(([name, make]) => [name, make()] as const);

describe('each word list', () => {
  test.each(LISTS)('%s is folded, says nothing twice in one table, and names twelve months or none', (_, list) => {
    for (const [table, entries] of Object.entries(list)) {
      const words = entries.flat() as readonly string[];
      expect(
        words.filter((word) => foldText(word) !== word),
        table,
      ).toEqual([]);
      if (table !== 'months')
        expect(
          words.filter((word, at) => words.indexOf(word) !== at),
          table,
        ).toEqual([]);
    }
    expect([0, 12]).toContain(list.months.length);
  });
});

/** Language, title, byline, author, dateline, two paragraphs, label of related headlines, the headlines. */
type Sample = readonly [string, string, string, string, string, string, string, string, readonly string[]];

const SAMPLES: readonly Sample[] = [
  [
    'nl',
    'Oude brug gaat na elf jaar weer open',
    'Door Anneke Verzinsel',
    'Anneke Verzinsel',
    'Gepubliceerd op 20 november 2026',
    'De oude brug van Zandwijk is dinsdag na elf jaar werk weer geopend, en de eerste die overstak was een gans.',
    'De burgemeester zei dat het niet voor de laatste keer is dat er een feest wordt gehouden aan de rivier.',
    'Lees ook',
    ['Veerman zoekt een andere baan', 'Wat een brug van elf jaar kost'],
  ],
  [
    'pl',
    'Stary most otwarty po jedenastu latach',
    'Autor: Jan Zmyślony',
    'Jan Zmyślony',
    'Opublikowano 20 listopada 2026',
    'Stary most w Piaskach został we wtorek otwarty po jedenastu latach pracy, a pierwsza przeszła po nim gęś.',
    'Burmistrz powiedziała, że nie jest to ostatnie święto nad rzeką i że następne będzie w lecie.',
    'Czytaj także',
    ['Przewoźnik szuka nowej pracy', 'Ile kosztuje most z jedenastu lat'],
  ],
  [
    'sv',
    'Gamla bron öppnar igen efter elva år',
    'Av Elsa Påhittad',
    'Elsa Påhittad',
    'Publicerad 20 november 2026',
    'Den gamla bron i Sandvik öppnades på tisdagen efter elva års arbete, och den första som gick över var en gås.',
    'Kommunalrådet sade att det inte är sista gången som det blir fest vid ån och att nästa är till sommaren.',
    'Läs också',
    ['Färjekarlen söker ett nytt jobb', 'Så mycket kostade elva år av bro'],
  ],
  [
    'da',
    'Den gamle bro åbner igen efter elleve år',
    'Af Else Opdigtet',
    'Else Opdigtet',
    'Publiceret 20. november 2026',
    'Den gamle bro i Sandby blev tirsdag åbnet efter elleve års arbejde, og den første der gik over var en gås.',
    'Borgmesteren sagde, at det ikke var den sidste fest ved åen, og at der også er en til sommer efter planen.',
    'Læs også',
    ['Færgemanden søger et nyt arbejde', 'Så meget kostede elleve års bro'],
  ],
  [
    'nb',
    'Den gamle broen åpner igjen etter elleve år',
    'Av Else Oppdiktet',
    'Else Oppdiktet',
    'Publisert 20. november 2026',
    'Den gamle broen i Sandvik ble tirsdag åpnet etter elleve års arbeid, og den første som gikk over var en gås.',
    'Ordføreren sa at det ikke var den siste festen ved elva, og at det også blir en til sommeren etter planen.',
    'Les også',
    ['Fergemannen søker ny jobb', 'Så mye kostet elleve år med bro'],
  ],
  [
    'fi',
    'Vanha silta aukesi yhdentoista vuoden jälkeen',
    'Teksti: Elsa Keksitty',
    'Elsa Keksitty',
    'Julkaistu 20. marraskuuta 2026',
    'Hiekkalan vanha silta avattiin tiistaina yhdentoista vuoden työn jälkeen, ja ensimmäinen joka sen ylitti oli hanhi.',
    'Kaupunginjohtaja sanoi, että juhla ei ollut viimeinen ja että myös ensi kesänä on luvassa tanssia joen rannalla.',
    'Lue myös',
    ['Lauttamies etsii uutta työtä', 'Näin paljon yksitoista vuotta maksoi'],
  ],
  [
    'cs',
    'Starý most se po jedenácti letech otevřel',
    'Autor: Jan Vymyšlený',
    'Jan Vymyšlený',
    'Publikováno 20. listopadu 2026',
    'Starý most v Písku se v úterý po jedenácti letech práce otevřel a první, kdo přes něj přešel, byla husa.',
    'Starostka řekla, že to není poslední slavnost u řeky a že se další bude podle plánu konat v létě.',
    'Čtěte také',
    ['Převozník hledá novou práci', 'Kolik stálo jedenáct let mostu'],
  ],
  [
    'tr',
    'Eski köprü on bir yıl sonra yeniden açıldı',
    'Haber: Ayşe Uydurma',
    'Ayşe Uydurma',
    'Yayınlanma: 20 Kasım 2026',
    'Kumköy ilçesindeki eski köprü on bir yıllık çalışmanın ardından salı günü açıldı ve ilk geçen bir kaz oldu.',
    'Belediye başkanı bu şenliğin son olmadığını, yaz için daha büyük bir kutlama planladıklarını söyledi.',
    'İlgili haberler',
    ['Kayıkçı kendine yeni bir iş arıyor', 'On bir yıllık köprünün bedeli'],
  ],
  [
    'uk',
    'Старий міст відкрили після одинадцяти років',
    'Автор: Іван Вигаданий',
    'Іван Вигаданий',
    'Опубліковано 20 листопада 2026',
    'Старий міст у Пісках у вівторок відкрили після одинадцяти років роботи, і першою через нього перейшла гуска.',
    'Мерка сказала, що це свято біля річки було не останнім і що наступне для містян готують на літо.',
    'Читайте також',
    ['Поромник шукає нову роботу', 'Скільки коштували одинадцять років'],
  ],
  [
    'id',
    'Jembatan tua dibuka lagi setelah sebelas tahun',
    'Oleh Siti Rekaan',
    'Siti Rekaan',
    'Diterbitkan 20 November 2026',
    'Jembatan tua di Pasirjati dibuka pada hari Selasa setelah sebelas tahun dikerjakan, dan yang pertama lewat adalah angsa.',
    'Wali kota mengatakan bahwa ini tidak menjadi pesta terakhir di tepi sungai itu dan akan ada lagi dengan warga.',
    'Baca juga',
    ['Tukang perahu mencari kerja baru', 'Biaya sebelas tahun sebuah jembatan'],
  ],
  [
    'el',
    'Η παλιά γέφυρα άνοιξε ξανά μετά από έντεκα χρόνια',
    'Γράφει η Ελένη Φανταστική',
    'Ελένη Φανταστική',
    'Δημοσίευση: 20 Νοεμβρίου 2026',
    'Η παλιά γέφυρα της Άμμου άνοιξε την Τρίτη μετά από έντεκα χρόνια εργασιών και η πρώτη που πέρασε ήταν μια χήνα.',
    'Η δήμαρχος είπε ότι η γιορτή δεν ήταν η τελευταία και ότι η επόμενη θα γίνει το καλοκαίρι στο ποτάμι.',
    'Διαβάστε επίσης',
    ['Ο βαρκάρης ψάχνει νέα δουλειά', 'Πόσο κόστισαν έντεκα χρόνια γέφυρα'],
  ],
  [
    'fa',
    'پل قدیمی پس از یازده سال دوباره باز شد',
    'نویسنده: سارا خیالی',
    'سارا خیالی',
    'تاریخ انتشار: 20 نوامبر 2026',
    'پل قدیمی شهر پس از یازده سال کار در روز سه‌شنبه باز شد و نخستین کسی که از آن گذشت یک غاز بود.',
    'شهردار گفت که این جشن آخرین جشن در کنار رود نیست و برای تابستان با مردم برنامه دارد.',
    'همچنین بخوانید',
    ['قایقران به دنبال کار تازه است', 'هزینه یازده سال ساخت یک پل'],
  ],
  [
    'hi',
    'ग्यारह साल बाद फिर खुला पुराना पुल',
    'लेखक: सीमा काल्पनिक',
    'सीमा काल्पनिक',
    'प्रकाशित: 20 नवंबर 2026',
    'बालूपुर का पुराना पुल ग्यारह साल के काम के बाद मंगलवार को खोल दिया गया और सबसे पहले एक हंस ने उसे पार किया।',
    'महापौर ने कहा कि नदी किनारे यह आख़िरी उत्सव नहीं है और गर्मियों में शहर के लोगों के साथ अगला होगा।',
    'यह भी पढ़ें',
    ['नाविक को नए काम की तलाश', 'ग्यारह साल के पुल की क़ीमत'],
  ],
];

describe('a page in a language that is read only when a page is in it', () => {
  test.each(SAMPLES)('%s', (language, title, byline, author, dateline, one, two, label, related) => {
    const text = [title, byline, dateline, one, two, label, ...related].join('\n\n');
    expect(guessLanguage(text)).toBe(language);
    expect(chooseLanguages(text, 'en')).toContain(language);
    const { fields, body } = readPaste(text, {
      file: 'a.txt',
      language: 'en',
      timeZone: 'UTC',
      words: { ui: [], relatedLabels: [], agencies: [] },
      firstLine: 1,
    });
    expect({
      title: fields.title,
      authors: fields.authors?.map(({ name }) => name),
      published: fields.published,
      body: body.map((block) => block.text),
      related: fields.related?.map((item) => item.title),
    }).toEqual({ title, authors: [author], published: Date.UTC(2026, 10, 20), body: [one, two], related });
  });
});

test('a language that is only stated is read with too', () => {
  expect(chooseLanguages('…', 'nl-BE')).toContain('nl');
  expect(chooseLanguages('…', 'en')).not.toContain('nl');
});

describe('a language that is read only with pages in its script', () => {
  const usual = Object.entries(WORD_LISTS).map(([language, make]) => [language, wordsOf(make())] as const);
  const others = usual.filter(([language]) => SCRIPTS[language] === undefined).map(([, lists]) => lists);

  test.each(Object.entries(SCRIPTS))(
    '%s: each of its words has a letter of that, or is read always',
    (name, script) => {
      for (const [field, words] of Object.entries(usual.find(([language]) => language === name)?.[1] ?? {})) {
        const elsewhere = new Set(others.flatMap((lists) => lists[field] ?? []));
        expect(
          words.filter((word) => !script.test(word) && !elsewhere.has(word)),
          field,
        ).toEqual([]);
      }
    },
  );

  test('no folding makes such a letter of another', () => {
    for (let code = 0; code <= 0x2fa1f; code += 1) {
      const character = String.fromCodePoint(code);
      const folded = foldText(character);
      for (const [language, script] of Object.entries(SCRIPTS))
        if (script.test(folded)) expect(script.test(character), `${language} U+${code.toString(16)}`).toBe(true);
    }
  });

  test('is not read with a page in ours, and with the first letter of its own it is', () => {
    expect(chooseLanguages('The ferry stays.', 'en')).toEqual(['de', 'en', 'es', 'fr', 'it', 'pt']);
    expect(chooseLanguages('The ferry stays. \u1112\u1161', 'en')).toContain('ko');
    expect(chooseLanguages('The ferry stays. Паром', 'en')).toContain('ru');
  });
});

function wordsOf(list: WordList): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(list).map(([field, words]) => [field, words.flat()]));
}
