import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Finnish. */
export const fi = (): WordList => ({
  ui: listWords(`
    jaa | jaa artikkeli | jaa facebookissa | kopioi linkki | linkki kopioitu | tulosta | tallenna | tallennettu |
    seuraa | seuraa meitä | kirjaudu | kirjaudu sisään | kirjaudu ulos | luo tunnus | rekisteröidy | oma tili |
    tilaa | tilaa nyt | tilaajalle | vain tilaajille | valikko | hae | haku | sulje | etusivu | siirry etusivulle |
    takaisin | takaisin ylös | siirry sisältöön | siirry suoraan sisältöön | hyppää sisältöön | mainos | mainokset |
    juttu jatkuu mainoksen jälkeen | artikkeli jatkuu mainoksen jälkeen | juttu jatkuu kuvan jälkeen | lue lisää |
    lue koko juttu | näytä lisää | lisää | näytä kaikki | lataa lisää | edellinen | seuraava | kommentoi | kommentit
    | näytä kommentit | kirjoita kommentti | vastaa | ilmoita | ilmoita virheestä | uutiskirje | tilaa uutiskirje |
    ilmoitukset | lukuaika | min lukuaika | minuuttia | min | kuuntele | kuuntele juttu | toista | katso | katso
    video | video | kuva | kuvat | kuvagalleria | suurenna | tietosuoja | tietosuojaseloste | yksityisyys | evästeet
    | evästeasetukset | käyttöehdot | yhteystiedot | ota yhteyttä | tietoa meistä | toimitus | asiakaspalvelu |
    ohjeet | arkisto | näköislehti | hyväksy | hyväksy kaikki | hylkää | ok | suora | nyt | lataa sovellus | klikkaa
    tästä | ladataan
  `),
  uiStarts: listWords(`
    klikkaa | tilaa | kirjaudu sisään | seuraa meitä | lataa | oletko jo tilaaja | tämä juttu on | tämä sisältö |
    käytämme evästeitä | sivusto käyttää | selaimesi | lähetä | jos sinulla | liity | voit kommentoida
  `),
  uiPhrases: listWords(`
    uutiskirjeen | uutiskirje | evästeitä | vinkkaa meille | henkilötietojen
  `),
  navigation: listWords(`
    etusivu | uutiset | kotimaa | ulkomaat | maailma | paikalliset | talous | raha | politiikka | urheilu |
    jalkapallo | jääkiekko | kulttuuri | viihde | elokuvat | musiikki | kirjat | tiede | teknologia | terveys |
    ympäristö | ilmasto | mielipide | mielipiteet | pääkirjoitus | kolumnit | podcastit | hyvinvointi | ruoka |
    matkailu | asuminen | autot | sää | helsinki | tampere | turku | oulu | perhe | lifestyle
  `),
  relatedLabels: listWords(`
    lue lisää |
    lue myös | lue myös: | lue lisää aiheesta | lue lisää: | katso myös | kuuntele myös | aiheesta lisää | lisää
    aiheesta | aiheeseen liittyvää | aiheeseen liittyviä uutisia | aiemmin aiheesta
  `),
  promoLabels: listWords(`
    luetuimmat | luetuimmat nyt | suosituimmat | uusimmat | tuoreimmat | tuoreimmat uutiset | viimeisimmät |
    suosittelemme | suosittelemme sinulle | lisää uutisia | lisää luettavaa | muut uutiset | juuri nyt | kumppanit |
    poimintoja
  `),
  tagLabels: listWords(`
    aiheet | aihe | avainsanat | tunnisteet | asiasanat
  `),
  commentLabels: listWords(`
    kommentit | kommentti | keskustelu
  `),
  bioLabels: listWords(`
    kirjoittaja
  `),
  summaryLabels: listWords(`
    tiivistelmä | lyhyesti | jutun ydin
  `),
  playerMarks: listWords(`
    kuuntele | katso | video | podcast
  `),
  bylineStarts: listWords(`
    teksti | teksti: | toimittaja | kirjoittaja | teksti ja kuvat | jutun kirjoitti |
    teksti ja kuva
  `),
  bylineEnds: [],
  roles: listWords(`
    toimittaja | kirjeenvaihtaja | päätoimittaja | kolumnisti | toimitus | kuvaaja | valokuvaaja |
    freelancetoimittaja | uutistoimittaja
  `),
  joiners: listWords(`
    ja
  `),
  connectors: [],
  publishedWords: listWords(`
    julkaistu | julkaistu:
  `),
  updatedWords: listWords(`
    päivitetty | päivitetty: | viimeksi päivitetty | muokattu
  `),
  months: listMonths(
    'tammikuuta | tammikuu | tammi / helmikuuta | helmikuu | helmi / maaliskuuta | maaliskuu | maalis / huhtikuuta | huhtikuu | huhti / toukokuuta | toukokuu | touko / kesäkuuta | kesäkuu | kesä / heinäkuuta | heinäkuu | heinä / elokuuta | elokuu | elo / syyskuuta | syyskuu | syys / lokakuuta | lokakuu | loka / marraskuuta | marraskuu | marras / joulukuuta | joulukuu | joulu',
  ),
  relativeDates: listWords(`
    tuntia sitten | minuuttia sitten | päivää sitten | eilen | tänään | sitten
  `),
  creditMarks: listWords(`
    kuva | kuvat | valokuva | kuvaaja | lähde | kuvituskuva | grafiikka | kuva:
  `),
  captionMarks: listWords(`
    kuvateksti
  `),
  notices: listWords(`
    kaikki oikeudet pidätetään | tekijänoikeus
  `),
  wireCredits: listWords(`
    lähde: stt | (stt) | stt | käännös:
  `),
  notes: listWords(`
    oikaisu: | oikaisu | korjaus:
  `),
});
