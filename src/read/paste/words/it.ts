import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** Italian. */
export const it = (): WordList => ({
  ui: listWords(`
    condividi | condividi su facebook | condividi su twitter | condividi su x | condividi su whatsapp |
    condividi su linkedin | condividi via email | condividi l'articolo | condividi articolo |
    condividi questo articolo | condivisioni | invia | invia per email | invia ad un amico | invia per e-mail |
    stampa | stampa articolo | salva | salva articolo | salvato | preferiti | copia link | copia |
    link copiato | abbonati | abbonati ora | abbonamento | abbonamenti | solo per abbonati |
    riservato agli abbonati | contenuto riservato agli abbonati | per abbonati | premium | accedi | login |
    registrati | iscriviti | esci | il mio account | profilo | menu | menù | apri menu | chiudi menu | chiudi |
    cerca | ricerca | home | homepage | torna alla home | torna su | torna all'inizio | indietro |
    vai al contenuto | vai al contenuto principale | salta al contenuto | pubblicità | annuncio | annunci |
    contenuto sponsorizzato | sponsorizzato | continua a leggere | continua la lettura | leggi tutto |
    leggi di più | leggi | leggi l'articolo | leggi l'articolo completo | vedi tutti | vedi tutte | vedi altro |
    mostra altro | mostra di più | altro | scopri di più | approfondisci | carica altri | successivo |
    precedente | avanti | articolo successivo | articolo precedente | commenta | commenti | scrivi un commento |
    leggi i commenti | vedi i commenti | mostra commenti | lascia un commento | aggiungi un commento |
    nessun commento | rispondi | segnala | segnala un errore | segui | seguici | seguici su | segui il tema |
    segui l'autore | newsletter | le newsletter | iscriviti alla newsletter | notifiche | attiva le notifiche |
    avvisi | tempo di lettura | tempo di lettura min | tempo di lettura minuti | minuti di lettura |
    min di lettura | minuto di lettura | min | lettura | ascolta | ascolta l'articolo | ascolta articolo |
    riproduci | guarda | guarda il video | video | foto | fotogallery | galleria fotografica | gallery |
    ingrandisci | schermo intero | dimensione testo | privacy | privacy policy | informativa sulla privacy |
    informativa privacy | cookie policy | cookie | gestione cookie | preferenze cookie | note legali |
    termini e condizioni | contatti | contattaci | chi siamo | redazione | la redazione | aiuto | archivio |
    edicola | edicola digitale | giornale digitale | leggi il giornale | negozio | shop | accetta |
    accetta tutti | accetto | accetta e continua | rifiuta | ok | sì | no | in diretta | diretta | ultim'ora |
    esclusiva | aggiornato | pubblicato | caricamento | la tua email | inserisci la tua email | password |
    password dimenticata | scarica l'app | clicca qui | regala | regala articolo | regala questo articolo |
    riproduzione riservata | sostienici | dona ora | pubblicita | ascolta il podcast
  `),
  uiStarts: listWords(`
    navigazione articoli | articolo precedente | articolo successivo | grazie per aver letto | seguici | segui la nostra |
    clicca qui | clicca per | abbonati a | abbonati per | abbonati e | iscriviti a | iscriviti alla |
    iscriviti al | iscriviti gratis | registrati per | seguici su | segui le news | ricevi | scarica l'app |
    scarica la | sei già abbonato | sei già registrato | hai già un | per continuare a leggere | per leggere |
    questo contenuto è riservato | questo articolo è riservato | utilizziamo i cookie | questo sito utilizza |
    questo sito usa | proseguendo la navigazione | cliccando su | iscrivendoti | il tuo indirizzo email |
    i campi obbligatori | il tuo browser | per commentare | i commenti sono | sii il primo | tutte le notizie |
    tutte le news | leggi anche gli altri | resta aggiornato | rimani aggiornato | unisciti | entra nel |
    tempo di lettura | sostieni | accedi a | questo video | hai a disposizione |
    iscriviti alla newsletter | ricevi le notizie | unisciti al nostro canale
  `),
  uiPhrases: listWords(`
    su google news |
    la nostra newsletter | alla newsletter | nella tua casella | casella di posta | informativa sulla privacy |
    uso dei cookie | canale whatsapp | canale telegram | scarica la nostra app | primo mese |
    disdici quando vuoi | trattamento dei dati
  `),
  navigation: listWords(`
    home | cronaca | politica | esteri | mondo | europa | italia | economia | finanza | lavoro | imprese |
    mercati | sport | calcio | serie a | formula 1 | tennis | motogp | ciclismo | cultura | spettacoli |
    spettacolo | cinema | musica | libri | televisione | tv | moda | stile | lifestyle | viaggi | cucina |
    food | salute | scienza | scienze | scienza e tecnologia | tecnologia | ambiente | green | clima | scuola |
    istruzione | opinioni | opinione | commenti | editoriali | blog | rubriche | lettere | motori | auto |
    casa | meteo | oroscopo | giochi | podcast | foto | video | gallery | roma | milano | torino | napoli |
    bologna | firenze | palermo | genova | bari | regioni | edizioni locali | edizioni | locali | società |
    donna | gossip | animali | immobili | annunci | necrologie | salute e benessere | persone | guide |
    viaggi & turismo | d | il venerdì | longform
  `),
  relatedLabels: listWords(`
    leggi pure: | ti potrebbe interessare anche: |
    leggi di più | leggi tutto sull'argomento | leggi qui | articoli simili | articoli collegati |
    notizie collegate | leggi anche: | per saperne di piu | altri articoli sull'argomento |
    altri articoli sul tema | altre notizie sull'argomento | guarda pure | vedi pure |
    leggi altre notizie su | storie correlate | post correlati | letture consigliate | da leggere anche |
    potresti leggere anche | sullo stesso filone | leggi la notizia | leggi l'articolo | leggi l'inchiesta |
    leggi il reportage | ti consigliamo di leggere anche |
    leggi anche | leggi pure | leggi di più su | leggi l'intervista | leggi l'analisi | leggi il commento |
    vedi anche | guarda anche | ascolta anche | articoli correlati | articolo correlato | notizie correlate |
    correlati | correlate | contenuti correlati | potrebbe interessarti anche: | per approfondire |
    approfondimenti | approfondimento | approfondisci | sullo stesso argomento | sullo stesso tema |
    sull'argomento | sul tema | da leggere | anche su | per saperne di più | il commento: | l'analisi: |
    l'intervista: | altro su questo argomento
  `),
  promoLabels: listWords(`
    articolo precedente | articolo successivo | prossimo articolo | navigazione articoli |
    i più letti | più letti | le più lette | più lette | gli articoli più letti | più visti | i più visti |
    più condivisi | i più condivisi | più commentati | più popolari | popolari | ultime notizie | ultime news |
    ultimi articoli | ultime | ultima ora | le ultime notizie | altre notizie | altri articoli | altre news |
    potrebbe interessarti | potrebbe interessarti anche | potrebbero interessarti | ti potrebbe interessare |
    ti potrebbe interessare anche | ti potrebbero interessare | potrebbe piacerti | consigliati |
    consigliati per te | consigliato | raccomandati | raccomandati per te | articoli consigliati | in evidenza |
    in primo piano | primo piano | da non perdere | non perdere | tendenze | di tendenza | trending | dal web |
    i nostri partner | video del giorno | i video più visti | scelti per te | oggi in | altro da | altri video |
    più recenti | articoli recenti | altre da | altre di | altre in
  `),
  tagLabels: listWords(`
    argomenti | argomento | temi | tema | tag | tags | parole chiave | etichette | categorie | categoria |
    argomenti trattati | altro su
  `),
  commentLabels: listWords(`
    commenti | commento | i commenti dei lettori | commenti dei lettori | lascia un commento |
    lascia una risposta | scrivi un commento | i vostri commenti | la discussione
  `),
  bioLabels: listWords(`
    l'autore | l'autrice | sull'autore | chi è l'autore | gli autori | biografia
  `),
  summaryLabels: listWords(`
    in sintesi | i punti chiave | in breve | punti chiave | sommario
  `),
  playerMarks: listWords(`
    ascolta | ascolta il podcast | guarda | guarda il video | video | podcast | audio
  `),
  bylineStarts: listWords(`
    di | scritto da | testo di | testo | a cura di | articolo di | intervista di | un articolo di |
    dal nostro inviato | dalla nostra inviata | dal nostro corrispondente | dalla nostra corrispondente |
    pubblicato da | autore | autrice | analisi di | commento di | editoriale di | reportage di |
    testo e foto | testi e foto | testo e fotografie | testi di | servizio di
  `),
  bylineEnds: [],
  roles: listWords(`
    corrispondente | inviato | inviata | nostro inviato | redazione | giornalista | redattore | redattrice |
    direttore | direttrice | collaboratore | collaboratrice | agenzia | agenzie | caporedattore |
    editorialista | roma | milano | torino | napoli | bruxelles | londra | parigi | berlino | gerusalemme |
    mosca | new york | notizie |
    giornale | quotidiano | radio
  `),
  joiners: listWords(`
    e | ed
  `),
  connectors: listWords(`
    in | per
  `),
  publishedWords: listWords(`
    pubblicato | pubblicato il | pubblicata | pubblicata il | data | il | inserito il | creato il |
    data pubblicazione
  `),
  updatedWords: listWords(`
    aggiornato | aggiornato il | aggiornata | ultimo aggiornamento | aggiornamento | modificato il |
    ultima modifica | aggiornato alle
  `),
  months: listMonths(
    'gennaio | gen / febbraio | feb | febbr / marzo | mar / aprile | apr / maggio | mag / giugno | giu / luglio | lug / agosto | ago / settembre | set | sett / ottobre | ott / novembre | nov / dicembre | dic',
  ),
  relativeDates: listWords(`
    ore fa | minuti fa | giorni fa | un'ora fa | fa | ieri | oggi alle | poco fa
  `),
  creditMarks: listWords(`
    foto | fotografia | fotografie | foto di | credito | crediti | credits | immagine | immagini |
    illustrazione | infografica | fonte | video | archivio | foto d'archivio | foto archivio | credit foto |
    fotogramma | ansa foto |
    credit | foto di archivio | ph. | ph
  `),
  captionMarks: listWords(`
    didascalia
  `),
  notices: listWords(`
    non riflette necessariamente | non riflettono necessariamente |
    tutti i diritti riservati | diritti riservati | riproduzione riservata | riproduzione vietata
  `),
  wireCredits: listWords(`
    con agenzie | ha collaborato | hanno collaborato | con ansa | con reuters | traduzione di |
    a cura della redazione | (con | fonte: ansa | testo raccolto da
  `),
  notes: listWords(`
    correzione: | errata corrige | nota della redazione | rettifica: | aggiornamento:
  `),
});
