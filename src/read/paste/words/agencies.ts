import { listWords } from './list-words.ts';

/** News agencies of the world, folded: not authors, and not outlets. */
export const AGENCIES: readonly string[] = listWords(`
  ap | the ap | associated press | the associated press | ap news | reuters | reuters staff | thomson reuters |
  reuters news agency | afp | agence france-presse | agence france presse | dpa | dpa-infocom |
  deutsche presse-agentur | upi | united press international | pti | press trust of india | ani | ians |
  xinhua | xinhua news agency | kyodo | kyodo news | jiji | jiji press | yonhap | yonhap news |
  yonhap news agency | efe | agencia efe | europa press | ansa | adnkronos | agi | lapresse | lusa |
  agência lusa | agência brasil | estadão conteúdo | estadao conteudo | folhapress | tass | itar-tass | тасс |
  итар-тасс | риа новости | ria novosti | интерфакс | interfax | anadolu agency | aa | anadolu | apa | sda |
  keystone-sda | keystone-ats | ats | belga | anp | ntb | ritzau | tt | stt | pap | ctk | čtk | mti |
  press association | pa | pa media | the press association | canadian press | the canadian press |
  la presse canadienne | aap | australian associated press | bloomberg | bloomberg news | sid | kna | epd |
  telam | télam | notimex | ukrinform | унн | белта | agenzia nova | efe news | wam | qna | spa | mena | petra |
  sana | irna | isna | fars | tasnim | jta | jns | tps | zuma | ddp | afx | ots | agencies | news agencies |
  agenturen | agences | agencias | agências | agenzie | агентства | 共同通信 | 共同 | 時事通信 | 時事 | 時事通信社 | 共同通信社 |
  ロイター | 연합뉴스 | 뉴시스 | 뉴스1 | 新華社 | 新华社 | 新华网 | 中央社 | 中新社 | 中新网 | 中国新闻网 | 路透社 | 美联社 | 法新社 | רויטרס |
  סוכנויות הידיעות | איי.פי | אי.פי | רויטרז | אי-פי | رويترز | أ ف ب | أ.ف.ب | فرانس برس | وكالات |
  أسوشيتد برس | د ب أ | الأناضول | وكالة الأناضول | ا ف ب | سبوتنيك
`);
