import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Czech. */
export const cs = (): WordList => ({
  ui: listWords(`
    sdílet | sdílet článek | sdílej | sdílet na facebooku | kopírovat odkaz | zkopírovat odkaz | tisk | vytisknout |
    uložit | uložit článek | uloženo | poslat e-mailem | sledovat | sledujte nás | přihlásit | přihlásit se |
    přihlášení | odhlásit | registrace | registrovat | můj účet | předplatné | předplatit | koupit předplatné | jen
    pro předplatitele | pro předplatitele | premium | menu | hledat | vyhledat | vyhledávání | zavřít | domů | úvod
    | hlavní stránka | titulní strana | nahoru | zpět | přejít k obsahu | přeskočit na obsah | přejít na obsah |
    reklama | inzerce | článek pokračuje pod reklamou | pokračování textu pod reklamou | číst dál | číst dále | více
    | více zde | zobrazit více | zobrazit další | načíst další | další | předchozí | další článek | předchozí článek
    | diskuse | diskutovat | komentáře | komentovat | přidat komentář | zobrazit komentáře | vstoupit do diskuse |
    odpovědět | nahlásit | nahlásit chybu | newsletter | newslettery | odebírat | upozornění | doba čtení | min
    čtení | minut čtení | minut | min | poslechnout | poslechněte si článek | přehrát | zobrazit | video | foto |
    fotogalerie | galerie | zvětšit | ochrana soukromí | ochrana osobních údajů | soukromí | cookies | nastavení
    cookies | nastavení soukromí | podmínky užití | obchodní podmínky | kontakt | kontakty | o nás | redakce |
    nápověda | archiv | e-shop | souhlasím | přijmout | přijmout vše | odmítnout | ok | živě | online | exkluzivně |
    aktuálně | stáhnout aplikaci | klikněte zde | načítám | našli jste chybu
  `),
  uiStarts: listWords(`
    klikněte | předplaťte si | přihlaste se | sledujte nás | stáhněte si | máte tip | víte o | našli jste |
    odebírejte | tento článek je | tyto stránky používají | používáme cookies | váš prohlížeč | chcete | abyste
    mohli | už máte | nenechte si ujít | přidejte se
  `),
  uiPhrases: listWords(`
    odběru newsletteru | do e-mailu | osobních údajů | soubory cookie
  `),
  navigation: listWords(`
    domů | zprávy | domácí | domov | zahraniční | zahraničí | svět | krimi | politika | ekonomika | byznys | finance
    | sport | fotbal | hokej | kultura | film | hudba | knihy | věda | technika | technologie | zdraví | klima |
    názory | komentáře | rozhovory | podcasty | styl | životní styl | jídlo | cestování | bydlení | auto | počasí |
    regiony | praha | brno | ostrava | společnost | magazín | celebrity
  `),
  relatedLabels: listWords(`
    čtěte také: | mohlo by vás zajímat: | více k tématu: | související zprávy |
    čtěte také | čtěte též | čtěte i | čtěte více | přečtěte si také | přečtěte si | přečtěte si i | související |
    související články | související témata: | podívejte se také | viz také | poslechněte si také | k tématu | více
    k tématu | další k tématu
  `),
  promoLabels: listWords(`
    nejčtenější | nejčtenější články | nejnovější | nejnovější zprávy | poslední zprávy | populární | doporučujeme |
    doporučené | mohlo by vás zajímat | mohlo by vás také zajímat | další články | další zprávy | z našich webů |
    hlavní zprávy | výběr redakce | právě se děje | nepřehlédněte | aktuality
  `),
  tagLabels: listWords(`
    témata | téma | štítky | tagy | klíčová slova | související témata
  `),
  commentLabels: listWords(`
    diskuse | komentáře | diskuze | komentář
  `),
  bioLabels: listWords(`
    o autorovi | o autorce | autor článku
  `),
  summaryLabels: listWords(`
    shrnutí | ve zkratce | v kostce | stručně
  `),
  playerMarks: listWords(`
    poslechněte si | podívejte se | video | podcast
  `),
  bylineStarts: listWords(`
    autor | autorka | autoři | text | napsal | napsala | připravil | připravila | redaktor | autor: |
    text a foto | text i foto | text: | autor textu
  `),
  bylineEnds: [],
  roles: listWords(`
    redaktor | redaktorka | novinář | novinářka | zpravodaj | zpravodajka | redakce | reportér | reportérka |
    komentátor | komentátorka | šéfredaktor | šéfredaktorka | zahraniční zpravodaj
  `),
  joiners: listWords(`
    a
  `),
  connectors: listWords(`
    z | pro | v
  `),
  publishedWords: listWords(`
    publikováno | zveřejněno | vydáno | datum publikace
  `),
  updatedWords: listWords(`
    aktualizováno | aktualizace | naposledy aktualizováno | upraveno
  `),
  months: listMonths(
    'ledna | leden | led / února | únor | úno / března | březen | bře / dubna | duben | dub / května | květen | kvě / června | červen | čvn / července | červenec | čvc / srpna | srpen | srp / září | zář / října | říjen | říj / listopadu | listopad | lis / prosince | prosinec | pro',
  ),
  relativeDates: listWords(`
    hodinami | hodinou | minutami | dny | včera | dnes v | právě teď
  `),
  creditMarks: listWords(`
    foto | fotografie | zdroj | ilustrace | ilustrační foto | autor fotografie | foto:
  `),
  captionMarks: listWords(`
    popisek
  `),
  notices: listWords(`
    všechna práva vyhrazena | publikování nebo šíření | bez souhlasu
  `),
  wireCredits: listWords(`
    zdroj: čtk | (čtk) | čtk | překlad:
  `),
  notes: listWords(`
    oprava: | oprava | poznámka redakce
  `),
});
