export default {
  "volunteer.state.screening": "accueil en cours",
  "volunteer.state.approved": "approuvée",
  "volunteer.state.paused": "en pause",
  "volunteer.state.declined": "non retenue",
  "volunteer.state.left": "arrêtée",
  "volunteer.move.approve": "Approuver",
  "volunteer.move.decline": "Ne pas retenir",
  "volunteer.move.pause": "Mettre en pause",
  "volunteer.move.resume": "Reprendre",
  "volunteer.move.leave": "Arrêter l’inscription",

  "volunteer.home.title": "Où j’en suis",
  "volunteer.home.hello": "Bonjour {firstName}",
  "volunteer.home.path": "Mon chemin",
  "volunteer.home.done": "fait",
  "volunteer.home.doneOn": "fait le {date}",

  "volunteer.journey.address": "Adresse confirmée",
  "volunteer.journey.meeting": "Réunion d’information",
  "volunteer.journey.interview": "Entretien",
  "volunteer.journey.papers": "Identité et casier judiciaire vus",
  "volunteer.journey.approval": "Inscription approuvée",
  "volunteer.journey.proposal": "Une proposition",
  "volunteer.journey.duo": "Votre duo",

  "volunteer.next.what": "La suite",
  "volunteer.next.who": "Qui s’en occupe",
  "volunteer.next.time": "Combien de temps",
  "volunteer.next.you": "Vous",
  "volunteer.next.team": "L’équipe ({branch})",
  "volunteer.next.both": "Vous, puis l’équipe ({branch})",

  "volunteer.next.address":
    "Ouvrez la lettre que nous vous avons envoyée par e-mail et touchez le bouton qu’elle contient.",
  "volunteer.next.address.again": "Recevoir une nouvelle lettre",
  "volunteer.next.address.time": "Deux minutes, quand vous voulez. La suite commence juste après.",
  "volunteer.next.meeting.choose":
    "Choisissez une réunion : nous présentons les duos et répondons à vos questions. Comptez une à deux heures.",
  "volunteer.next.meeting.missed":
    "Nous n’avons pas noté votre présence à la dernière réunion. Ce n’est rien : choisissez une autre date.",
  "volunteer.next.meeting.booked": "Votre place est réservée.",
  "volunteer.next.meeting.see": "Choisir une réunion",
  "volunteer.next.interview":
    "Nous vous appelons pour fixer un entretien d’une demi-heure, pour faire connaissance : vos envies, vos questions.",
  "volunteer.next.papers.both":
    "Montrez-nous une pièce d’identité et un extrait de casier judiciaire (bulletin n° 3, gratuit en ligne).",
  "volunteer.next.papers.identity": "Montrez-nous une pièce d’identité. Votre extrait de casier est déjà vu.",
  "volunteer.next.papers.record":
    "Montrez-nous un extrait de casier judiciaire (bulletin n° 3, gratuit en ligne). Votre identité est déjà vue.",
  "volunteer.next.papers.kept":
    "Nous regardons et nous rendons : nous ne gardons aucune copie, seulement la date.",
  "volunteer.next.approval": "Tout a été vu. L’équipe relit votre dossier et vous écrit.",
  "volunteer.next.waiting":
    "Nous cherchons quelqu’un avec qui vous partagez un lieu, des heures libres et des envies. Vous n’avez rien à faire.",
  "volunteer.next.asked":
    "Lisez la proposition et répondez. L’autre personne répond de son côté : personne ne voit la réponse de l’autre.",
  "volunteer.next.answered": "Vous avez dit oui. Nous vous écrivons dès que nous avons la suite.",
  "volunteer.next.both_yes":
    "Vous avez tous les deux dit oui. L’équipe prépare votre première rencontre et vous écrit.",
  "volunteer.next.open": "Votre duo est ouvert : rencontrez-vous au moins une fois par mois.",
  "volunteer.next.openMore":
    "Vous avez souhaité {count, plural, one {un duo} other {# duos}} : nous pouvons vous en proposer encore.",

  "volunteer.usual":
    "{days, plural, one {Un jour} other {# jours}} d’habitude, d’après {cases, plural, one {le dernier cas} other {les # derniers cas}}.",
  "volunteer.usual.start": "Comptez environ {days, plural, one {un jour} other {# jours}}.",

  "volunteer.reason.title": "Pourquoi pas encore de proposition",
  "volunteer.reason.looked": "Nous avons cherché le {date}.",
  "volunteer.reason.unblock": "Ce qui peut aider",
  "volunteer.reason.none": "Pas encore de proposition : vous participez à la prochaine mise en relation.",

  "volunteer.duo.asked": "Une proposition vous attend",
  "volunteer.duo.answered": "Vous avez dit oui",
  "volunteer.duo.both_yes": "Vous avez tous les deux dit oui",
  "volunteer.duo.open": "Votre duo",
  "volunteer.duo.town": "habite à {town}",
  "volunteer.duo.askedBy": "Merci de répondre avant le {date} ({inDays}).",
  "volunteer.duo.closesAt": "La proposition se ferme le {date}.",
  "volunteer.duo.nextMeeting": "Prochaine rencontre : {moment}.",
  "volunteer.duo.place": "Lieu : {place}",
  "volunteer.duo.see.asked": "Voir et répondre",
  "volunteer.duo.see.answered": "Revoir la proposition",
  "volunteer.duo.see.both_yes": "Revoir la proposition",
  "volunteer.duo.see.open": "Voir mon duo",

  "volunteer.paused.title": "Vous êtes en pause",
  "volunteer.paused.words": "Nous ne vous proposons personne pour le moment. Reprenez quand vous voulez.",
  "volunteer.paused.next": "Rien, tant que vous êtes en pause.",
  "volunteer.declined.title": "Notre réponse à votre inscription",
  "volunteer.declined.words":
    "Merci du temps que vous nous avez donné. Nous ne pourrons pas vous proposer de duo. Pour toute question, écrivez-nous.",
  "volunteer.left.title": "Votre inscription est arrêtée",
  "volunteer.left.words":
    "Merci pour tout ce que vous avez partagé. Si vous changez d’avis, écrivez-nous : nous serons heureux de vous lire.",

  "volunteer.team.title": "L’équipe ({branch})",
  "volunteer.team.words": "Une question, un doute ? Écrivez-nous.",
  "volunteer.team.write": "Écrire à {email}",

  "volunteer.change.title": "Changer quelque chose",
  "volunteer.change.answers": "Changer mes réponses",
  "volunteer.change.pause": "Faire une pause",
  "volunteer.change.resume": "Reprendre",
  "volunteer.change.leave": "Arrêter mon inscription",
  "volunteer.change.readings": "Qui a lu mon dossier",
  "volunteer.answers.who": "Qui je suis",
  "volunteer.answers.where": "Où j’habite",
  "volunteer.answers.languages": "Mes langues",
  "volunteer.answers.hours": "Mes heures libres",
  "volunteer.answers.interests": "Ce que j’aime",
  "volunteer.answers.dislikes": "Ce que je n’aime pas",
  "volunteer.answers.hopes": "Ce que j’espère",
  "volunteer.answers.wishes": "Qui je voudrais rencontrer",
  "volunteer.answers.reach": "Comment me joindre",

  "volunteer.pause.title": "Faire une pause",
  "volunteer.pause.words":
    "Pendant la pause, vous ne recevez pas de nouvelle proposition. Vous reprenez quand vous voulez, sans recommencer les étapes.",
  "volunteer.pause.proposal":
    "Vous avez une proposition en cours : elle reste, vous pouvez encore y répondre.",
  "volunteer.pause.duo": "Votre duo continue : la pause ne le change pas.",
  "volunteer.pause.do": "Faire une pause",
  "volunteer.pause.done": "Vous êtes en pause. Revenez quand vous voulez.",
  "volunteer.resume.title": "Reprendre",
  "volunteer.resume.words": "Vous participez de nouveau aux mises en relation, dès la prochaine.",
  "volunteer.resume.do": "Reprendre",
  "volunteer.resume.done": "C’est repris. Merci de revenir.",
  "volunteer.leave.title": "Arrêter mon inscription",
  "volunteer.leave.words": "Si vous arrêtez, nous ne vous proposons plus de rencontre.",
  "volunteer.leave.proposal":
    "La proposition en cours sera fermée. L’autre personne apprend seulement qu’elle est fermée.",
  "volunteer.leave.duo":
    "Votre duo s’arrête aussi. L’autre personne reçoit une lettre de remerciement, sans raison.",
  "volunteer.leave.again": "Si vous changez d’avis plus tard, écrivez-nous.",
  "volunteer.leave.sure": "Je confirme : je veux arrêter",
  "volunteer.leave.sureNeeded": "Cochez cette case pour confirmer.",
  "volunteer.leave.pauseInstead": "Je préfère faire une pause",
  "volunteer.leave.do": "Arrêter mon inscription",
  "volunteer.leave.done": "Votre inscription est arrêtée. Merci.",
  "volunteer.conflict":
    "Votre inscription a changé entre-temps. Elle est maintenant : {state}. Rien d’autre n’a été modifié.",

  "volunteer.meetings.title": "Réunions d’information",
  "volunteer.meetings.lead":
    "L’équipe ({branch}) présente les duos et répond à vos questions. Venez comme vous êtes, seul ou à deux.",
  "volunteer.meetings.mine": "Votre réunion",
  "volunteer.meetings.others": "Prochaines réunions",
  "volunteer.meetings.change": "Choisir une autre date",
  "volunteer.meetings.changeWords": "Si vous choisissez une autre réunion, votre place actuelle est libérée.",
  "volunteer.meetings.none":
    "Aucune réunion n’est annoncée pour le moment. Les prochaines dates apparaîtront ici ; pour les demander, écrivez à {email}.",
  "volunteer.meetings.noOther": "Aucune autre date n’est annoncée pour le moment.",
  "volunteer.meetings.attended": "Vous êtes venu à une réunion le {date}. Cette étape est faite.",
  "volunteer.meetings.notNeeded": "Vous n’avez pas besoin de réserver : cette étape est derrière vous.",
  "volunteer.meetings.until": "{moment}, jusqu’à {end}",
  "volunteer.meetings.where": "Lieu : {place}",
  "volunteer.meetings.video": "Par vidéo",
  "volunteer.meetings.videoLink": "Rejoindre la réunion par vidéo",
  "volunteer.meetings.left": "{count, plural, =0 {complet} one {une place libre} other {# places libres}}",
  "volunteer.meetings.book": "Réserver ma place",
  "volunteer.meetings.bookWhen": "Réserver ma place le {moment}",
  "volunteer.meetings.free": "Libérer ma place",
  "volunteer.meetings.calendar": "Ajouter à mon agenda",
  "volunteer.meetings.event": "Réunion d’information des duos",
  "volunteer.meetings.booked": "Votre place est réservée. Une lettre le confirme.",
  "volunteer.meetings.freed": "Votre place est libérée. Merci : quelqu’un d’autre pourra venir.",
  "volunteer.meetings.refused.full":
    "La dernière place vient d’être prise. Rien n’a changé pour vous : choisissez une autre date.",
  "volunteer.meetings.refused.over":
    "Cette réunion a commencé ou n’aura pas lieu. Choisissez une autre date.",
  "volunteer.meetings.refused.not_needed": "Vous n’avez plus besoin de réserver une réunion.",

  "volunteer.readings.title": "Qui a lu mon dossier",
  "volunteer.readings.lead":
    "Chaque fois que quelqu’un de l’association ouvre votre dossier, nous le notons ici.",
  "volunteer.readings.none": "Personne n’a encore ouvert votre dossier.",
  "volunteer.readings.who": "Qui",
  "volunteer.readings.role": "Rôle",
  "volunteer.readings.when": "Quand",
  "volunteer.role.coordinator": "coordonne l’association",
  "volunteer.role.admin": "administre la plateforme",
  "volunteer.role.other": "membre de l’association",
} as const;
