import { foldText } from '../../model/text.ts';
import { type LetterPattern, letterPattern } from '../letter-pattern.ts';
import { nameShape } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a picture shows, and who took it. */
interface Photographed {
  readonly caption: string;
  readonly credit: string;
}

/** "상인들이 지붕을 걷어내고 있다. 한누리 기자", "老人在驿站门前。本报记者 闻晓溪 摄": a sentence, and who took the picture. `undefined` where no name of a photographer closes the line. */
export function readPhotographer(text: string, vocabulary: Vocabulary): Photographed | undefined {
  const named = readNamedPhotographer(text, vocabulary);
  if (named !== undefined) return named;
  if (text.length > LONGEST) return undefined;
  const read = FORMS.find(({ sign }) => sign.test(text))?.form.exec(text) ?? null;
  return read === null ? undefined : { caption: (read[1] ?? '').trim(), credit: (read[2] ?? '').trim() };
}

const LONGEST = 360;

// What a line must hold for a form to be worth trying: most lines of a long paste hold none of it.
type Pattern = Pick<LetterPattern, 'test' | 'exec'>;

const FORMS: readonly { readonly sign: Pattern; readonly form: Pattern }[] = [
  // "The bridge at night. / JANE DOE".
  {
    sign: letterPattern(String.raw` / \p{Lu}[^/]{4,60}$`),
    form: letterPattern(String.raw`^(.{12,240}[\p{Ll}.”"»)])\s+/\s+(\p{Lu}[\p{Lu}.'’-]+(?: [\p{Lu}.'’-]{2,}){1,3})$`),
  },
  // "修復を終えた大時計＝高松市で4日、木村亮撮影".
  {
    sign: /[＝=].*(?:撮影|提供)$/u,
    form: /^(.{4,240}[＝=][^。]{2,40})[、,]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}(?:撮影|提供))$/u,
  },
  {
    sign: /(?:기자|摄|攝|撮影|图|圖|日)$/u,
    form: /^(.{8,240}[.。])\s*([^.。]{2,24}(?:기자|摄|攝|撮影|图|圖))(?:\s*\d{2,4}年\d{1,2}月\d{1,2}日)?$/u,
  },
  // "The bridge at night. Jane Doe/Bay Radio hide caption", where the page had a button.
  {
    sign: / caption$/u,
    form: letterPattern(String.raw`^(.{8,300}[.!?]["”]?)\s+(\p{Lu}[^.!?]{4,60}) (?:hide|toggle) caption$`),
  },
];

// "The bridge at night. Photo Jane Doe": a sentence, a word for pictures, and a name.
function readNamedPhotographer(text: string, vocabulary: Vocabulary): Photographed | undefined {
  const at = Math.max(text.lastIndexOf('. '), text.lastIndexOf('。')) + 1;
  const tail = at < 8 || text.length - at > 40 ? '' : text.slice(at).trim();
  const mark = tail === '' ? undefined : vocabulary.findCreditMark(foldText(tail));
  const credit = mark === undefined ? '' : tail.slice(mark.length).trim();
  return credit !== '' && nameShape(credit) !== 'none' ? { caption: text.slice(0, at).trim(), credit } : undefined;
}
