import { listWords } from './list-words.ts';

/**
 * Labels of what a paper recommends: its related headlines where nothing else announces any, more recirculation where
 * something does. Each is a label of recirculation of its language too.
 */
export const SUGGESTION_LABELS: readonly string[] = listWords(`
  recommended stories | recommended articles | recommended reading | you may like | you might like |
  you may also like | you might also like | you may also be interested in | you might be interested in |
  you might also be interested in | you may be interested in | readers also read | read next |
  das könnte sie auch interessieren | das könnte sie interessieren | das könnte dich auch interessieren |
  auch interessant für sie | weitere artikel | empfohlene artikel |
  vous aimerez aussi | vous pourriez aussi aimer | vous pourriez être intéressé par | cela peut vous intéresser |
  ça peut vous intéresser | ces articles peuvent vous intéresser |
  te puede interesar | te podría interesar | también te puede interesar | le puede interesar | puede interesarte |
  quizás te interese | te interesa | te recomendamos | le recomendamos |
  potrebbe interessarti | potrebbe interessarti anche | potrebbero interessarti | ti potrebbe interessare |
  ti potrebbe interessare anche | ti potrebbero interessare |
  pode interessar | pode te interessar | também pode interessar | você pode gostar | você também pode gostar |
  talvez você goste | talvez você também goste | você pode se interessar |
  вам может быть интересно | вам будет интересно | вас может заинтересовать | это может быть интересно |
  אולי יעניין אתכם | אולי יעניין אותך | אולי יעניין אותך גם | אולי גם יעניין אותך | אולי יעניין אתכם גם |
  قد يهمك | قد يهمك أيضا | قد يهمك أيضاً | قد يعجبك أيضا | قد يعجبك أيضاً |
  こんな記事も読まれています | おすすめの記事 | おすすめ記事 | 추천기사 | 추천 기사 |
  推荐阅读 | 推薦閱讀 | 你可能感兴趣 | 你可能感兴趣的文章 | 你可能有興趣 | 您可能感兴趣 | 你可能還想看
`);
