import { describe, expect, it } from 'vitest';
import { explainPaste, formatExplanation } from '../../../src/read/paste/explain-paste.ts';
import { type PasteOptions, type PasteReading, readPaste } from '../../../src/read/paste/read-paste.ts';

const OPTIONS: PasteOptions = {
  file: 'page.txt',
  language: 'en',
  timeZone: 'UTC',
  words: { ui: [], relatedLabels: [], agencies: [] },
  firstLine: 1,
};

const PROSE = [
  'The town of Ostermark opened a bridge on Tuesday after eleven years of work, and the first to cross it was a goose.',
  'The bridge joins the two halves of the town, which had been reached from each other by ferry since the last one fell.',
  'The mayor, who had promised it three times, said that the fourth promise would be to keep it clean.',
];

function read(lines: readonly string[], more: Partial<PasteOptions> = {}): PasteReading {
  return readPaste(lines.join('\n'), { ...OPTIONS, ...more });
}

function page(head: readonly string[], tail: readonly string[] = []): PasteReading {
  return read(['Ostermark opens its new bridge to walkers', ...head, ...PROSE, ...tail]);
}

function outOf(reading: PasteReading): readonly string[] {
  return reading.report.lines.filter((line) => line.place === 'out').map((line) => line.text);
}

describe('bylines', () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['By Jane Doe', ['Jane Doe']],
    ['By Jane Doe and John van der Roe', ['Jane Doe', 'John van der Roe']],
    ['BY JANE DOE', ['Jane Doe']],
    ['By Jane Doe, Political Correspondent', ['Jane Doe']],
    ['By Jane Doe in Ostermark and John Roe in Velmora', ['Jane Doe', 'John Roe']],
    ['Jane Doe | The Ostermark Gazette', ['Jane Doe']],
    ['By Jane Doe jane@gazette.example', ['Jane Doe']],
    ['ByJane Doe', ['Jane Doe']],
    ['Jane Doe Music correspondent', ['Jane Doe']],
    ['By rural reporter Jane Doe', ['Jane Doe']],
    ['Text: Jane Doe Photo: John Roe', ['Jane Doe']],
    ['Текст: Анна Петрова, фото: Иван Орлов', ['Анна Петрова']],
    ['记者 周文静 通讯员 李大江', ['周文静', '李大江']],
    ['文・写真＝真壁透（ルポライター）', ['真壁透']],
    ['Por Ana Lima, Portal da Serra — Recife', ['Ana Lima']],
    ['Text und Bilder: Åsa Björk-Holm', ['Åsa Björk-Holm']],
    ['글자크기', []],
    ['Von Jürgen Müller und Anna Groß', ['Jürgen Müller', 'Anna Groß']],
    ['Par Éloïse Dupré (à Lyon)', ['Éloïse Dupré']],
    ['Текст: Анна Петрова', ['Анна Петрова']],
    ['מאת דנה לוי', ['דנה לוי']],
    ['홍길동 기자', ['홍길동']],
    ['記者 陳小明', ['陳小明']],
    ['Wednesday January 18, 2017 by Jane Doe', ['Jane Doe']],
  ];
  it.each(CASES)('%s', (line, names) => {
    expect(page([line]).fields.authors?.map((author) => author.name)).toEqual(names);
  });

  it.each(['By The Associated Press', 'Reuters', 'dpa'])('%s is an agency and nobody', (line) => {
    const { fields } = page([line]);
    expect(fields.authors).toEqual([]);
    expect(fields.agency).toBe(line.replace('By ', ''));
  });
});

describe('titles', () => {
  const TITLE = 'Ostermark opens its new bridge to walkers';
  const DECK = 'The town waited eleven years for its bridge. Now it waits for a bench';
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['over a deck of two sentences', [TITLE, DECK]],
    ['with the outlet behind it first', [`${TITLE} | The Ostermark Gazette`, TITLE]],
    [
      'over a name that is there twice, and a deck',
      [TITLE, 'Jane Doe', 'Jane Doe', 'A bridge, a goose and a town of Ostermark'],
    ],
  ];
  it.each(CASES)('%s', (_name, head) => {
    expect(read([...head, ...PROSE]).fields.title).toBe(TITLE);
  });
});

describe('captions', () => {
  it.each([
    'The goose on the bridge. (Rural News: Jane Doe)',
    'The goose on the bridge in Ostermark. / JANE DOE',
    '修復を終えた大時計＝高松市で2031年12月4日、木村亮撮影',
    '居民排隊投下最後一封信。（記者林宜蓁攝）',
  ])('%s is no paragraph', (caption) => {
    const [first = '', ...rest] = PROSE;
    const { body } = read(['Ostermark opens its new bridge to walkers', first, caption, ...rest]);
    expect(body.map((block) => block.text)).toEqual(PROSE);
  });
});

