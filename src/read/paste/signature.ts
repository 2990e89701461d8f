import { type Byline, readByline } from './byline.ts';
import type { Vocabulary } from './vocabulary.ts';

// "(서울=연합뉴스) 홍길동 기자 = …", "[서울=뉴시스] 홍길동 기자 = …"
const LEADING = /^[([（［【]([^)\]）］】]{2,24})[)\]）］】]\s*([^=＝]{2,30})\s?[=＝]\s/u;
// "【記者張三／台北報導】…", "（本报记者 张三）…"
const BRACKET_FIRST = /^[【（([［]([^】）)\]］]{2,30})[】）)\]］]/u;
// "本报云坪4月5日讯（记者 张三）…", "新华社北京5月1日电（记者张三、李四）…"
const BRACKET_LEAD = /^[^。（(]{2,30}[（(]((?:[^。）()]{0,8})(?:记者|記者|通讯员)[^。）)]{2,30})[）)]/u;
// "（中央社記者張三丰、李四海嘉義5日電）…": the place follows without a space.
const PLACED_LEAD = /^[（(][^（()）。]{0,10}(?:記者|记者)([\p{Script=Han}、]{2,24}?)\p{Script=Han}{2}\d{1,2}日[電电]/u;
// "… 予定だ。（霧島文乃）", "……（记者 张三）"
const BRACKET_LAST = /[（(【[]([^（）()【】[\]]{2,30})[）)】\]]$/u;

// "…말했다. 홍길동 기자", perhaps with an address.
const KOREAN_LAST =
  /[.”"]\s*((?:\p{Script=Hangul}{2,6}=)?\p{Script=Hangul}{2,4} ?(?:기자|특파원))(?:\s+\S{1,60}@\S{1,60})?$/u;

/** The byline that stands inside the first paragraph or behind the last, where Asian papers have it; the paragraph stays whole. */
export function readSignature(first: string, last: string, vocabulary: Vocabulary): Byline | undefined {
  const head = first.slice(0, 80);
  const tail = last.slice(-60);
  const lead = LEADING.exec(head)?.[2];
  const placed = PLACED_LEAD.exec(head)?.[1];
  const candidates = [
    placed === undefined ? lead : `記者 ${placed}`,
    BRACKET_FIRST.exec(head)?.[1],
    BRACKET_LEAD.exec(head)?.[1],
    KOREAN_LAST.exec(last.slice(-160))?.[1],
    BRACKET_LAST.exec(tail)?.[1],
  ];
  for (const [at, candidate] of candidates.entries()) {
    if (candidate === undefined) continue;
    const byline = readByline(candidate.trim(), vocabulary);
    if (byline === undefined || byline.people.length === 0) continue;
    const caseless = !byline.cased && byline.complete;
    if (byline.marked || (at === candidates.length - 1 && caseless)) return byline;
  }
  return undefined;
}
