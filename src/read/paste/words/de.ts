import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** German. */
export const de = (): WordList => ({
  ui: listWords(`
    teilen | artikel teilen | beitrag teilen | auf facebook teilen | auf twitter teilen | auf x teilen |
    bei facebook teilen | bei twitter teilen | bei whatsapp teilen | per whatsapp teilen | per e-mail teilen |
    per mail teilen | per mail | per e-mail | per e-mail versenden | mailen | versenden | weiterleiten |
    empfehlen | twittern | drucken | artikel drucken | seite drucken | druckversion | druckansicht | merken |
    artikel merken | auf die merkliste | zur merkliste | merkliste | speichern | link kopieren | kopieren |
    link kopiert | url kopieren | verschenken | artikel verschenken | abonnieren | abo | abos | abonnement |
    jetzt abonnieren | abonnenten | nur für abonnenten | plus | f+ | s+ | z+ | spiegel plus | anmelden |
    jetzt anmelden | einloggen | login | registrieren | jetzt registrieren | abmelden | mein konto | konto |
    profil | menü | menü öffnen | menü schließen | schließen | suche | suchen | suche öffnen | suche starten |
    suchbegriff | startseite | zur startseite | zurück | zurück zur startseite | nach oben | zum seitenanfang |
    zum inhalt | zum inhalt springen | zur navigation springen | zur suche springen | zum hauptinhalt springen |
    direkt zum inhalt | springe zum inhalt | anzeige | anzeigen | werbung | advertorial | gesponsert |
    sponsored | kommentieren | kommentar schreiben | kommentare anzeigen | kommentare lesen | alle kommentare |
    jetzt kommentieren | kommentar verfassen | diskutieren | antworten | melden | kommentar melden |
    fehler melden | feedback | mehr | weiter | weiterlesen | mehr lesen | mehr anzeigen | weniger anzeigen |
    alle anzeigen | mehr erfahren | mehr dazu | vorheriger artikel | nächster artikel | nächste seite |
    auf einer seite lesen | vorlesen | artikel anhören | anhören | artikel hören | hören | abspielen |
    video abspielen | video | videos | bilder | bilderstrecke | fotostrecke | galerie | zur galerie |
    bild vergrößern | vollbild | bild | folgen | thema folgen | autor folgen | folgen sie uns | newsletter |
    newsletters | newsletter abonnieren | zum newsletter | newsletter bestellen | jetzt bestellen |
    push-benachrichtigungen | lesezeit | lesezeit min | lesezeit minuten | lesedauer | lesedauer min |
    lesedauer minuten | min lesezeit | minuten lesezeit | min | minuten | impressum | datenschutz |
    datenschutzerklärung | datenschutzhinweise | cookies | cookie-einstellungen | privatsphäre |
    privatsphäre-einstellungen | nutzungsbedingungen | agb | kontakt | über uns | hilfe | mediadaten |
    karriere | jobs | stellenmarkt | archiv | rss | e-paper | epaper | app | apps | shop | abo kündigen |
    vertrag kündigen | leserbrief | leserbrief schreiben | zustimmen | akzeptieren | alle akzeptieren |
    einverstanden | ablehnen | ok | ja | nein | eilmeldung | exklusiv | live | aktualisiert | stand |
    schriftgröße | quelle | werbung überspringen | feedback geben | ihre e-mail-adresse | e-mail-adresse |
    passwort | passwort vergessen | absenden | lädt | wird geladen | jetzt testen | kostenlos testen |
    barrierefreiheit | leichte sprache | gebärdensprache | zur desktop-version | teilen sie diesen artikel |
    beitrag merken | audio | podcast abonnieren | textversion | beitrag hören | kurzlink |
    auf pocket speichern | flattr | xing | mail | artikel versenden | text kopieren | whatsapp-kanal
  `),
  uiStarts: listWords(`
    beitragsnavigation | vorheriger beitrag | nächster beitrag | vorheriger artikel | nächster artikel | danke fürs lesen | folgen sie uns | folge uns | teilen sie diesen artikel |
    klicken sie | hier klicken | melden sie sich | jetzt anmelden | abonnieren sie |
    lesen sie jeden | lesen sie weiter | jetzt weiterlesen | weiterlesen mit | diesen artikel weiterlesen |
    dieser artikel ist | sie haben bereits | schon abonnent | bereits abonnent | bereits kunde |
    wir verwenden cookies | diese website verwendet | diese seite verwendet | mit ihrer anmeldung |
    mit der anmeldung | mit dem absenden | ich bin damit einverstanden | sie können den newsletter |
    sie können sich jederzeit | an dieser stelle finden sie | an dieser stelle befindet sich | externer inhalt |
    externen inhalt | redaktionell empfohlener | empfohlener externer inhalt |
    empfohlener redaktioneller inhalt | zum anzeigen | um diesen inhalt | diesen artikel | ihr browser |
    bitte aktivieren sie | bitte geben sie | bitte beachten sie | bitte melden sie | laden sie |
    hier können sie | hier geht es | alle nachrichten und hintergründe | das wichtigste |
    die wichtigsten nachrichten | mehr zum thema finden | hat ihnen der artikel gefallen |
    haben sie einen fehler | fehler im text | um kommentieren zu können | kommentare werden |
    die kommentarfunktion | die diskussion | diskutieren sie | schreiben sie | sagen sie uns | teilen sie |
    unterstützen sie | nutzen sie | werden sie | testen sie | erhalten sie | verpassen sie | lesezeit |
    lesedauer | zur aktuellen | sie lesen | der newsletter | ihnen hat | zur merkliste |
    dieses thema im programm | vielen dank für ihr | vielen dank für ihre |
    rechte am artikel | rechte an diesem artikel | über dieses thema berichtete | über dieses thema berichteten |
    dieses element enthält daten von
  `),
  uiPhrases: listWords(`
    bei google news |
    erhalten sie zudem | unserem newsletter | newsletter in den tag | newsletter abonnieren | kommentare zu " |
    unseren newsletter | unser newsletter | ihr postfach | datenschutzerklärung | cookies zulassen |
    jederzeit kündbar | jederzeit widerrufen | jederzeit abbestellen | in der app | im ersten monat |
    pro monat | kostenlosen newsletter | whatsapp-kanal | personenbezogene daten | das angebot des tages |
    können sie hier erwerben | rechte am artikel | kostenlos und jederzeit
  `),
  navigation: listWords(`
    startseite | home | aktuell | aktuelles | nachrichten | news | politik | inland | ausland | deutschland |
    europa | welt | international | wirtschaft | börse | finanzen | geld | unternehmen | sport | fußball |
    fussball | bundesliga | formel 1 | tennis | handball | panorama | gesellschaft | leben | kultur |
    feuilleton | medien | film | musik | bücher | literatur | theater | kunst | wissen | wissenschaft |
    gesundheit | technik | netzwelt | digital | digitales | auto | mobilität | motor | reise | reisen | stil |
    karriere | beruf | bildung | uni | schule | familie | meinung | meinungen | kolumnen | kommentar | debatte |
    magazin | regional | region | lokales | lokal | berlin | hamburg | münchen | bayern | köln | frankfurt |
    hessen | nrw | sachsen | schweiz | österreich | wetter | tv-programm | programm | mediathek | podcasts |
    spiele | rätsel | sudoku | kreuzworträtsel | horoskop | immobilien | umwelt | klima | natur | geschichte |
    justiz | kriminalität | vermischtes | leute | ratgeber | service | themen | dossiers | blogs | thema |
    essen | genuss | wirtschaftspolitik | verbraucher
  `),
  relatedLabels: listWords(`
    mehr zu diesem artikel | mehr zu dieser geschichte | mehr zum artikel | mehr zu | lesen sie jetzt auch |
    lesen sie auch dazu | lesen sie weiter | dazu passend | dazu mehr | mehr hintergründe | mehr hintergrund |
    das könnte sie zum thema interessieren | themenverwandte artikel | artikel aus diesem dossier |
    mehr dazu lesen | passende artikel | passende beiträge | verwandte beiträge | ähnliche beiträge |
    ähnliche themen | frühere artikel zum thema | unsere berichte zum thema | mehr zum thema lesen |
    auch zum thema | mehr lesen über | weiterlesen zum thema | mehr artikel zum thema |
    diese artikel könnten sie auch interessieren: | auch spannend |
    mehr zum thema | zum thema | lesen sie auch | lesen sie dazu auch | lesen sie mehr | lesen sie hier |
    lesen sie hierzu auch | lesen sie dazu | lesen sie zum thema | auch interessant | mehr dazu | mehr lesen |
    siehe auch | weitere artikel zum thema | verwandte artikel | verwandte themen | ähnliche artikel |
    passend dazu | passend zum thema | mehr zu diesem thema | weiterführende artikel | weiterführende links |
    weitere informationen | hintergrund zum thema | dazu auch | lesetipp | lesetipps |
    das könnte sie auch interessieren: | zum weiterlesen | auch lesenswert | links zum thema | mehr über |
    sehen sie auch | hören sie auch | artikel zum thema | mehr aus dem themenfeld | lest auch | lies auch |
    lesen sie außerdem
  `),
  promoLabels: listWords(`
    vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag | beitragsnavigation |
    meistgelesen | meistgelesene artikel | meistgelesene | am meisten gelesen | meist gelesen |
    die meistgelesenen artikel | beliebt | beliebteste artikel | beliebte artikel | meistkommentiert |
    meistgeteilt | meistgesehen | am häufigsten gelesen | neueste artikel | aktuelle artikel |
    aktuelle nachrichten | aktuelle meldungen | aktuelle videos | neueste nachrichten | neueste videos |
    top-themen | topthemen | top themen | top-artikel | das könnte sie auch interessieren |
    das könnte sie interessieren | das könnte dich auch interessieren | auch interessant für sie |
    empfehlungen der redaktion | empfehlungen | empfehlung der redaktion | empfohlene artikel |
    unsere empfehlungen | für sie empfohlen | weitere artikel | weitere themen | weitere nachrichten |
    weitere meldungen | mehr aus | mehr von | mehr nachrichten | mehr artikel | mehr aus dem ressort |
    mehr aus dem web | aus dem web | aus dem netz | rund um die welt | newsticker | live-ticker | schlagzeilen |
    jetzt lesen | gerade gelesen | trending | trends | im trend | nicht verpassen | unsere top-themen |
    weitere videos | highlights | die besten | aus dem ressort | das wichtigste des tages | themen des tages |
    tagesthemen | zuletzt veröffentlicht | andere lesen auch | leser lesen auch | vorschläge
  `),
  tagLabels: listWords(`
    themen | thema | schlagwörter | schlagworte | stichwörter | tags | mehr zu den themen |
    themen in diesem artikel | verwandte themen | kategorien | kategorie | über dieses thema berichtete |
    zu den themen | stichworte
  `),
  commentLabels: listWords(`
    kommentare | kommentar | leserkommentare | ihre kommentare | leserbriefe | diskussion | forum |
    schreiben sie einen kommentar | schreibe einen kommentar | beiträge | diskutieren sie mit |
    diskutieren sie über diesen artikel
  `),
  bioLabels: listWords(`
    über den autor | über die autorin | zum autor | zur autorin | zur person | der autor | die autorin |
    zu den autoren
  `),
  summaryLabels: listWords(`
    auf einen blick | das wichtigste in kürze | zusammenfassung | in kürze | kurz zusammengefasst | darum geht's | das wichtigste im überblick
  `),
  playerMarks: listWords(`
    hören | hören sie | podcast | video | sehen | audio | im video | jetzt hören
  `),
  bylineStarts: listWords(`
    von | ein artikel von | eine analyse von | ein kommentar von | ein interview von | ein gastbeitrag von |
    ein bericht von | ein essay von | eine kolumne von | ein gastkommentar von | eine reportage von |
    kommentar von | analyse von | interview von | text | text von | autor | autorin | autoren | aus |
    bericht von | gastbeitrag von | kolumne von | interview | protokoll | aufgezeichnet von |
    text und fotos | text und bilder | text & fotos | text und foto | text/foto | von unserem korrespondenten |
    von unserer korrespondentin | von unserem mitarbeiter | von unserer mitarbeiterin | von unserem redakteur |
    von unserer redakteurin | von unserem reporter | von unserer reporterin | ein porträt von | ein gespräch von |
    das interview führte | das interview führten | das gespräch führte | das gespräch führten | die fragen stellte |
    die fragen stellten | notiert von | eine glosse von | eine recherche von | eine kritik von | eine rezension von |
    rezension von | glosse von | reportage von | essay von | porträt von
  `),
  bylineEnds: [],
  roles: listWords(`
    redakteur | redakteurin | redaktion | korrespondent | korrespondentin | reporter | reporterin | autor |
    autorin | journalist | journalistin | leiter | leiterin | chefredakteur | chefredakteurin | volontär |
    volontärin | kolumnist | kolumnistin | politikredaktion | wirtschaftskorrespondent |
    hauptstadtkorrespondent | ressortleiter | freier | freie | büro | hauptstadtstudio | brüssel | wien |
    zürich | genf | hamburg | münchen | köln | moskau | peking | bonn | dresden | leipzig | stuttgart | rom |
    nachrichten | zeitung |
    agentur | agenturen | redaktionsteam | newsdesk | newsroom | rundfunk | tagblatt | anzeiger | onlineredaktion |
    online-redaktion | lokalredaktion | sportredaktion | studio | landeskorrespondent | nachrichtenagentur
  `),
  joiners: listWords(`
    und | u.
  `),
  connectors: listWords(`
    aus | in | im | für | bei
  `),
  publishedWords: listWords(`
    veröffentlicht | veröffentlicht am | erschienen am | erstellt | erstellt am | vom | am | publiziert |
    publiziert am | stand | datum | erstveröffentlichung | erschienen
  `),
  updatedWords: listWords(`
    aktualisiert | aktualisiert am | zuletzt aktualisiert | zuletzt aktualisiert am | update | letzte änderung |
    letztes update | geändert
  `),
  months: listMonths(
    'januar | jan | jänner | jän / februar | feb | feber / märz | maerz | mrz | mär / april | apr / mai / juni | jun / juli | jul / august | aug / september | sept | sep / oktober | okt / november | nov / dezember | dez',
  ),
  relativeDates: listWords(`
    vor stunden | vor minuten | vor einer stunde | vor einem tag | vor tagen | vor | gestern | heute |
    heute um | soeben | gerade eben
  `),
  creditMarks: listWords(`
    foto | fotos | bild | bilder | quelle | bildquelle | fotoquelle | bildrechte | grafik | illustration |
    symbolbild | symbolfoto | archivfoto | archivbild | fotografie | video | karikatur | collage | montage |
    bildnachweis | credit | screenshot | imago |
    © foto | foto: © | archiv | aufmacherbild | titelbild | fotos von | foto von | aufnahme | quelle bild
  `),
  captionMarks: listWords(`
    bildunterschrift | bildbeschreibung | bildlegende | legende
  `),
  notices: listWords(`
    nicht notwendigerweise die meinung | geben nicht unbedingt die meinung |
    alle rechte vorbehalten | rechte vorbehalten | nachdruck | vervielfältigung | urheberrechtlich geschützt |
    verbreitung nur mit
  `),
  wireCredits: listWords(`
    mit material von | mit material der | mit agenturmaterial | mit dpa | mit afp | mit reuters | (mit |
    mitarbeit | mitarbeit: | unter mitarbeit | mit informationen von | redaktionelle mitarbeit | quelle: dpa |
    quellen: | quelle: | aus dem englischen von | übersetzt von | übersetzung
  `),
  notes: listWords(`
    korrektur: | korrekturhinweis | anmerkung der redaktion | anm. d. red. | in einer früheren version |
    in einer vorherigen version | hinweis der redaktion | hinweis: | transparenzhinweis
  `),
});
