import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Norwegian. */
export const nb = (): WordList => ({
  ui: listWords(`
    del | del artikkelen | del saken | del på facebook | kopier lenke | kopier lenken | lenken er kopiert | skriv ut
    | lagre | lagre saken | lagret | følg | følg oss | logg inn | logg ut | opprett konto | registrer deg | min
    konto | min side | abonner | bli abonnent | kjøp abonnement | kun for abonnenter | for abonnenter | premium |
    pluss | meny | søk | lukk | forsiden | til forsiden | til toppen | tilbake | gå til innhold | hopp til innhold |
    hopp til hovedinnhold | annonse | annonser | artikkelen fortsetter under annonsen | saken fortsetter under
    annonsen | artikkelen fortsetter under bildet | les mer | les videre | vis mer | mer | vis flere | last inn
    flere | forrige | neste | kommenter | kommentarer | vis kommentarer | skriv en kommentar | svar | rapporter |
    feil i artikkelen | tips oss | nyhetsbrev | meld deg på | varsler | lesetid | min lesetid | minutter | min |
    lytt | lytt til saken | hør artikkelen | spill av | se | se video | video | bilde | bilder | galleri |
    personvern | personvernerklæring | informasjonskapsler | cookies | vilkår | brukervilkår | kontakt | kontakt oss
    | om oss | redaksjonen | kundeservice | hjelp | arkiv | e-avis | eavis | godta | godta alle | avslå | ok |
    direkte | akkurat nå | last ned appen | klikk her | gi bort saken | laster
  `),
  uiStarts: listWords(`
    klikk her | abonner på | logg inn for | bli abonnent | følg oss på | få | last ned | har du allerede | er du
    allerede | for å lese | denne saken er | vi bruker informasjonskapsler | dette nettstedet | nettleseren din |
    tips oss | har du et tips | gå ikke glipp | hold deg oppdatert | vil du
  `),
  uiPhrases: listWords(`
    nyhetsbrev | i innboksen | bruk av informasjonskapsler | vær varsom-plakaten | redaktøransvar
  `),
  navigation: listWords(`
    nyheter | norge | innenriks | utenriks | verden | lokalt | økonomi | næringsliv | politikk | sport | fotball |
    langrenn | kultur | underholdning | film | musikk | bøker | vitenskap | teknologi | helse | klima | debatt |
    meninger | leder | kronikk | kommentar | podkast | livsstil | mat | reise | bolig | bil | vær | oslo | bergen |
    trondheim | stavanger | tv | krim
  `),
  relatedLabels: listWords(`
    les mer |
    les også | les også: | les mer om | les mer: | se også | hør også | relatert | relaterte saker | relaterte
    artikler | mer om saken | mer om temaet | flere saker om | bakgrunn:
  `),
  promoLabels: listWords(`
    mest lest | mest leste | siste nytt | siste nyheter | siste | populært | anbefalt | anbefalt for deg | flere
    nyheter | flere saker | mer fra | akkurat nå | i fokus | fra våre partnere | les flere saker
  `),
  tagLabels: listWords(`
    emner | emne | tema | stikkord | tagger | nøkkelord
  `),
  commentLabels: listWords(`
    kommentarer | kommentar | kommentarfelt
  `),
  bioLabels: listWords(`
    om forfatteren | om skribenten
  `),
  summaryLabels: listWords(`
    kortversjonen | sammendrag | kort fortalt | fakta
  `),
  playerMarks: listWords(`
    lytt | hør | se | video | podkast
  `),
  bylineStarts: listWords(`
    av | tekst | tekst: | skrevet av | tekst og foto | artikkel av | analyse av |
    tekst og bilder | tekst & foto
  `),
  bylineEnds: [],
  roles: listWords(`
    journalist | redaktør | korrespondent | redaksjonen | skribent | kommentator | reporter | sjefredaktør |
    ansvarlig redaktør | fotograf | frilansjournalist | utenriksjournalist
  `),
  joiners: listWords(`
    og | &
  `),
  connectors: listWords(`
    i | på | for
  `),
  publishedWords: listWords(`
    publisert | publisert: | lagt ut
  `),
  updatedWords: listWords(`
    oppdatert | sist oppdatert | endret | oppdatert:
  `),
  months: listMonths(
    'januar | jan / februar | feb / mars | mar / april | apr / mai / juni | jun / juli | jul / august | aug / september | sep | sept / oktober | okt / november | nov / desember | des',
  ),
  relativeDates: listWords(`
    timer siden | minutter siden | dager siden | i går | i dag | siden
  `),
  creditMarks: listWords(`
    foto | bilde | fotograf | illustrasjon | grafikk | arkivfoto | kilde | foto:
  `),
  captionMarks: listWords(`
    bildetekst
  `),
  notices: listWords(`
    alle rettigheter | opphavsrett | åndsverkloven
  `),
  wireCredits: listWords(`
    (©ntb) | kilde: ntb | (ntb) | oversettelse:
  `),
  notes: listWords(`
    rettelse: | rettelse | redaksjonell merknad
  `),
});
