import type { WordList } from '../word-list.ts';
import { listMonths, listWords } from './list-words.ts';

/** French. */
export const fr = (): WordList => ({
  ui: listWords(`
    partager | partager l'article | partager cet article | partager sur facebook | partager sur twitter |
    partager sur x | partager sur linkedin | partager sur whatsapp | partager par e-mail | partager par mail |
    partages | envoyer | envoyer par e-mail | envoyer par mail | envoyer par email | envoyer à un ami |
    imprimer | imprimer l'article | enregistrer | sauvegarder | favoris | ajouter aux favoris |
    ajouter à mes favoris | ajouter à vos sélections | ajouter aux articles sauvegardés | copier le lien |
    copier | lien copié | s'abonner | je m'abonne | abonnez-vous | abonnement | abonnés | réservé aux abonnés |
    article réservé aux abonnés | réservé à nos abonnés | article réservé à nos abonnés | contenu réservé aux abonnés | offrir l'article |
    offrir cet article | s'inscrire | inscription | je m'inscris | se connecter | connexion | déconnexion |
    mon compte | créer un compte | menu | fermer | ouvrir le menu | fermer le menu | rechercher | recherche |
    recherche rapide | accueil | retour à l'accueil | retour à la une | retour | retour en haut |
    retour en haut de page | haut de page | aller au contenu | aller au contenu principal |
    aller à la recherche | aller à la navigation | passer au contenu | publicité | annonce | annonces |
    la suite après la publicité | la suite après cette publicité | contenu sponsorisé | contenus sponsorisés |
    sponsorisé | partenariat | contenu partenaire | contenus partenaires | commenter | réagir | réagissez |
    commenter cet article | ajouter un commentaire | voir les commentaires | lire les commentaires |
    voir tous les commentaires | afficher les commentaires | laisser un commentaire | écrire un commentaire |
    aucun commentaire | soyez le premier à commenter | répondre | signaler | signaler un abus |
    signaler une erreur | lire la suite | lire plus | voir plus | en savoir plus | afficher plus | voir tout |
    voir toutes | suite | suivant | précédent | article suivant | article précédent | page suivante | suivre |
    suivez-nous | suivez-nous sur | nous suivre | suivre ce sujet | suivre cet auteur | newsletter |
    newsletters | nos newsletters | toutes les newsletters | recevoir la newsletter | inscription newsletter |
    alertes | mes alertes | notifications | activer les notifications | temps de lecture |
    temps de lecture min | temps de lecture minutes | lecture min | lecture | min de lecture |
    minutes de lecture | min | écouter | écouter l'article | écouter cet article | écouter plus tard |
    lecture audio | regarder | voir la vidéo | lire la vidéo | vidéo | vidéos | diaporama | photos | agrandir |
    agrandir l'image | voir les photos | plein écran | muet | taille du texte | augmenter la taille du texte |
    diminuer la taille du texte | mentions légales | politique de confidentialité | conditions générales |
    conditions générales d'utilisation | cgu | cgv | gestion des cookies | gérer les cookies | cookies |
    charte | plan du site | contact | nous contacter | contactez-nous | qui sommes-nous | à propos | aide |
    faq | archives | boutique | service clients | services | tout accepter | accepter | accepter et fermer |
    continuer sans accepter | accepter et continuer | refuser | personnaliser | j'accepte | ok | oui | non |
    en direct | direct | exclusif | édition abonnés | le journal | le journal numérique | lire le journal |
    kiosque | télécharger l'application | applications mobiles | application mobile | faire un don |
    soutenez-nous | je fais un don | votre adresse e-mail | votre e-mail | adresse e-mail | valider |
    mot de passe | mot de passe oublié | à la une | chargement | réactions | commentaires | reportage |
    lire dans l'application | sélectionné pour vous | offrir | mis à jour | publié
  `),
  uiStarts: listWords(`
    navigation de l'article | article précédent | article suivant | merci de votre lecture | suivez-nous | retrouvez-nous sur |
    cliquez ici | cliquez pour | abonnez-vous à | abonnez-vous pour | abonnez-vous dès | inscrivez-vous à |
    inscrivez-vous gratuitement | recevez | suivez-nous sur | suivez toute l'actualité | suivez l'actualité |
    retrouvez toute l'actualité | partagez | téléchargez | découvrez nos |
    cet article est réservé | la suite est réservée | il vous reste | pour lire la suite |
    pour aller plus loin, abonnez | déjà abonné | vous êtes abonné | vous avez un compte |
    nous utilisons des cookies | ce site utilise | en poursuivant votre navigation | en cliquant sur |
    en vous inscrivant | vous pouvez vous désinscrire | votre adresse email | votre adresse e-mail |
    les champs obligatoires | votre navigateur | la lecture de vos articles | lecture du monde en cours |
    vous pouvez lire | vous souhaitez réagir | pour commenter | connectez-vous | créez un compte | soutenez |
    faites un don | soyez le premier | temps de lecture | aller au | accéder au | cette vidéo |
    l'accès à ce contenu | pour afficher ce contenu | a lire également dans la boutique |
    une erreur est survenue | toute l'actualité | l'essentiel de l'actualité | chaque matin, |
    chaque jour, recevez |
    recevez chaque | recevez gratuitement | recevez toute | l'espace des contributions | vous avez repéré une |
    une erreur dans
  `),
  uiPhrases: listWords(`
    sur google news | sur google actualités |
    notre newsletter | nos newsletters | votre boîte mail | boîte de réception | politique de confidentialité |
    utilisation de cookies | données personnelles | désinscrire | sans engagement | le premier mois |
    télécharger notre application | avec google news | réservé aux abonnés | se désabonner |
    chaque matin dans votre | chaque soir dans votre | dans votre boîte mail | dans votre boite mail
  `),
  navigation: listWords(`
    accueil | actualités | actualité | actu | actus | à la une | international | monde | europe | afrique |
    amériques | asie | asie-pacifique | moyen-orient | proche-orient | france | politique | société | économie |
    entreprises | bourse | finance | sport | sports | football | rugby | tennis | cyclisme | culture | cinéma |
    musique | livres | médias | people | sciences | santé | planète | environnement | climat | tech |
    technologies | high-tech | pixels | éducation | campus | idées | débats | opinions | tribune | tribunes |
    éditoriaux | chroniques | blogs | m le mag | magazine | faits divers | faits-divers | justice | police |
    météo | régions | île-de-france | paris | lyon | marseille | immobilier | auto | automobile | voyage |
    voyages | cuisine | gastronomie | mode | jeux | mots croisés | podcasts | émissions | télévision | tv |
    radio | dossiers | enquêtes | décryptages | les décodeurs | vidéos | diaporamas | horoscope | carnet |
    emploi | annonces légales | suisse | belgique | canada | québec | monde arabe | états-unis | outre-mer
  `),
  relatedLabels: listWords(`
    a lire également | à lire aussi sur le sujet | à relire | a relire | aller + loin |
    nos articles sur le sujet | tous nos articles sur le sujet | à propos de cet article | sur le sujet |
    sur ce sujet | à voir également | à écouter | à écouter également | lire notre décryptage |
    lire notre reportage | lire notre récit | lire le décryptage | lire l'article | lire aussi notre article |
    retrouvez aussi | voir plus sur le sujet | plus sur ce thème | nos précédents articles | en lien |
    en lien avec cet article | contenus liés | contenu lié | articles similaires | articles en lien |
    lisez aussi | lisez également | lire ensuite | pour approfondir | en savoir plus sur le sujet |
    à consulter également | découvrez aussi |
    lire aussi | à lire aussi | lire également | à lire également | à lire | lire | a lire aussi | a lire |
    à voir aussi | voir aussi | à écouter aussi | sur le même sujet | sur le même thème | dans le même dossier |
    articles liés | article lié | articles associés | articles connexes | article connexe | à ce sujet |
    pour aller plus loin | pour en savoir plus | aller plus loin | notre dossier | lire notre dossier |
    lire notre article | lire notre enquête | lire notre analyse | lire l'entretien | lire l'analyse |
    lire l'enquête | lire le récit | lire la chronique | lire le reportage | lire l'éditorial |
    lire la tribune | lire encore | relire | voir également | retrouvez notre dossier | dans le même thème |
    lire plus sur le sujet | plus sur ce sujet
  `),
  promoLabels: listWords(`
    article précédent | article suivant | navigation de l'article |
    les plus lus | les plus lues | articles les plus lus | le plus lu | les plus partagés | les plus commentés |
    les plus populaires | les articles les plus lus | les plus consultés | plus lus | en ce moment |
    à ne pas manquer | à lire également sur | dernières actualités | dernières infos | derniers articles |
    dernières nouvelles | dernière minute | dernières minutes | dernières vidéos | le fil info | fil info |
    fil d'actualité | en continu | l'actualité en continu | nos recommandations | recommandé pour vous |
    recommandés pour vous | vous aimerez aussi | vous pourriez aussi aimer | vous pourriez être intéressé par |
    ces articles peuvent vous intéresser | cela peut vous intéresser | ça peut vous intéresser | sur le web |
    ailleurs sur le web | à découvrir | à découvrir aussi | à la une | tendances | les tendances |
    articles populaires | articles récents | autres articles | plus d'articles | plus d'actualités |
    d'autres articles | dans la même rubrique | dans la rubrique | la sélection | notre sélection |
    sélection de la rédaction | le choix de la rédaction | les vidéos | top articles | au sommaire |
    nos vidéos | les dernières actualités | services | nos derniers articles | plus de | voir aussi sur
  `),
  tagLabels: listWords(`
    thèmes | thème | sujets | sujet | mots-clés | mots clés | tags | dans cet article | sur ce thème |
    thèmes associés | plus d'informations sur | étiquettes | catégories | rubriques
  `),
  commentLabels: listWords(`
    commentaires | commentaire | vos commentaires | réactions | les réactions | vos réactions | contributions |
    réagir à cet article | laisser un commentaire | laissez un commentaire | ajouter un commentaire
  `),
  bioLabels: listWords(`
    à propos de l'auteur | l'auteur | les auteurs | sur l'auteur
  `),
  summaryLabels: listWords(`
    l'essentiel | en bref | les points clés | ce qu'il faut retenir | à retenir | résumé
  `),
  playerMarks: listWords(`
    écouter | écoutez | à écouter | regarder | regardez | vidéo | podcast | audio | voir la vidéo
  `),
  bylineStarts: listWords(`
    par | écrit par | publié par | rédigé par | article rédigé par | texte par | un article par | texte | texte de | propos recueillis par | recueilli par |
    article de | de notre correspondant | de notre correspondante | de notre envoyé spécial | auteur | auteurs |
    un article de | une enquête de | reportage de | reportage | entretien par | signé |
    texte et photos | textes et photos | texte et photo | textes | entretien réalisé par | interview réalisée par |
    de notre envoyée spéciale | enquête de | un reportage de | chronique de | analyse de | une chronique de |
    récit de | par notre correspondant
  `),
  bylineEnds: [],
  roles: listWords(`
    correspondant | correspondante | correspondance | envoyé spécial | envoyée spéciale | journaliste |
    rédacteur | rédactrice | rédaction | la rédaction | rédaction web | chef | grand reporter | chroniqueur |
    chroniqueuse | éditorialiste | agence | service | envoyé | service politique | avec afp | professeur |
    historien | économiste | directeur | directrice | collaboration | figaro | monde | libération | parisien |
    bruxelles | genève | montréal | pékin | moscou | londres | rome |
    agences | journal | radio | télévision | pigiste | magazine
  `),
  joiners: listWords(`
    et | avec
  `),
  connectors: listWords(`
    à | au | en | pour | dans | aux
  `),
  publishedWords: listWords(`
    publié | publiée | publié le | publié à | publié par | posté le | mis en ligne le | le | paru le | créé le |
    créé
  `),
  updatedWords: listWords(`
    mis à jour | mise à jour | modifié | modifié le | mis à jour le | actualisé | actualisé le |
    dernière mise à jour | maj
  `),
  months: listMonths(
    'janvier | janv | jan / février | fevrier | févr | fév | fev / mars / avril | avr / mai / juin / juillet | juil / août | aout / septembre | sept / octobre | oct / novembre | nov / décembre | decembre | déc | dec',
  ),
  relativeDates: listWords(`
    il y a | hier | à l'instant | hier à | aujourd'hui à | aujourd'hui
  `),
  creditMarks: listWords(`
    crédit | crédits | crédit photo | crédits photo | photo | photos | photo d'archives | photographie | image |
    illustration | infographie | dessin | capture d'écran | source | photo prétexte | © photo | vidéo |
    archives | visuel |
    photo archives | photo d'illustration | crédit image
  `),
  captionMarks: listWords(`
    légende | légende photo | légende de l'image | légende image
  `),
  notices: listWords(`
    n'engagent que | ne reflète pas nécessairement | ne reflètent pas nécessairement |
    tous droits réservés | droits réservés | reproduction interdite | toute reproduction |
    droits de reproduction
  `),
  wireCredits: listWords(`
    avec afp | avec reuters | avec agences | avec ap | avec l'afp | (avec | a contribué à cet article |
    ont contribué à cet article | avec les agences | a participé à cet article | traduit de |
    propos recueillis par | édité par | source : afp | avec la participation de | traduction de
  `),
  notes: listWords(`
    correction : | rectificatif | erratum | mise à jour : | cet article a été modifié | note de la rédaction |
    ndlr :
  `),
});
