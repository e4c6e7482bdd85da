export default {
  "letter.why.household": "Vous la recevez parce que votre foyer est inscrit à Clef de France.",
  "letter.why.partner": "Vous la recevez parce que votre organisme propose des places dans Clef de France.",
  "letter.answerBy": "Ce lien est valable jusqu’au {day}, {in}.",
  "letter.moveDay": "Jour prévu de l’emménagement",

  "letter.mobility_proposal.subject": "Une proposition vous attend",
  "letter.mobility_proposal.preview": "Prenez le temps de la lire, puis répondez par oui ou par non.",
  "letter.mobility_proposal.words":
    "Voici un lieu où vivre et travailler, choisi d’après ce que vous nous avez dit :",
  "letter.mobility_proposal.free":
    "Vous êtes libre de dire oui ou non. Jusqu’à votre réponse, ces places vous sont réservées.",
  "letter.mobility_proposal.act": "Lire la proposition et répondre",
  "letter.mobility_proposal.after": "Ce lien est pour vous seul. Il n’ouvre que cette proposition.",

  "letter.mobility_reminder.subject": "Une proposition attend votre réponse",
  "letter.mobility_reminder.preview": "Oui ou non, votre réponse nous aide.",
  "letter.mobility_reminder.words":
    "Nous vous avons proposé de vous installer à {town}, et nous n’avons pas encore votre réponse.",
  "letter.mobility_reminder.free":
    "Oui ou non, votre réponse nous aide : quelqu’un d’autre attend peut-être.",
  "letter.mobility_reminder.act": "Lire la proposition et répondre",

  "letter.mobility_expired.subject": "La proposition s’est fermée",
  "letter.mobility_expired.preview": "Nous continuons à chercher.",
  "letter.mobility_expired.words":
    "Le temps pour répondre est passé et les places ont été rendues. Rien n’est perdu : nous continuons à chercher pour vous.",
  "letter.mobility_expired.act": "Voir où j’en suis",

  "letter.mobility_agreed.subject": "Tout le monde a dit oui",
  "letter.mobility_agreed.preview": "La prochaine étape est une visite sur place.",
  "letter.mobility_agreed.words": "Toutes les personnes interrogées à {town} ont dit oui, comme vous.",
  "letter.mobility_agreed.next":
    "La prochaine étape est une visite sur place, avec quelqu’un qui vous accompagne. La date vous sera proposée bientôt.",
  "letter.mobility_agreed.act": "Voir la suite",
  "letter.mobility_agreed.after": "Vous pouvez encore changer d’avis, à chaque étape, sur la même page.",

  "letter.mobility_declined.subject": "Des nouvelles de la proposition",
  "letter.mobility_declined.preview": "Nous continuons à chercher.",
  "letter.mobility_declined.words": "Votre installation à {town} ne se fera pas cette fois.",
  "letter.mobility_declined.more":
    "Cela arrive souvent, et cela ne dit rien de vous. Nous continuons à chercher un lieu pour votre foyer.",
  "letter.mobility_declined.act": "Voir où j’en suis",

  "letter.mobility_withdrawn.subject": "Des nouvelles de la proposition",
  "letter.mobility_withdrawn.preview": "Nous continuons à chercher.",
  "letter.mobility_withdrawn.words": "Votre projet à {town} s’arrête : une des places n’est plus disponible.",
  "letter.mobility_withdrawn.more":
    "Nous savons ce que cela représente. Nous continuons à chercher ; répondez à cette lettre si vous voulez en parler.",
  "letter.mobility_withdrawn.act": "Voir où j’en suis",

  "letter.mobility_visit.subject": "Le jour de votre visite",
  "letter.mobility_visit.preview": "La date et le lieu sont dans cette lettre.",
  "letter.mobility_visit.words":
    "Voici quand vous irez voir {town} : le logement, le travail et les environs.",
  "letter.mobility_visit.companion": "{companion} vous accompagne.",
  "letter.mobility_visit.act": "Voir la visite",
  "letter.mobility_visit.after":
    "Sur la même page, vous pouvez l’ajouter à votre agenda. Un empêchement ? Répondez à cette lettre.",

  "letter.mobility_visit_cancelled.subject": "Votre visite n’aura pas lieu ce jour-là",
  "letter.mobility_visit_cancelled.preview": "Une autre date vous sera proposée.",
  "letter.mobility_visit_cancelled.words": "La visite à {town} prévue {moment} n’aura pas lieu.",
  "letter.mobility_visit_cancelled.more":
    "Nous vous prions de nous excuser. Une autre date vous sera proposée.",
  "letter.mobility_visit_cancelled.act": "Voir où j’en suis",

  "letter.mobility_preparation.subject": "Votre emménagement se prépare",
  "letter.mobility_preparation.preview": "La date et la liste des choses à faire sont prêtes.",
  "letter.mobility_preparation.words": "Votre installation à {town} se prépare.",
  "letter.mobility_preparation.tasks":
    "{count, plural, one {Il y a # chose à préparer ; la liste dit qui s’en occupe et pour quand.} other {Il y a # choses à préparer ; la liste dit qui s’occupe de quoi et pour quand.}}",
  "letter.mobility_preparation.act": "Voir la liste",
  "letter.mobility_preparation.after":
    "Rien ne vous presse de tout faire seul : demandez de l’aide dès que vous en avez besoin.",

  "letter.mobility_moved.subject": "Bienvenue chez vous",
  "letter.mobility_moved.preview": "Nous restons à vos côtés.",
  "letter.mobility_moved.words": "Vous habitez maintenant à {town}. Bienvenue chez vous.",
  "letter.mobility_moved.more":
    "Nous vous demanderons comment cela va dans trois mois, dans six mois et dans un an. D’ici là, écrivez-nous quand vous voulez.",
  "letter.mobility_moved.act": "Voir ma page",

  "letter.mobility_followup.subject": "Comment cela va-t-il chez vous ?",
  "letter.mobility_followup.preview": "Quelques questions, deux minutes.",
  "letter.mobility_followup.words":
    "{months, plural, other {Cela fait # mois que vous habitez à {town}. Comment cela va-t-il : le logement, le travail, la vie là-bas ?}}",
  "letter.mobility_followup.free": "Si quelque chose ne va pas, dites-le : nous chercherons avec vous.",
  "letter.mobility_followup.act": "Donner des nouvelles",

  "letter.mobility_referent.subject": "Des nouvelles d’un foyer que vous accompagnez",
  "letter.mobility_referent.preview": "À lire avec les personnes concernées.",
  "letter.mobility_referent.words":
    "{what, select, proposal {{person} a reçu une proposition d’installation dans une autre région. Lisez-la ensemble, puis notez la réponse du foyer.} reminder {{person} n’a pas encore répondu à la proposition d’installation. Lisez-la ensemble, puis notez la réponse du foyer.} expired {La proposition faite à {person} s’est fermée sans réponse à temps. Un appel peut suffire à savoir pourquoi.} refused {{person} a dit non à la proposition d’installation.} agreed {Pour {person}, tout le monde a dit oui : il reste à organiser la visite sur place.} declined {L’installation proposée à {person} ne se fera pas cette fois : un partenaire a dit non.} withdrawn {Le projet d’installation de {person} s’est arrêté.} visit {La date de la visite de {person} a été fixée ou changée.} preparation {L’emménagement de {person} se prépare : la liste dit qui fait quoi.} moved {{person} habite maintenant sur place.} followup {Il est temps de demander à {person} comment cela va là-bas.} other {Il y a du nouveau pour {person}.}}",
  "letter.mobility_referent.free": "Oui ou non : la réponse appartient au foyer.",
  "letter.mobility_referent.act": "Ouvrir la page",

  "letter.mobility_answer_request.subject": "Un foyer a choisi votre offre",
  "letter.mobility_answer_request.preview": "Votre réponse est attendue.",
  "letter.mobility_answer_request.words":
    "{party, select, employer {Un foyer de Clef de France a dit oui à votre offre. Acceptez-vous de lui confier le poste ?} landlord {Un foyer de Clef de France a dit oui à votre offre. Acceptez-vous de lui confier le logement ?} training {Un foyer de Clef de France a dit oui à votre offre. Acceptez-vous de lui donner la place de formation ?} other {Un foyer de Clef de France a dit oui à votre offre. Acceptez-vous de l’accueillir ?}}",
  "letter.mobility_answer_request.act": "Lire et répondre",
  "letter.mobility_answer_request.after":
    "Ce lien n’ouvre que cette demande, sans compte. Ne le transmettez qu’à la personne qui décide chez vous.",

  "letter.mobility_answer_reminder.subject": "Un foyer attend votre réponse",
  "letter.mobility_answer_reminder.preview": "Oui ou non, votre réponse compte.",
  "letter.mobility_answer_reminder.words":
    "{party, select, employer {Nous vous avons demandé si vous acceptiez de confier un poste à un foyer de Clef de France. Ce lien remplace le précédent.} landlord {Nous vous avons demandé si vous acceptiez de confier un logement à un foyer de Clef de France. Ce lien remplace le précédent.} training {Nous vous avons demandé si vous acceptiez de donner une place de formation à un foyer de Clef de France. Ce lien remplace le précédent.} other {Nous vous avons posé une question au sujet d’un foyer de Clef de France. Ce lien remplace le précédent.}}",
  "letter.mobility_answer_reminder.act": "Lire et répondre",

  "letter.mobility_agreed_partner.subject": "Tout le monde a dit oui",
  "letter.mobility_agreed_partner.preview": "Merci. Voici la suite.",
  "letter.mobility_agreed_partner.words":
    "Toutes les réponses sont arrivées, et toutes disent oui. Merci de la vôtre.",
  "letter.mobility_agreed_partner.more":
    "Une personne de l’association vous écrira pour fixer une visite sur place et vous mettre en relation avec le foyer.",

  "letter.mobility_visit_partner.subject": "Une visite chez vous",
  "letter.mobility_visit_partner.preview": "La date et le lieu sont dans cette lettre.",
  "letter.mobility_visit_partner.words": "Le foyer qui a choisi votre offre vient la voir ce jour-là :",
  "letter.mobility_visit_partner.cancelled":
    "La visite suivante n’aura pas lieu. Une autre date sera proposée :",
  "letter.mobility_visit_partner.more": "Ce jour ne vous convient pas ? Répondez à cette lettre.",

  "letter.mobility_withdrawn_partner.subject": "Une candidature s’arrête",
  "letter.mobility_withdrawn_partner.preview": "Vos places sont de nouveau libres.",
  "letter.mobility_withdrawn_partner.words":
    "La candidature au sujet de laquelle nous vous avions écrit s’arrête. Vos places sont de nouveau libres.",
  "letter.mobility_withdrawn_partner.more":
    "Merci du temps que vous y avez donné. Votre offre reste ouverte à d’autres foyers, sauf avis contraire de votre part.",

  "letter.mobility_agreed_staff.subject": "Une candidature a reçu tous ses oui",
  "letter.mobility_agreed_staff.preview": "Il reste à organiser la visite.",
  "letter.mobility_agreed_staff.words":
    "Pour {person}, l’installation à {town} est acceptée par tous. Il reste à organiser la visite sur place.",
  "letter.mobility_agreed_staff.act": "Voir la candidature",

  "letter.place_freed_staff.subject": "Des places sont de nouveau libres",
  "letter.place_freed_staff.preview": "Un autre foyer peut en profiter.",
  "letter.place_freed_staff.words":
    "Une candidature s’est arrêtée. Les places qu’elle tenait dans l’offre « {offer} », à {town}, sont libres pour un autre foyer.",
  "letter.place_freed_staff.act": "Voir de quoi il s’agit",

  "letter.answers_late_staff.subject": "Une réponse de partenaire se fait attendre",
  "letter.answers_late_staff.preview": "Un appel peut suffire.",
  "letter.answers_late_staff.words":
    "{why, select, no_address {{organisation} n’a ni adresse e-mail ni compte : appelez, puis notez sa réponse.} other {{organisation} n’a pas répondu en huit jours. Appelez, notez sa réponse, ou posez la question à nouveau.}}",
  "letter.answers_late_staff.act": "Voir la candidature",

  "letter.followup_due_staff.subject": "Un suivi est à faire",
  "letter.followup_due_staff.preview": "Quelques questions à poser de vive voix.",
  "letter.followup_due_staff.words":
    "{months, plural, other {Cela fait # mois que {person} a déménagé. Demandez comment cela va, puis notez-le.}}",
  "letter.followup_due_staff.act": "Noter le suivi",
} as const;
