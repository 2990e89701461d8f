import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Swedish. */
export const sv = (): WordList => ({
  ui: listWords(`
    dela | dela artikeln | dela artikel | dela på facebook | dela på x | dela via e-post | kopiera länk | länk
    kopierad | skriv ut | spara | spara artikel | sparad | följ | följ oss | följ ämnet | följ ämnen | logga in |
    logga ut | skapa konto | registrera dig | mitt konto | prenumerera | bli prenumerant | köp prenumeration |
    endast för prenumeranter | för prenumeranter | premium | plus | meny | sök | stäng | hem | startsidan | till
    startsidan | till toppen | tillbaka | gå till innehåll | hoppa till innehåll | till innehållet | annons |
    annonser | artikeln fortsätter efter annonsen | artikeln fortsätter under annonsen | läs mer | läs vidare | visa
    mer | mer | visa fler | ladda fler | föregående | nästa | kommentera | kommentarer | visa kommentarer | skriv en
    kommentar | svara | rapportera | rätta artikeln | tipsa oss | rapportera fel | nyhetsbrev | prenumerera på
    nyhetsbrev | notiser | lästid | min lästid | minuters läsning | minuter | min | lyssna | lyssna på artikeln |
    spela upp | se | se videon | video | bild | bilder | bildspel | förstora | integritetspolicy | integritet |
    cookies | cookiepolicy | hantera cookies | användarvillkor | villkor | kontakt | kontakta oss | om oss |
    redaktionen | kundservice | hjälp | arkiv | e-tidning | e-tidningen | acceptera | godkänn | godkänn alla | jag
    godkänner | avvisa | ok | direkt | just nu | ladda ner appen | klicka här | ge bort artikel | laddar |
    teckensnitt | öppna bild | toppnyheter
  `),
  uiStarts: listWords(`
    så jobbar vi |
    klicka här | prenumerera på | logga in för | bli prenumerant | följ oss på | få | ladda ner | är du redan | har
    du redan | för att läsa | den här artikeln är | vi använder cookies | den här webbplatsen | din webbläsare |
    tipsa oss | har du ett tips | gå med i | missa inte | håll dig uppdaterad | vill du |
    så jobbar vi med | har du tips | är du prenumerant | rätta artikeln
  `),
  uiPhrases: listWords(`
    nyhetsbrev | i din inkorg | personuppgifter | användning av cookies | tipsa oss på
  `),
  navigation: listWords(`
    nyheter | sverige | inrikes | utrikes | världen | lokalt | ekonomi | näringsliv | politik | sport | fotboll |
    ishockey | kultur | nöje | film | musik | böcker | vetenskap | teknik | hälsa | klimat | debatt | opinion |
    ledare | krönikor | insändare | podd | poddar | livsstil | mat | resor | bostad | motor | väder | familj |
    stockholm | göteborg | malmö | uppsala | blåljus | tv | start
  `),
  relatedLabels: listWords(`
    läs mer |
    läs vidare | mer om detta | fler artiklar i ämnet | relaterat innehåll | läs också: | läs även: |
    läs också | läs även | läs mer om | läs mer: | läs mer här | se också | se även | lyssna också | relaterat |
    relaterade artiklar | mer om ämnet | mer i ämnet | fler artiklar om | tidigare i ämnet | bakgrund:
  `),
  promoLabels: listWords(`
    föregående artikel | nästa artikel | föregående inlägg | nästa inlägg |
    mest läst | mest lästa | mest läst just nu | senaste nytt | senaste nyheterna | senaste | populärt |
    rekommenderat | rekommenderas | rekommenderat för dig | fler nyheter | mer från | mer i | fler artiklar | just
    nu | i fokus | läs också på | från våra partners | till toppen | trendar
  `),
  tagLabels: listWords(`
    ämnen | ämne | taggar | nyckelord | ämnen i artikeln | följ ämnen i artikeln
  `),
  commentLabels: listWords(`
    kommentarer | kommentar | läsarkommentarer
  `),
  bioLabels: listWords(`
    om skribenten | om författaren
  `),
  summaryLabels: listWords(`
    sammanfattning | i korthet | kort om | detta har hänt | fakta |
    snabbt läst | det viktigaste
  `),
  playerMarks: listWords(`
    lyssna | se | video | podd
  `),
  bylineStarts: listWords(`
    av | text | text: | skriven av | text och foto | text & foto | reporter | artikel av | analys av | krönika av |
    text och bild | text & bild | text/foto | intervju av | av vår korrespondent | reportage av | text och foto:
  `),
  bylineEnds: [],
  roles: listWords(`
    reporter | journalist | redaktör | korrespondent | redaktionen | skribent | krönikör | ledarskribent |
    frilansjournalist | chefredaktör | utrikesreporter | nyhetsreporter | fotograf | ansvarig utgivare
  `),
  joiners: listWords(`
    och | &
  `),
  connectors: listWords(`
    i | på | för
  `),
  publishedWords: listWords(`
    publicerad | publicerat | publicerades | publicerad: | publicerat:
  `),
  updatedWords: listWords(`
    uppdaterad | uppdaterat | uppdaterades | senast uppdaterad | ändrad
  `),
  months: listMonths(
    'januari | jan / februari | feb / mars | mar / april | apr / maj / juni | jun / juli | jul / augusti | aug / september | sep | sept / oktober | okt / november | nov / december | dec',
  ),
  relativeDates: listWords(`
    timmar sedan | minuter sedan | dagar sedan | igår | i går | idag | i dag | nyss | sedan
  `),
  creditMarks: listWords(`
    foto | bild | fotograf | bilder | illustration | grafik | arkivbild | källa | foto:
  `),
  captionMarks: listWords(`
    bildtext
  `),
  notices: listWords(`
    alla rättigheter förbehållna | upphovsrätt | eftertryck förbjudet
  `),
  wireCredits: listWords(`
    med tt | källa: tt | (tt) | översättning:
  `),
  notes: listWords(`
    rättelse: | rättelse | fotnot: | redaktionens anmärkning
  `),
});
