import { mayBeUnspaced } from './script.ts';

const WHOLE = /^(?=.{4,8}$)[\p{Script=Han}々ヶ]{2,5}[\p{Script=Hiragana}\p{Script=Katakana}ー]{0,5}$/u;
const REPORTERS = /(?:记者|記者|通讯员|通訊員)$/u;

/** "陆清扬 顾小满" behind a word for reporters are two names, not one with a space as in Japan: a comma is put between them. */
export function splitHanNames(text: string, word: string | undefined): string {
  if (!mayBeUnspaced(text)) return text;
  const names = text.split(/[\s\u3000]+/u);
  const two = word !== undefined && REPORTERS.test(word) && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name));
  // Two whole Japanese names: family and given name are four characters and more.
  const whole = names.length > 1 && names.every((name) => WHOLE.test(name));
  // "서은하 장도현 기자"
  const korean = names.length > 1 && names.every((name) => /^\p{Script=Hangul}{2,4}$/u.test(name));
  return two || whole || korean ? names.join('、') : text;
}
