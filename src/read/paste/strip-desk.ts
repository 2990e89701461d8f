import { mayBeUnspaced } from './script.ts';

// "（서울=연합뉴스) 홍길동 기자", "서울=홍길동 기자".
const KOREAN_PLACE =
  /^(?:[([（［【][^)\]）］】]{2,24}[)\]）］】]\s*|\p{Script=Hangul}{2,6}\s?=\s?)(?=\p{Script=Hangul}{2,4}(?![\p{L}]))/u;
const HAN_EDITOR =
  /[\s|｜丨/／]+(?:责任编辑|責任編輯|编辑|編輯|责编|責編|校对|校對|摄影|攝影|制图|製圖|视频|视觉|监制|审核|主编|攝|摄)[\s|｜丨/／:：].*$/u;
const HAN_PLACE = /\s*[／/、,，\s]\s*[\p{Script=Han}]{2,8}(?:報導|報道|报道|专电|專電|專訪)$/u;
const HAN_REPORTER = /^[\p{Script=Han}]{2,12}(?:记者|記者)[\s：:]{1,2}(?=\p{Script=Han})/u;

/** A byline of a Korean or Chinese paper without the place, the outlet and the editor in charge that stand beside its reporter. */
export function stripDesk(text: string): string {
  if (!mayBeUnspaced(text)) return text;
  return text.replace(KOREAN_PLACE, '').replace(HAN_EDITOR, '').replace(HAN_PLACE, '').replace(HAN_REPORTER, '记者 ');
}
