import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Dutch. */
export const nl = (): WordList => ({
  ui: listWords(`
    delen | deel dit artikel | deel artikel | deel | delen op facebook | delen via whatsapp | delen op x | delen via
    e-mail | e-mail | mailen | kopieer link | link gekopieerd | print | afdrukken | opslaan | bewaren | bewaar
    artikel | bewaard | leeslijst | volgen | volg ons | volg | volg dit onderwerp | inloggen | log in | aanmelden |
    registreren | uitloggen | mijn account | account | abonneren | abonneer | abonneer nu | neem een abonnement |
    word abonnee | word lid | alleen voor abonnees | voor abonnees | premium | menu | zoeken | zoek | sluiten |
    sluit | home | homepage | terug naar boven | terug | naar boven | naar de inhoud | ga naar inhoud | ga naar
    hoofdinhoud | direct naar inhoud | advertentie | advertenties | lees verder onder de advertentie | artikel gaat
    verder onder advertentie | tekst gaat verder onder de foto | tekst loopt door onder de foto | tekst gaat verder
    na de advertentie | lees verder | lees meer | meer lezen | toon meer | meer | bekijk meer | laad meer | vorige |
    volgende | reageer | reageren | reacties | bekijk reacties | geef je reactie | plaats reactie | beantwoorden |
    rapporteer | fout gezien | tip de redactie | nieuwsbrief | nieuwsbrieven | schrijf je in | inschrijven |
    meldingen | leestijd | min leestijd | minuten leestijd | minuten | luister | luister naar dit artikel |
    beluister | speel af | afspelen | bekijk | bekijk video | video | foto | foto's | fotoserie | vergroot | privacy
    | privacybeleid | privacyverklaring | privacy-instellingen | cookies | cookiebeleid | cookie-instellingen |
    algemene voorwaarden | gebruiksvoorwaarden | contact | over ons | redactie | klantenservice | colofon |
    vacatures | adverteren | veelgestelde vragen | help | archief | digitale krant | lees de krant | webshop |
    accepteren | alles accepteren | akkoord | weigeren | ok | live | exclusief | download de app | klik hier |
    cadeau doen | geef dit artikel cadeau | laden |
    mail de redactie | lees later | bewaar dit artikel
  `),
  uiStarts: listWords(`
    vorig artikel | volgend artikel | vorig bericht | volgend bericht | bedankt voor het lezen | volg ons |
    klik hier | abonneer je | neem een abonnement | schrijf je in voor | meld je aan | volg ons op | ontvang |
    download de | al abonnee | heb je al een | om verder te lezen | dit artikel is exclusief | deze website gebruikt
    | wij gebruiken cookies | om deze content te tonen | je browser | jouw browser | reageren is | heb je een tip |
    heb je een taalfout | wil je | lees ook onze | blijf op de hoogte | praat mee | deel dit |
    deze inhoud kan niet | mail de redactie | wilt u iets delen | heeft u een tip | klopt er iets niet |
    fout gezien | wat vindt u
  `),
  uiPhrases: listWords(`
    onze nieuwsbrief | nieuwsbrief met | in je mailbox | in je inbox | gebruik van cookies | whatsapp-kanaal |
    maandelijks opzegbaar | privacyverklaring |
    cookies niet hebt aanvaard | cookies hebt geaccepteerd | de auteur of de redactie | cookie-instellingen
  `),
  navigation: listWords(`
    home | nieuws | binnenland | buitenland | regio | regionaal | politiek | economie | geld | sport | voetbal |
    schaatsen | wielrennen | cultuur | entertainment | media | muziek | film | boeken | wetenschap | tech | tech &
    wetenschap | gezondheid | klimaat | opinie | columns | podcasts | lifestyle | eten | reizen | wonen | auto |
    weer | verkeer | puzzels | amsterdam | rotterdam | den haag | utrecht | overig | achterklap | opmerkelijk
  `),
  relatedLabels: listWords(`
    lees meer |
    lees meer: | lees ook deze reportage | lees ook dit interview | lees ook deze analyse | lees ook deze column |
    lees ook dit artikel | lees ook dit verhaal | gerelateerde berichten | meer lezen over |
    eerder in dit dossier |
    lees ook | lees ook: | lees meer over | lees hier | lees ook dit | lees verder over | bekijk ook | kijk ook |
    zie ook | luister ook | gerelateerd | gerelateerde artikelen | gerelateerd nieuws | meer over dit onderwerp |
    meer hierover | verder lezen | eerder schreven we | ook interessant over
  `),
  promoLabels: listWords(`
    vorig artikel | volgend artikel | vorig bericht | volgend bericht | berichtnavigatie |
    meest gelezen | best gelezen | meest bekeken | meer nieuws | laatste nieuws | het laatste nieuws | net binnen |
    populair | aanbevolen | aanbevolen voor jou | aanraders | uitgelicht | ook interessant | misschien ook
    interessant | meer van | meer uit | meer in | trending | van onze partners | partnercontent | lees ook op |
    nieuwste | topverhalen | deel je mening | vandaag
  `),
  tagLabels: listWords(`
    onderwerpen | onderwerp | tags | trefwoorden | thema's | meer over | in dit artikel
  `),
  commentLabels: listWords(`
    reacties | reactie | reageer | lezersreacties
  `),
  bioLabels: listWords(`
    over de auteur | over de schrijver | de auteur
  `),
  summaryLabels: listWords(`
    samenvatting | in het kort | kort samengevat | de kern | belangrijkste punten
  `),
  playerMarks: listWords(`
    luister | bekijk | podcast | video | audio | beluister
  `),
  bylineStarts: listWords(`
    door | geschreven door | tekst | tekst: | door onze redacteur | van onze redacteur | van onze verslaggever |
    door onze verslaggever | van onze correspondent | door onze correspondent | auteur | een artikel van | analyse
    van | column van | interview door |
    tekst en foto's | tekst en foto | tekst en beeld | tekst & foto's | van onze verslaggeefster |
    door onze verslaggeefster | reportage van | opgetekend door | interview: | een reportage van
  `),
  bylineEnds: [],
  roles: listWords(`
    redacteur | verslaggever | correspondent | redactie | journalist | columnist | politiek redacteur |
    buitenlandredacteur | sportredacteur | hoofdredacteur | freelancejournalist | eindredacteur | redactie
    binnenland | redactie buitenland | stadsverslaggever | chef
  `),
  joiners: listWords(`
    en | &
  `),
  connectors: listWords(`
    in | uit | voor
  `),
  publishedWords: listWords(`
    gepubliceerd | gepubliceerd op | geplaatst | geplaatst op | publicatiedatum | gepubliceerd:
  `),
  updatedWords: listWords(`
    bijgewerkt | laatst bijgewerkt | bijgewerkt op | laatste update | laatst gewijzigd | aangepast | gewijzigd op |
    update
  `),
  months: listMonths(
    'januari | jan / februari | feb / maart | mrt / april | apr / mei / juni | jun / juli | jul / augustus | aug / september | sep | sept / oktober | okt / november | nov / december | dec',
  ),
  relativeDates: listWords(`
    uur geleden | minuten geleden | dagen geleden | gisteren | vandaag om | zojuist | geleden
  `),
  creditMarks: listWords(`
    foto | foto's | foto van | beeld | fotografie | illustratie | bron | foto door | infographic | video
  `),
  captionMarks: listWords(`
    bijschrift | fotobijschrift
  `),
  notices: listWords(`
    alle rechten voorbehouden | overname van artikelen | niets uit deze uitgave | auteursrecht
  `),
  wireCredits: listWords(`
    met medewerking van | met anp | met reuters | bron: anp | vertaling:
  `),
  notes: listWords(`
    correctie: | rectificatie | naschrift van de redactie | aanvulling: | noot van de redactie
  `),
});
