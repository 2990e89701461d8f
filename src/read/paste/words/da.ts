import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Danish. */
export const da = (): WordList => ({
  ui: listWords(`
    del | del artiklen | del artikel | del på facebook | kopier link | linket er kopieret | print | udskriv | gem |
    gem artikel | gemt | følg | følg os | log ind | log på | log ud | opret konto | opret bruger | min konto |
    abonnér | abonner | køb abonnement | bliv abonnent | kun for abonnenter | for abonnenter | premium | menu | søg
    | luk | forside | til forsiden | til toppen | tilbage | gå til indhold | spring til indhold | hop til indhold |
    annonce | annoncer | artiklen fortsætter efter annoncen | artiklen fortsætter under annoncen | læs mere | læs
    videre | vis mere | mere | vis flere | hent flere | forrige | næste | kommentér | kommenter | kommentarer | vis
    kommentarer | skriv en kommentar | svar | anmeld | fejl i artiklen | tip os | nyhedsbrev | tilmeld nyhedsbrev |
    tilmeld | notifikationer | læsetid | min læsetid | minutters læsning | minutter | min | lyt | lyt til artiklen |
    afspil | se | se video | video | billede | billeder | galleri | privatlivspolitik | persondatapolitik | cookies
    | cookiepolitik | cookieindstillinger | betingelser | vilkår | kontakt | kontakt os | om os | redaktionen |
    kundeservice | hjælp | arkiv | e-avis | accepter | acceptér alle | afvis | ok | live | lige nu | hent appen |
    klik her | indlæser
  `),
  uiStarts: listWords(`
    klik her | abonnér på | log ind for | bliv abonnent | følg os på | få | hent | har du allerede | er du allerede
    | for at læse | denne artikel er | vi bruger cookies | hjemmesiden bruger | din browser | tip os | har du et tip
    | gå ikke glip | hold dig opdateret | vil du |
    kommentarer er lukket | få nyhederne | tilmeld dig
  `),
  uiPhrases: listWords(`
    nyhedsbrev | i din indbakke | brug af cookies | persondata
  `),
  navigation: listWords(`
    nyheder | indland | udland | verden | lokalt | økonomi | erhverv | politik | sport | fodbold | håndbold | kultur
    | underholdning | film | musik | bøger | videnskab | teknologi | viden | sundhed | klima | debat | opinion |
    leder | kronik | podcast | livsstil | mad | rejser | bolig | biler | vejr | københavn | aarhus | odense |
    aalborg | krimi | tv
  `),
  relatedLabels: listWords(`
    læs mere |
    læs også | læs også: | læs mere om | læs mere: | se også | hør også | relateret | relaterede artikler |
    relateret indhold | mere om emnet | mere om | flere artikler om
  `),
  promoLabels: listWords(`
    mest læste | mest læst | seneste nyt | seneste nyheder | seneste | populært | anbefalet | anbefalede | anbefalet
    til dig | flere nyheder | mere fra | flere artikler | lige nu | i fokus | fra vores partnere | top 5
  `),
  tagLabels: listWords(`
    emner | emne | tags | emneord | nøgleord
  `),
  commentLabels: listWords(`
    kommentarer | kommentar | debat om artiklen
  `),
  bioLabels: listWords(`
    om forfatteren | om skribenten
  `),
  summaryLabels: listWords(`
    resumé | kort fortalt | det korte overblik | fakta
  `),
  playerMarks: listWords(`
    lyt | hør | se | video | podcast
  `),
  bylineStarts: listWords(`
    af | tekst | tekst: | skrevet af | tekst og foto | artikel af | analyse af | klumme af |
    tekst & foto | tekst og fotos | af vores korrespondent
  `),
  bylineEnds: [],
  roles: listWords(`
    journalist | redaktør | korrespondent | redaktionen | skribent | kommentator | reporter | chefredaktør |
    freelancejournalist | politisk redaktør
  `),
  joiners: listWords(`
    og | &
  `),
  connectors: listWords(`
    i | på | for
  `),
  publishedWords: listWords(`
    publiceret | udgivet | offentliggjort | publiceret:
  `),
  updatedWords: listWords(`
    opdateret | senest opdateret | sidst opdateret | ændret
  `),
  months: listMonths(
    'januar | jan / februar | feb / marts | mar / april | apr / maj / juni | jun / juli | jul / august | aug / september | sep | sept / oktober | okt / november | nov / december | dec',
  ),
  relativeDates: listWords(`
    timer siden | minutter siden | dage siden | i går | i dag | siden
  `),
  creditMarks: listWords(`
    foto | billede | fotograf | illustration | grafik | arkivfoto | kilde | foto:
  `),
  captionMarks: listWords(`
    billedtekst
  `),
  notices: listWords(`
    alle rettigheder forbeholdes | ophavsret | må ikke gengives
  `),
  wireCredits: listWords(`
    /ritzau/ | kilde: ritzau | med ritzau | oversættelse:
  `),
  notes: listWords(`
    rettelse: | rettelse | redaktionel note | fejlrettelse
  `),
});
