import { foldText } from '../../model/text.ts';
import { letterPattern, NO_LETTER } from '../letter-pattern.ts';
import { mayBeUnspaced } from './script.ts';
import type { Vocabulary } from './vocabulary.ts';

// Particles that stand in lower case inside a name.
const PARTICLES = new Set(
  'de,da,do,das,dos,del,della,dei,di,du,des,la,le,el,al,van,von,der,den,ter,ten,zu,zur,bin,bint,ibn,ben,bat,abu,y,e,of,af,av,st,mac,mc,dit,ud,ul,'.split(
    ',',
  ),
);
// Words of headlines, menus and buttons that no name holds.
const NO_NAMES = new Set(
  'o,os,as,the,a,an,why,how,what,who,when,where,which,more,most,about,get,your,our,my,his,her,their,all,is,are,was,were,has,have,can,could,should,would,top,this,that,these,those,to,for,with,on,at,in,from,as,but,not,no,new,news,latest,read,watch,listen,see,live,full,view,show,photos,video,videos,image,images,getty,shutterstock,share,follow,subscribe,email,print,tweet,comments,related,stories,story,article,home,search,menu,advertisement,special,reports,series,podcast,newsletter,le,les,une,ces,pourquoi,comment,der,die,das,ein,eine,warum,wie,los,las,una,por,qué,como,gli,perché,os,um,uma,как,что,почему,это,policy,privacy,terms,media,group,company,inc,ltd,gmbh,club,city,street,university,party,department,ministry,games,sports,music,market,stock,days,years,week,today,january,february,july,september,october,november,december,monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,published,updated,posted,modified,created,last,first,college,institute,school,courier,herald,gazette,tribune,chronicle,universität,université,universidad,università,universidade,zeitung,redaktion,redacción,rédaction,redazione,redação,text'.split(
    ',',
  ),
);
const UPPER = letterPattern(String.raw`^[\p{Lu}\p{Lt}]`);
const CASED = letterPattern(String.raw`[\p{Lu}\p{Ll}]`);
const LETTERS_ONLY = letterPattern(String.raw`^[\p{L}\p{M}.'’\-‑־׳״·・]+$`);
const HAN_NAME = /^[\p{Script=Han}々]{2,4}$/u;
const HAN_SPACED = /^[\p{Script=Han}々]{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}$/u;
const MIXED_NAME = /^[\p{Script=Han}々]{1,4}[\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}$/u;
const KANA_NAME = /^[\p{Script=Katakana}ー]+[・=＝][\p{Script=Katakana}ー・=＝]+$/u;
// Of 300 family names these are nearly everybody's; the first syllable of a button is seldom one.
const HANGUL_NAME =
  /^(?:[가강견경계고곽공구국권금기길김나남노담도동라류마맹명모목문민박반방배백범변복봉부빈사서석선설성소손송승신심안양어엄여연염예오옥온왕용우원위유육윤은음이인임장전정제조주지진차채천최추탁태편표피하한함허현형호홍황][\p{Script=Hangul}]{1,2}|(?:남궁|황보|제갈|선우|독고|사공|서문|동방)\p{Script=Hangul}{1,2}|\p{Script=Hangul}{4})$/u;
const EASTERN = [HAN_NAME, HAN_SPACED, KANA_NAME, MIXED_NAME, HANGUL_NAME];

/** How a text looks as the name of one person: `cased` is as good as it gets, `caseless` needs a hint beside it. */
export type NameShape = 'cased' | 'caseless' | 'none';

/** Tells whether a text has the shape of one person's name: one to five words, all capitalised but the particles, no figures. */
export function nameShape(text: string): NameShape {
  if (text.length < 2 || text.length > 45) return 'none';
  const unspaced = mayBeUnspaced(text);
  if (unspaced && EASTERN.some((pattern) => pattern.test(text))) return 'caseless';
  const words = text.split(/\s+/);
  if (words.length > 5 || !words.every((word) => LETTERS_ONLY.test(word))) return 'none';
  if (unspaced && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(text))
    return 'none';
  if (!CASED.test(text))
    return words.length >= 2 && words.length <= 4 && text.length <= 30 && !text.endsWith('.') ? 'caseless' : 'none';
  // "Do Portal", "Da Redação": from the desk of an outlet.
  if (words.length === 2 && /^D[oa]$/.test(words[0] ?? '')) return 'none';
  // "Le Pen", "La Rue": an article may open a name of several words, a verb may not.
  if (words.some((word, at) => NO_NAMES.has(word.toLowerCase()) && !(at > 0 && PARTICLES.has(word.toLowerCase()))))
    return 'none';
  const named = words.every(
    (word, at) => UPPER.test(word) || (PARTICLES.has(word.toLowerCase()) && words.length > 1) || isPrefixed(word, at),
  );
  if (!named || !UPPER.test(words.at(-1) ?? '')) return 'none';
  return text.endsWith('.') && !/ (?:jr|sr|dr|ph\.d|md)\.$/i.test(text) ? 'none' : 'cased';
}

// al-Sisi, d'Ormesson, el-Baradei.
const PREFIXED = letterPattern(String.raw`^(?:al|el|ad|as|ash|ar|an|d|l|o)[-‑'’]\p{Lu}`);

function isPrefixed(word: string, at: number): boolean {
  return (at > 0 || word.length > 3) && PREFIXED.test(word);
}

// Cities and countries that are family names as well.
const SURNAMES = new Set(
  'lima,london,washington,berlin,paris,sydney,jordan,santiago,roma,milano,toledo,valencia,pisa,israel,england,ireland,france,holland,wien,bern,chad,post,press,page,chief,world,may'.split(
    ',',
  ),
);

/** Whether a word list knows a part of a byline as a role, an outlet or a place rather than a person. */
export function isRole(text: string, vocabulary: Vocabulary): boolean {
  const folded = foldText(text);
  if (vocabulary.roles.has(folded) || vocabulary.agencies.has(folded)) return true;
  const words = folded.split(/[\s\-/,]+/);
  const named = words.length === 2 && SURNAMES.has(words[1] ?? '') && nameShape(text) === 'cased';
  return words.some(
    (word, at) =>
      (at === 0 || !named) &&
      (vocabulary.roles.has(word) || (at > 0 && vocabulary.roles.has(`${words[at - 1]} ${word}`))),
  );
}

/** A name in capitals in title case, another as it is. */
export function settleCase(name: string): string {
  const letters = name.replace(NO_LETTER, '');
  if (
    letters.length < 5 ||
    !name.includes(' ') ||
    letters !== letters.toUpperCase() ||
    letters === letters.toLowerCase()
  )
    return name;
  return name
    .split(' ')
    .map((word) => (PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : capitalise(word)))
    .join(' ');
}

function capitalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’.])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_all, letter: string) => `Mc${letter.toUpperCase()}`);
}