it('keeps a last paragraph with its author behind it, in Korean', () => {
  const text = [
    '골목 끝 이발소, 마지막 손님은 주인이었다',
    '입력 2031.04.22 06:00',
    '서울 성북구 삼거리에서 50년 동안 문을 연 이발소가 지난 20일 마지막 손님을 받았다. 손님은 주인 박영길(78)씨였다.',
    '이발소 자리에는 커피 가게가 들어선다. 새 주인은 이발 의자 하나를 남겨두기로 했고, 박씨는 거울을 가져가기로 했다.',
    '구청은 이발소 간판을 생활사박물관에 보관할 예정이라고 밝혔다. 김하늘 기자',
  ];
  const { fields, body } = read(text, { language: 'ko' });
  expect(body.map((block) => block.text)).toEqual(text.slice(2));
  expect(fields.authors).toEqual([{ name: '김하늘' }]);
});

describe('dates in the head', () => {
  const CASES: readonly (readonly [string, string | undefined])[] = [
    ['4 January 2020', '2020-01-04T00:00'],
    ['Published: Jan. 4, 2020 6:05 p.m.', '2020-01-04T18:05'],
    ['Sat 4 Jan 2020 18.02 GMT', '2020-01-04T18:02'],
    ['2020-01-04T18:02:00+02:00', '2020-01-04T16:02'],
    ['Publié le 4 janvier 2020 à 18h02', '2020-01-04T18:02'],
    ['04.01.2020, 18:02 Uhr', '2020-01-04T18:02'],
    ['4 de enero de 2020', '2020-01-04T00:00'],
    ['4 de março de 2020 às 18h02', '2020-03-04T18:02'],
    ['4 января 2020, 18:02', '2020-01-04T18:02'],
    ['פורסם: 4 בינואר 2020', '2020-01-04T00:00'],
    ['نشر في: ٤ يناير ٢٠٢٠', '2020-01-04T00:00'],
    ['2020年1月4日 18時02分', '2020-01-04T18:02'],
    ['입력 2020.01.04. 오후 6:02', '2020-01-04T18:02'],
    ['18/07/2031', '2031-07-18T00:00'],
    ['12/04/2024', undefined],
    ['4 January', undefined],
    ['3 hours ago', undefined],
    ['4/1/20', undefined],
    ['30 February 2020', undefined],
    ['4 January 2020 10:00 IST', undefined],
  ];
  it.each(CASES)('%s', (line, expected) => {
    const published = page([line]).fields.published;
    expect(published === undefined ? undefined : new Date(published).toISOString().slice(0, 16)).toBe(expected);
  });

  it('tells an update from the first day', () => {
    const { fields } = page(['Published 4 January 2020, updated 5 January 2020']);
    expect(fields).toMatchObject({ published: Date.UTC(2020, 0, 4), updated: Date.UTC(2020, 0, 5) });
  });

  it.each(['12/04/2024', '4 January 2020 10:00 IST'])('asks what %s means', (line) => {
    expect(page([line]).problems.map((problem) => [problem.code, problem.line])).toEqual([['paste/ambiguous-date', 2]]);
  });
});

describe('related headlines', () => {
  const ONE = 'Ferryman of forty years ties up his boat';
  const TWO = 'What a goose taught the bridge builders';
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['one marked line', [`>> ${ONE} ■ ${TWO}`]],
    ['a label and bars', [`Related: ${ONE} ● ${TWO}`]],
    ['a labelled list', ['Related articles', ONE, TWO]],
    ['a list with bullets', ['Read more:', `• ${ONE}`, `• ${TWO}`]],
    ['two single lines', [`READ MORE: ${ONE}`, `Lire aussi : ${TWO}`]],
    ['with dates below', ['More on this story', ONE, '4 January 2020', TWO, '2 days ago']],
    ['Japanese', [`【関連記事】${ONE}`, `関連記事：${TWO}`]],
  ];
  it.each(CASES)('%s', (_name, lines) => {
    expect(page([], lines).fields.related?.map((headline) => headline.title)).toEqual([ONE, TWO]);
  });

  it.each([[`${ONE} | https://a.example/1`], [`${ONE} (https://a.example/1)`], [`[${ONE}](https://a.example/1)`]])(
    'reads the address of %s',
    (line) => {
      expect(page([], ['Related:', line]).fields.related).toEqual([
        { title: ONE, url: 'https://a.example/1', kind: 'related' },
      ]);
    },
  );

  it('takes most-read lists for what they are', () => {
    const reading = page([], ['Most read', ONE, TWO]);
    expect(reading.fields.related).toEqual([]);
    expect(outOf(reading)).toEqual(['Most read', ONE, TWO]);
  });
});

