export default {
  "letter.hello": "Bonjour {name},",
  "letter.helloNobody": "Bonjour,",
  "letter.team": "L’équipe de Trait d’union",
  "letter.copyLink": "Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :",
  "letter.askedBy": "Répondez si possible avant le {day}, {in}.",
  "letter.closesAt": "Sans réponse, la proposition se ferme le {day}, {in}.",
  "letter.byVideo": "Par vidéo : le lien est sur votre page.",
  "letter.foot.association": "Trait d’union, l’association des Duos de demain.",
  "letter.foot.question": "Une question ? Répondez à cette lettre : quelqu’un de l’équipe vous lira.",
  "letter.foot.tracking": "Ni image ni mouchard ici : nous ne savons pas si vous avez ouvert cette lettre.",
  "letter.why.account": "Vous la recevez parce que cette adresse a été donnée sur notre site.",
  "letter.why.sign_up": "Vous la recevez parce que vous avez commencé une inscription sur notre site.",
  "letter.why.member": "Vous la recevez parce que votre inscription à Duos de demain nous est parvenue.",
  "letter.why.referent": "Vous la recevez parce que vous accompagnez une personne inscrite à Duos de demain.",
  "letter.why.team": "Vous la recevez parce que vous faites partie de l’équipe.",
  "letter.role.volunteer": "bénévole",
  "letter.role.beneficiary": "personne accompagnée",
  "letter.role.social_worker": "référent ou référente",
  "letter.role.coordinator": "coordination",
  "letter.role.partner": "partenaire",
  "letter.role.admin": "administration",

  "letter.confirm_address.subject": "Confirmez votre adresse e-mail",
  "letter.confirm_address.preview": "Un seul geste, et vous pouvez continuer.",
  "letter.confirm_address.words":
    "Vous nous avez donné cette adresse. Confirmez qu’elle est bien la vôtre : c’est ici que nous vous écrirons.",
  "letter.confirm_address.act": "Confirmer mon adresse",
  "letter.confirm_address.after":
    "Ce lien est valable sept jours. Si vous n’avez rien demandé, ne faites rien : l’adresse ne sera pas confirmée.",

  "letter.sign_in_link.subject": "Votre lien de connexion",
  "letter.sign_in_link.preview": "Il est valable dix minutes.",
  "letter.sign_in_link.words": "Voici le lien que vous avez demandé. Il ouvre votre espace une seule fois.",
  "letter.sign_in_link.act": "Ouvrir mon espace",
  "letter.sign_in_link.after":
    "Il est valable dix minutes. Si vous n’avez rien demandé, ne faites rien : sans ce lien, personne n’entre.",

  "letter.reset_password.subject": "Choisir un nouveau mot de passe",
  "letter.reset_password.preview": "Ce lien est valable une heure.",
  "letter.reset_password.words":
    "Vous avez demandé à changer votre mot de passe. Ce lien permet d’en choisir un nouveau, une seule fois.",
  "letter.reset_password.act": "Choisir un mot de passe",
  "letter.reset_password.after":
    "Il est valable une heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.",

  "letter.already_registered.subject": "Votre demande sur notre site",
  "letter.already_registered.preview": "Il n’y a rien à refaire.",
  "letter.already_registered.words":
    "Quelqu’un, sans doute vous, a utilisé cette adresse sur notre site. Elle est déjà connue chez nous : il n’y a rien à refaire.",
  "letter.already_registered.act": "Me connecter",
  "letter.already_registered.after":
    "Si ce n’était pas vous, ne faites rien : rien n’a changé et personne n’a vu vos données.",

  "letter.resume_sign_up.subject": "Votre inscription vous attend",
  "letter.resume_sign_up.preview": "Reprenez où vous en étiez, quand vous voulez.",
  "letter.resume_sign_up.words":
    "{day, plural, =0 {Votre inscription est enregistrée. Gardez cette lettre : son lien vous ramène où vous en étiez, sur n’importe quel appareil.} other {Votre inscription est commencée, et tout ce que vous avez écrit est gardé. Quelques minutes suffisent pour la finir.}}",
  "letter.resume_sign_up.act": "Reprendre mon inscription",
  "letter.resume_sign_up.after":
    "{day, plural, =14 {C’est notre dernier rappel. Sans suite de votre part, ce que vous avez écrit sera effacé trente jours après le début.} other {Une inscription qui n’est pas finie est effacée au bout de trente jours.}}",

  "letter.invitation.subject": "Une invitation à rejoindre Trait d’union",
  "letter.invitation.preview": "Ce lien ouvre votre compte.",
  "letter.invitation.words": "Un compte est prêt pour vous sur notre plateforme. Votre rôle : {role}.",
  "letter.invitation.act": "Ouvrir mon compte",
  "letter.invitation.after":
    "Ce lien est valable sept jours. Si vous ne savez pas pourquoi vous le recevez, répondez à cette lettre.",

  "letter.application_received.subject": "Votre inscription est bien arrivée",
  "letter.application_received.preview": "Voici ce qui vient ensuite.",
  "letter.application_received.words":
    "Merci. Votre inscription est bien arrivée, et quelqu’un de l’équipe la lira.",
  "letter.application_received.more":
    "Votre page dit à tout moment où vous en êtes, ce qui vient ensuite et combien de temps cela prend d’habitude.",
  "letter.application_received.act": "Voir où j’en suis",

  "letter.info_meeting_booked.subject": "Votre place à la réunion d’information",
  "letter.info_meeting_booked.preview": "La date et le lieu sont dans cette lettre.",
  "letter.info_meeting_booked.words": "Votre place est réservée. Nous nous réjouissons de vous rencontrer.",
  "letter.info_meeting_booked.act": "Voir la réunion",
  "letter.info_meeting_booked.after":
    "Un empêchement ? Libérez votre place sur la même page : quelqu’un d’autre pourra venir.",

  "letter.info_meeting_reminder.subject": "La réunion d’information approche",
  "letter.info_meeting_reminder.preview": "La date et le lieu sont dans cette lettre.",
  "letter.info_meeting_reminder.words": "Nous vous attendons bientôt à la réunion d’information.",
  "letter.info_meeting_reminder.act": "Voir la réunion",
  "letter.info_meeting_reminder.after":
    "Un empêchement ? Libérez votre place sur la même page, et choisissez une autre date.",

  "letter.info_meeting_cancelled.subject": "La réunion d’information n’aura pas lieu",
  "letter.info_meeting_cancelled.preview": "Vous pouvez choisir une autre date.",
  "letter.info_meeting_cancelled.words":
    "La réunion du {moment} n’aura pas lieu. Nous vous prions de nous excuser.",
  "letter.info_meeting_cancelled.act": "Choisir une autre date",

  "letter.volunteer_approved.subject": "Votre inscription est complète",
  "letter.volunteer_approved.preview": "La suite est de notre côté.",
  "letter.volunteer_approved.words":
    "Toutes les étapes sont faites : vous pouvez maintenant recevoir une proposition.",
  "letter.volunteer_approved.more":
    "Nous cherchons quelqu’un avec qui vous partagez un lieu, des heures libres et des envies. Cela peut demander quelques semaines ; votre page le dira.",
  "letter.volunteer_approved.act": "Voir où j’en suis",

  "letter.volunteer_declined.subject": "Notre réponse à votre inscription",
  "letter.volunteer_declined.preview": "Merci du temps que vous nous avez donné.",
  "letter.volunteer_declined.words":
    "Merci du temps que vous nous avez donné. Nous ne pourrons pas vous proposer de duo.",
  "letter.volunteer_declined.more":
    "Si vous souhaitez savoir pourquoi, répondez à cette lettre : une personne de l’équipe vous répondra.",

  "letter.beneficiary_registered.subject": "Votre inscription est faite",
  "letter.beneficiary_registered.preview": "Votre page est prête.",
  "letter.beneficiary_registered.words": "{referent} a rempli votre inscription avec vous.",
  "letter.beneficiary_registered.more":
    "Votre page dit où en est votre demande. Vous pouvez y corriger ce qui ne va pas, faire une pause ou tout arrêter.",
  "letter.beneficiary_registered.act": "Ouvrir ma page",

  "letter.proposal.subject": "Une proposition vous attend",
  "letter.proposal.preview": "Prenez le temps de la lire, puis répondez par oui ou par non.",
  "letter.proposal.words": "Nous vous proposons de faire connaissance avec cette personne :",
  "letter.proposal.note": "Un mot de l’équipe",
  "letter.proposal.blind":
    "Chacun répond sans voir la réponse de l’autre. Un non est une réponse comme une autre : il reste entre vous et nous.",
  "letter.proposal.act": "Lire la proposition et répondre",
  "letter.proposal.after": "Ce lien est pour vous seul. Il n’ouvre que cette proposition.",

  "letter.proposal_referent.subject": "Une proposition à lire avec quelqu’un",
  "letter.proposal_referent.preview": "Une réponse dépend de votre appel ou de votre visite.",
  "letter.proposal_referent.words":
    "{day, plural, =0 {{person} a reçu une proposition de duo et n’a pas d’adresse e-mail. Lisez-la ensemble, puis notez sa réponse.} other {{person} n’a pas encore répondu à sa proposition de duo. Lisez-la ensemble, puis notez sa réponse.}}",
  "letter.proposal_referent.free": "Oui ou non : la réponse lui appartient.",
  "letter.proposal_referent.act": "Lire la proposition",

  "letter.proposal_reminder.subject": "Une proposition attend votre réponse",
  "letter.proposal_reminder.preview": "Oui ou non, votre réponse nous aide.",
  "letter.proposal_reminder.words":
    "Nous vous avons proposé de faire connaissance avec {other}, et nous n’avons pas encore votre réponse.",
  "letter.proposal_reminder.free": "Oui ou non, votre réponse nous aide : elle reste entre vous et nous.",
  "letter.proposal_reminder.act": "Lire la proposition et répondre",

  "letter.proposal_expired.subject": "La proposition s’est fermée",
  "letter.proposal_expired.preview": "Nous continuons à chercher.",
  "letter.proposal_expired.words":
    "La proposition s’est fermée avant que le duo ne se forme. Rien n’est perdu : vous gardez votre place, et nous continuons à chercher.",
  "letter.proposal_expired.act": "Voir où j’en suis",

  "letter.proposal_expired_referent.subject": "Une proposition s’est fermée sans réponse",
  "letter.proposal_expired_referent.preview": "Un appel peut suffire à savoir pourquoi.",
  "letter.proposal_expired_referent.words":
    "La proposition faite à {person} s’est fermée sans réponse à temps. Un appel peut suffire à savoir pourquoi, et s’il faut chercher autrement.",
  "letter.proposal_expired_referent.act": "Voir sa fiche",

  "letter.proposal_closed.subject": "Des nouvelles de la proposition",
  "letter.proposal_closed.preview": "Nous continuons à chercher.",
  "letter.proposal_closed.words":
    "Ce duo ne se fera pas cette fois. Cela arrive souvent, et cela ne dit rien de vous : nous continuons à chercher.",
  "letter.proposal_closed.act": "Voir où j’en suis",

  "letter.both_accepted_staff.subject": "Un duo est prêt à ouvrir",
  "letter.both_accepted_staff.preview": "Les deux réponses sont arrivées.",
  "letter.both_accepted_staff.words":
    "{volunteer} et {beneficiary} ont dit oui. Il reste à nommer un tuteur ou une tutrice, à proposer une première rencontre, puis à ouvrir le duo.",
  "letter.both_accepted_staff.act": "Ouvrir ce duo",

  "letter.duo_open.subject": "Votre duo est ouvert",
  "letter.duo_open.preview": "De quoi vous joindre, et la première rencontre.",
  "letter.duo_open.words": "Vous avez dit oui tous les deux. Votre duo avec {other} est ouvert.",
  "letter.duo_open.contact": "Pour joindre {other}",
  "letter.duo_open.noContact": "Votre tuteur ou tutrice vous dira comment vous joindre.",
  "letter.duo_open.meeting": "Première rencontre",
  "letter.duo_open.tutor": "Tuteur ou tutrice du duo",
  "letter.duo_open.act": "Voir notre duo",
  "letter.duo_open.after":
    "Quelque chose ne va pas ? Dites-le sur la même page, à tout moment : seule l’équipe le lira.",

  "letter.duo_report_staff.subject": "Un message à lire sans attendre",
  "letter.duo_report_staff.preview": "Il est réservé à l’équipe.",
  "letter.duo_report_staff.words":
    "Quelqu’un dit que quelque chose ne va pas dans un duo. Son message est réservé à l’équipe : il n’est pas repris dans cette lettre.",
  "letter.duo_report_staff.act": "Lire le message",

  "letter.duo_silent_staff.subject": "Un duo sans nouvelles",
  "letter.duo_silent_staff.preview": "Un appel peut suffire.",
  "letter.duo_silent_staff.words":
    "{days, plural, one {Le duo de {volunteer} et {beneficiary} n’a pas donné de nouvelles depuis # jour.} other {Le duo de {volunteer} et {beneficiary} n’a pas donné de nouvelles depuis # jours.}}",
  "letter.duo_silent_staff.act": "Voir ce duo",

  "letter.duo_ended.subject": "Votre duo se termine",
  "letter.duo_ended.preview": "Merci pour le temps partagé.",
  "letter.duo_ended.words": "Votre duo avec {other} est terminé. Merci pour le temps que vous avez partagé.",
  "letter.duo_ended.more":
    "Votre page dit ce que vous pouvez faire maintenant. Si quelque chose vous préoccupe, répondez à cette lettre : seule l’équipe la lira.",
  "letter.duo_ended.act": "Ouvrir ma page",

  "letter.account_changed.subject": "Un changement sur votre compte",
  "letter.account_changed.preview": "Si c’était vous, il n’y a rien à faire.",
  "letter.account_changed.words":
    "{what, select, password {Le mot de passe de votre compte a été changé.} second_factor {Le second code de votre compte a été changé.} email {L’adresse e-mail de votre compte a été changée.} other {Une carte avec un code personnel a été créée ou annulée pour votre compte.}}",
  "letter.account_changed.referent":
    "La carte de {person} a été bloquée après cinq mauvaises réponses. Vérifiez de vive voix qui essayait d’entrer ; vous pouvez lui imprimer une autre carte.",
  "letter.account_changed.actReferent": "Voir les personnes que j’accompagne",
  "letter.account_changed.act": "Voir mon compte",
  "letter.account_changed.after":
    "Si ce n’était pas vous, répondez tout de suite à cette lettre : nous fermerons l’accès avec vous.",

  "letter.letters_failing_staff.subject": "Des lettres ne partent pas",
  "letter.letters_failing_staff.preview": "L’envoi demande votre attention.",
  "letter.letters_failing_staff.words":
    "{count, plural, one {# lettre n’est pas partie} other {# lettres ne sont pas parties}}. Regardez pourquoi, puis renvoyez-les : des personnes attendent peut-être une réponse.",
  "letter.letters_failing_staff.act": "Voir les lettres",

  "letter.handover_staff.subject": "Un relais entre collègues",
  "letter.handover_staff.preview": "Les dates sont dans cette lettre.",
  "letter.handover_staff.given":
    "{colleague} vous passe le relais, du {from} au {until} inclus. Pendant ce temps, ses antennes s’ouvrent à vous et ses lettres vous parviennent aussi. Ce qu’il faut savoir est écrit sur la page.",
  "letter.handover_staff.arranged":
    "{colleague} prend le relais de votre travail, du {from} au {until} inclus. Vous pouvez le reprendre plus tôt ; à votre retour, la page vous dira ce qui s’est passé.",
  "letter.handover_staff.changed":
    "Les dates du relais avec {colleague} ont changé : il va maintenant du {from} au {until} inclus.",
  "letter.handover_staff.taken_back":
    "Le relais avec {colleague} a pris fin plus tôt que prévu. Merci de l’avoir tenu.",
  "letter.handover_staff.act": "Voir ce relais",

  "letter.why.network":
    "Vous recevez cette lettre parce que vous publiez ou suivez une offre de mobilité avec l’association.",
  "letter.offer_stale.subject": "Votre offre est-elle toujours d’actualité ?",
  "letter.offer_stale.preview": "Un clic suffit pour le dire.",
  "letter.offer_stale.words":
    "Personne n’a confirmé cette offre depuis un moment. Des foyers préparent un départ à partir d’elle : dites-nous si elle tient toujours.",
  "letter.offer_stale.more":
    "Sans réponse de votre part, elle ne sera plus montrée à partir du {day}, {in}. Rien ne sera perdu.",
  "letter.offer_stale.act": "Répondre en un clic",
  "letter.offer_suspended.subject": "Une offre n’est plus montrée",
  "letter.offer_suspended.preview": "Elle attend une confirmation.",
  "letter.offer_suspended.words":
    "Cette offre n’a pas été confirmée depuis soixante jours. Nous l’avons suspendue : elle n’est plus montrée et n’entre plus dans les propositions.",
  "letter.offer_suspended.more":
    "Si elle tient toujours, un bouton la remet en ligne telle qu’elle était. Les places déjà promises le restent.",
  "letter.offer_suspended.act": "Voir cette offre",
  "letter.offer_expired.subject": "Une offre est arrivée à son terme",
  "letter.offer_expired.preview": "Elle peut être rouverte.",
  "letter.offer_expired.words":
    "Cette offre est arrivée à la date de fin qui lui avait été donnée. Elle n’est plus montrée.",
  "letter.offer_expired.more":
    "Vous pouvez la rouvrir pour quelques mois, ou la clôturer. Les places déjà promises le restent.",
  "letter.offer_expired.act": "Voir cette offre",

  "letter.state.waiting": "à envoyer",
  "letter.state.sending": "en train de partir",
  "letter.state.sent": "partie",
  "letter.state.dead": "non partie",
  "letter.state.cancelled": "annulée",

  "letter.mailbox.title": "Boîte aux lettres",
  "letter.mailbox.lead":
    "Les lettres de la démonstration, telles qu’elles seraient reçues. Aucune ne quitte cette machine.",
  "letter.mailbox.search": "Adresse ou prénom",
  "letter.mailbox.find": "Chercher",
  "letter.mailbox.all": "Toutes les lettres",
  "letter.mailbox.to": "À",
  "letter.mailbox.address": "Adresse",
  "letter.mailbox.state": "État",
  "letter.mailbox.language": "Langue",
  "letter.mailbox.written": "Écrite",
  "letter.mailbox.leaves": "Part au plus tôt le {moment}",
  "letter.mailbox.none":
    "Aucune lettre ici. Elles apparaîtront dès qu’une personne s’inscrit, demande un lien ou reçoit une proposition.",
  "letter.mailbox.noneFound": "Aucune lettre ne correspond.",
  "letter.mailbox.older": "Lettres plus anciennes",
  "letter.mailbox.html": "La lettre",
  "letter.mailbox.text": "En texte seul",
  "letter.mailbox.theirs": "Toutes ses lettres",
  "letter.mailbox.forgotten": "Le contenu de cette lettre a été effacé.",
} as const;
