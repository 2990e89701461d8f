import { makeRandom, type Random } from './random.ts';

const COMMON =
  "the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why help put different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always show large often together asked house don't world going want school important until form food keep children feet land side without boy once animals life enough took four head above kind began almost live page got earth need far hand high year mother light country father let night picture being study second soon story since white ever paper hard near sentence better best across during today however sure knew it's try told young sun thing whole hear example heard several change answer room sea against top turned learn point city play toward five himself usually money seen didn't car morning government minister council market report court company police election budget policy health hospital research climate energy".split(
    ' ',
  );
const SYLLABLES =
  'ba be bo ca ce co da de di do fa fe fi ga ge go ha he ho ja ka ke la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we za ter son ing ment tion ous ful ler est ian'.split(
    ' ',
  );

type Words = readonly [string, ...string[]];

export const HEBREW: Words =
  'של את על לא הוא היא זה עם כל גם אבל יותר בין אחרי לפני היום שנה ממשלה עיר ירושלים תל־אביב חיפה מחקר בריאות כלכלה משרד החינוך התחבורה תושבים מועצה תקציב חדש גדול ילדים בית ספר עבודה מים אנרגיה שוק דו״ח משטרה בחירות אתמול מחר שבוע מיליון שקלים אמר אמרה הודיע לפי נתונים חברה פרויקט תוכנית צפון דרום מרכז'.split(
    ' ',
  ) as [string, ...string[]];
export const FOREIGN: Words = [
  'café',
  'naïve',
  'São Paulo',
  'Zürich',
  'Kraków',
  'Reykjavík',
  'façade',
  'jalapeño',
  '東京',
  'Москва',
  'Ελλάδα',
  'coöperate',
  '€2.4 million',
  '37 °C',
  '½',
  'crème brûlée',
  'Đà Nẵng',
  'القاهرة',
  '👩‍💻',
  '🇮🇱',
];
export const AUTHORS: Words = [
  'Dana Levi',
  'Tom O’Hara',
  'Ana Müller',
  'נועה כהן',
  'Priya Raman',
  'José Álvarez',
  'Grace Okafor',
  'Wei Zhang',
  'Maja Nowak',
  'Sam Carter',
  'יואב מזרחי',
  'Ingrid Sørensen',
];
export const SECTIONS: Words = ['world', 'politics', 'business', 'science', 'health', 'culture', 'sport', 'local'];
export const TAGS: Words = [
  'budget',
  'climate',
  'education',
  'election',
  'energy',
  'film',
  'food',
  'football',
  'history',
  'housing',
  'jerusalem',
  'law',
  'media',
  'music',
  'r&d',
  'space',
  'startups',
  'transport',
  'water',
  'תחבורה',
];
export const SOURCES: Words = [
  'The Harbour Post',
  'Northern Wire',
  'Civic Daily',
  'הארץ החדשה',
  'Le Quotidien',
  'Metro & Sons',
];

// Ranks 1 to about 150 are function words, the rest is made of syllables.
const VOCABULARY = makeVocabulary();
const CUMULATIVE = makeCumulative();

/** A word as often as its rank says (Zipf-Mandelbrot), as words are in a real text. */
export function drawWord(random: Random): string {
  const wanted = random();
  let low = 0;
  let high = CUMULATIVE.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((CUMULATIVE[middle] ?? 1) < wanted) low = middle + 1;
    else high = middle;
  }
  return VOCABULARY[low] ?? '';
}

function makeVocabulary(): readonly string[] {
  const random = makeRandom(0xc0ffee);
  const words = [...COMMON];
  const seen = new Set(words);
  while (words.length < 6000) {
    let word = '';
    const syllables = 2 + Math.floor(random() * 3);
    for (let index = 0; index < syllables; index += 1) word += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    if (seen.has(word)) continue;
    seen.add(word);
    words.push(word);
  }
  return words;
}

function makeCumulative(): Float64Array {
  const sums = new Float64Array(VOCABULARY.length);
  let sum = 0;
  for (let index = 0; index < sums.length; index += 1) {
    sum += 1 / (index + 2.7) ** 1.05;
    sums[index] = sum;
  }
  return sums.map((value) => value / sum);
}