describe('debris', () => {
  it.each([
    ['Share'],
    ['Facebook :Facebook'],
    ['5 min read'],
    ['Advertisement'],
    ['LIKE SAVE PRINT'],
    ['1 / 5'],
    ['Sign up for our daily newsletter'],
    ['Поделиться'],
    ['Teilen'],
    ['Publicité'],
    ['공유하기'],
    ['שתפו'],
    ['シェアする'],
    ['分享到微博'],
    ['Condividi'],
    ['Compartir'],
    ['Compartilhar'],
    ['مشاركة'],
    ['Home | News | Sport'],
  ])('%s is left out of the middle of the text', (line) => {
    const reading = read(['Ostermark opens its new bridge', ...PROSE.slice(0, 2), line, ...PROSE.slice(2)]);
    expect(reading.body.map((block) => block.text)).toEqual(PROSE);
    expect(outOf(reading)).toEqual([line]);
  });
});

describe('what an editor settles', () => {
  const LINES = ['Ostermark opens its new bridge', ...PROSE, 'Comments', PROSE[0]?.replace('Tuesday', 'Friday') ?? ''];

  it('keeps and drops by the start of a line', () => {
    const overrides = { keep: ['The town of Ostermark opened a bridge on Friday'], drop: ['The mayor'] };
    const { body, problems } = read(LINES, { overrides });
    expect(body.map((block) => block.text)).toEqual([PROSE[0], PROSE[1], LINES[5]]);
    expect(problems).toEqual([]);
  });

  it.each([
    [{ keep: ['Nothing starts so'] }, 'no line starts with'],
    [{ drop: ['The town of'] }, 'both start with'],
    [{ body: 'lines 90-99' }, 'names no lines'],
  ])('says when %j does not fit', (overrides, message) => {
    const problem = read(LINES, { overrides }).problems.find((one) => one.code === 'paste/override');
    expect(problem?.severity).toBe('error');
    expect(problem?.message).toContain(message);
  });

  it('takes the lines that it is told for the text', () => {
    const { body } = read(LINES, { overrides: { body: 'lines 3-4' } });
    expect(body.map((block) => block.text)).toEqual([PROSE[1], PROSE[2]]);
  });

  it('counts lines in the file', () => {
    const { report } = read(LINES, { firstLine: 7 });
    expect(report.lines.map((line) => line.line)).toEqual([7, 8, 9, 10, 11, 12]);
  });
});

describe('problems', () => {
  it('asks whether there are two articles', () => {
    const second = PROSE.map((text) => text.replaceAll('bridge', 'tower'));
    const reading = page(
      ['By Jane Doe'],
      ['© 2020 Example', 'Most read', 'By John Roe', ...second, ...second.map((text) => `${text} Again.`)],
    );
    expect(reading.problems.some((problem) => problem.code === 'paste/two-articles')).toBe(true);
  });

  it('says when there is too little text', () => {
    expect(read(['Home', 'News', 'Share']).problems.map((problem) => problem.code)).toEqual(['paste/too-little']);
  });

  it('warns of prose that was left out, with what to paste', () => {
    const { problems } = page(
      [],
      [
        '© 2020 Example',
        'Nothing',
        'More',
        'Else',
        'Officials said nothing about the second bridge that was promised.',
      ],
    );
    const doubt = problems.find((problem) => problem.code === 'paste/doubtful');
    expect(doubt?.hint).toContain('paste: { keep: ["Officials said nothing about the second"] }');
  });
});

describe('the text', () => {
  it('keeps spaces that do not break, and escapes once', () => {
    const line =
      'A\u00A0senior commander said that <b>this</b> & that were "within reach" of everyone who asked for them.';
    const block = read(['A headline about commanders', line, ...PROSE]).body[0];
    expect(block?.text).toBe(line);
    expect(block?.html).toBe(
      `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')}</p>`,
    );
  });

  it('joins the lines of a text wrapped at a column', () => {
    const whole = PROSE.join(' ');
    const wrapped = (whole.match(/.{1,60}(?: |$)/g) ?? []).map((part) => part.trim());
    const { body, report } = read([
      'Ostermark opens its new bridge',
      '',
      ...wrapped,
      '',
      ...wrapped.map((line) => line.replaceAll('bridge', 'tower')),
    ]);
    expect(body.map((block) => block.text)).toEqual([whole, whole.replaceAll('bridge', 'tower')]);
    expect(report.lines.length).toBe(1 + wrapped.length * 2);
  });

  it('explains each line', () => {
    const text = ['Ostermark opens its new bridge', 'Share', ...PROSE].join('\n');
    const explained = explainPaste(text, OPTIONS);
    expect(explained.map(({ line, decision }) => `${line} ${decision.rule}`)).toEqual([
      '1 head/title',
      '2 words/ui-line',
      '3 text/prose',
      '4 text/prose',
      '5 text/prose',
    ]);
    expect(formatExplanation(explained)).toContain('left out  ui (sure, words/ui-line)');
  });
});
