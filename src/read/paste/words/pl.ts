import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Polish. */
export const pl = (): WordList => ({
  ui: listWords(`
    udostępnij | podziel się | udostępnij na facebooku | udostępnij artykuł | skopiuj link | kopiuj link | link
    skopiowany | drukuj | wydrukuj | zapisz | zapisz artykuł | zapisane | wyślij | wyślij e-mail | lubię to |
    obserwuj | obserwuj nas | obserwuj temat | zaloguj | zaloguj się | zarejestruj się | wyloguj | moje konto |
    konto | subskrybuj | subskrypcja | prenumerata | kup prenumeratę | wykup dostęp | tylko dla prenumeratorów | dla
    subskrybentów | premium | menu | szukaj | wyszukaj | zamknij | strona główna | do góry | powrót | wróć | przejdź
    do treści | przejdź do głównej treści | przejdź do menu | reklama | koniec reklamy | dalsza część artykułu pod
    materiałem wideo | dalszy ciąg tekstu pod materiałem wideo | dalsza część tekstu pod wideo | dalsza część
    artykułu znajduje się pod materiałem wideo | czytaj dalej | czytaj więcej | więcej | pokaż więcej | zobacz
    więcej | rozwiń | załaduj więcej | poprzedni | następny | poprzednie | następne | skomentuj | komentarze |
    zobacz komentarze | dodaj komentarz | pokaż komentarze | odpowiedz | zgłoś | zgłoś błąd | newsletter | zapisz
    się | zapisz się na newsletter | powiadomienia | czas czytania | min czytania | minut czytania | minuty czytania
    | min | posłuchaj | posłuchaj artykułu | odsłuchaj | odtwórz | obejrzyj | zobacz wideo | wideo | zdjęcia |
    galeria | galeria zdjęć | powiększ | polityka prywatności | prywatność | pliki cookies | cookies | ustawienia
    cookies | ustawienia prywatności | regulamin | kontakt | o nas | redakcja | pomoc | archiwum | e-wydanie | sklep
    | akceptuję | akceptuj wszystkie | zgadzam się | odrzuć | ok | na żywo | relacja na żywo | tylko u nas | pilne |
    pobierz aplikację | kliknij tutaj | wczytywanie | ładowanie | zaloguj się, aby dodać komentarz | materiał
    partnera | materiał sponsorowany | tekst sponsorowany | dodaj do ulubionych | google news |
    dalszy ciąg materiału pod wideo | dalsza część artykułu pod wideo | dalszy ciąg artykułu pod materiałem wideo |
    dalszy ciąg materiału pod zdjęciem | dalsza część tekstu pod materiałem wideo | dalszy ciąg tekstu pod reklamą
  `),
  uiStarts: listWords(`
    poprzedni artykuł | następny artykuł | poprzedni wpis | następny wpis |
    kliknij | zapisz się na | zaloguj się | wykup | subskrybuj | obserwuj nas | śledź nas | masz już | masz dla nas
    temat | jeśli masz | chcesz podzielić się | widziałeś coś | jesteś świadkiem | dołącz do | pobierz aplikację |
    ta strona używa | nasza strona używa | korzystamy z plików | twoja przeglądarka | aby czytać dalej | ten artykuł
    jest dostępny | dziękujemy, że przeczytałaś | dziękujemy za przeczytanie | bądź na bieżąco | czytaj nas |
    wesprzyj nas |
    dalszy ciąg materiału | dalsza część artykułu | dalsza część tekstu | dalszy ciąg artykułu
  `),
  uiPhrases: listWords(`
    na newsletter | do newslettera | polityka prywatności | plików cookies | na swoją skrzynkę | wspieraj nas |
    kanale whatsapp
  `),
  navigation: listWords(`
    strona główna | wiadomości | kraj | polska | świat | polityka | gospodarka | biznes | finanse | sport | piłka
    nożna | tenis | żużel | kultura | film | muzyka | książki | nauka | technologie | technologia | zdrowie | klimat
    | opinie | opinia | felietony | wywiady | podcasty | styl życia | kuchnia | podróże | dom | motoryzacja | pogoda
    | regiony | region | warszawa | kraków | śląsk | wrocław | poznań | łódź | gdańsk | trójmiasto | rozrywka |
    kobieta | religia | historia | praca | prawo | edukacja
  `),
  relatedLabels: listWords(`
    czytaj więcej |
    zobacz podobne | czytaj więcej: | polecamy także | polecamy również | powiązane tematy: | powiązane materiały |
    czytaj też | czytaj także | czytaj również | przeczytaj też | przeczytaj także | przeczytaj również | przeczytaj
    | zobacz też | zobacz także | zobacz również | zobacz | sprawdź też | sprawdź także | obejrzyj też | posłuchaj
    też | powiązane artykuły | powiązane | artykuły powiązane | podobne artykuły | więcej na ten temat | na ten
    temat | więcej o
  `),
  promoLabels: listWords(`
    poprzedni artykuł | następny artykuł | poprzedni wpis | następny wpis |
    najczęściej czytane | najpopularniejsze | popularne | polecane | polecamy | najnowsze | najnowsze wiadomości |
    ostatnie wiadomości | z ostatniej chwili | warto przeczytać | może cię zainteresować | to może cię zainteresować
    | to cię zainteresuje | najchętniej czytane | najczęściej komentowane | więcej z działu | wybrane dla ciebie |
    dla ciebie | nie przegap | hity dnia | z kraju i ze świata | inne artykuły | zobacz najnowsze | w serwisie
  `),
  tagLabels: listWords(`
    tagi | tematy | temat | słowa kluczowe | więcej na temat | powiązane tematy | źródło tagów
  `),
  commentLabels: listWords(`
    komentarze | komentarz | opinie czytelników | skomentuj | dyskusja
  `),
  bioLabels: listWords(`
    o autorze | o autorce | autor tekstu
  `),
  summaryLabels: listWords(`
    w skrócie | najważniejsze informacje | streszczenie | co musisz wiedzieć
  `),
  playerMarks: listWords(`
    posłuchaj | obejrzyj | wideo | podcast | film
  `),
  bylineStarts: listWords(`
    autor | autorka | autorzy | tekst | oprac. | opracowanie | opracował | opracowała | przygotował | przygotowała |
    rozmawiał | rozmawiała | pisze | napisał | napisała | relacja | autor: |
    tekst i zdjęcia | tekst i foto | tekst i fot. | tekst i zdjęcie | tekst: | rozmawiali | wysłuchał | wysłuchała |
    opracowali | notowała | notował
  `),
  bylineEnds: [],
  roles: listWords(`
    redaktor | redaktorka | dziennikarz | dziennikarka | korespondent | korespondentka | redakcja | reporter |
    reporterka | publicysta | publicystka | redaktor naczelny | dziennikarz działu | oprac. | opracowanie
  `),
  joiners: listWords(`
    i | oraz
  `),
  connectors: listWords(`
    z | w | dla
  `),
  publishedWords: listWords(`
    opublikowano | data publikacji | opublikowany | dodano | publikacja | data dodania | data utworzenia
  `),
  updatedWords: listWords(`
    aktualizacja | zaktualizowano | ostatnia aktualizacja | aktualizowano | akt.
  `),
  months: listMonths(
    'stycznia | styczeń | sty / lutego | luty | lut / marca | marzec | mar / kwietnia | kwiecień | kwi / maja | maj / czerwca | czerwiec | cze / lipca | lipiec | lip / sierpnia | sierpień | sie / września | wrzesień | wrz / października | październik | paź / listopada | listopad | lis / grudnia | grudzień | gru',
  ),
  relativeDates: listWords(`
    godzin temu | godziny temu | godzinę temu | minut temu | dni temu | wczoraj | dzisiaj o | dziś o | przed chwilą
    | temu
  `),
  creditMarks: listWords(`
    fot. | foto | zdjęcie | zdjęcia | fot | fotografia | autor zdjęcia | źródło | źródło zdjęcia | grafika |
    ilustracja | rys.
  `),
  captionMarks: listWords(`
    podpis | na zdjęciu
  `),
  notices: listWords(`
    wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone | dalsze rozpowszechnianie | kopiowanie zabronione
  `),
  wireCredits: listWords(`
    źródło: pap | (pap) | współpraca: | tłumaczenie: | z pap
  `),
  notes: listWords(`
    sprostowanie | korekta: | od redakcji: | aktualizacja:
  `),
});
