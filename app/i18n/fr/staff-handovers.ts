/** `staff.handovers.move.<kind>.<move>`: one thing as a line says it, several as a count does. */
export default {
  "staff.handovers.title": "Relais entre collègues",
  "staff.handovers.lead":
    "Quand vous vous absentez, une ou un collègue prend le relais : vos antennes lui sont ouvertes et vos lettres lui parviennent aussi, du premier au dernier jour.",
  "staff.handovers.new": "Passer le relais",
  "staff.handovers.given": "Mon travail, en d’autres mains",
  "staff.handovers.received": "Le travail d’autrui, entre mes mains",
  "staff.handovers.others": "Les relais de l’équipe",
  "staff.handovers.noneGiven": "Vous n’avez passé aucun relais. Il apparaîtra ici, avec ses dates.",
  "staff.handovers.noneReceived": "Personne ne vous a passé de relais.",
  "staff.handovers.noneOthers":
    "Aucun relais dans l’équipe. Si quelqu’un tombe malade, passez le relais en son nom.",
  "staff.handovers.days": "du {from} au {until}",
  "staff.handovers.standing.coming": "à venir",
  "staff.handovers.standing.under_way": "en cours",
  "staff.handovers.standing.over": "terminé",
  "staff.handovers.standing.taken_back": "repris",

  "staff.handovers.form.from": "De qui",
  "staff.handovers.form.fromHint": "La coordinatrice ou le coordinateur qui s’absente.",
  "staff.handovers.form.to": "À qui",
  "staff.handovers.form.choose": "Choisissez une personne",
  "staff.handovers.form.startsOn": "Premier jour",
  "staff.handovers.form.endsOn": "Dernier jour",
  "staff.handovers.form.endsOnHint": "Ce jour compte encore : le relais s’arrête de lui-même à minuit.",
  "staff.handovers.form.words": "Ce qu’il faut savoir",
  "staff.handovers.form.wordsHint":
    "Ce qui est urgent, ce qui peut attendre. N’écrivez rien d’intime sur une personne.",
  "staff.handovers.form.do": "Passer le relais",
  "staff.handovers.form.done": "Le relais est passé. Votre collègue reçoit une lettre.",
  "staff.handovers.form.change": "Enregistrer",
  "staff.handovers.refused.not_a_coordinator":
    "Seul le travail d’une coordinatrice ou d’un coordinateur se passe en relais.",
  "staff.handovers.refused.not_a_colleague":
    "Choisissez une ou un collègue de la coordination ou de l’administration dont le compte est actif.",
  "staff.handovers.refused.past": "Ce jour est déjà passé.",
  "staff.handovers.refused.backwards": "Le dernier jour ne peut pas venir avant le premier.",
  "staff.handovers.refused.too_long": "Un relais dure un an au plus.",
  "staff.handovers.refused.overlaps":
    "Ce travail est déjà en d’autres mains pendant ces jours. Changez les dates, ou reprenez d’abord l’autre relais.",
  "staff.handovers.refused.colleague_away":
    "Cette personne s’absente elle-même pendant ces jours : un relais ne se transmet pas plus loin.",
  "staff.handovers.refused.day": "Donnez une date.",

  "staff.handovers.one": "Relais entre {from} et {to}",
  "staff.handovers.when.coming": "Il commence le {from} et va jusqu’au {until} inclus.",
  "staff.handovers.when.under_way": "En cours, du {from} au {until} inclus.",
  "staff.handovers.when.over": "Terminé. Il allait du {from} au {until}.",
  "staff.handovers.when.taken_back": "Repris le {ended}. Il devait aller du {from} au {until}.",
  "staff.handovers.words": "Ce qu’il faut savoir",
  "staff.handovers.noWords": "Rien de particulier n’a été écrit.",
  "staff.handovers.change.title": "Changer ce relais",
  "staff.handovers.change.done": "Le relais est changé.",
  "staff.handovers.return.title": "Reprendre le travail",
  "staff.handovers.return.lead":
    "Dès maintenant, les antennes se referment pour {to} et les lettres ne lui parviennent plus. Ce qui s’est passé reste écrit sur la page du relais.",
  "staff.handovers.return.now": "Reprendre maintenant",
  "staff.handovers.return.done": "Le relais est repris. Voici ce qui s’est passé.",
  "staff.handovers.return.over": "Ce relais est déjà fini.",
  "staff.handovers.conflict":
    "Quelqu’un a changé ce relais pendant que vous l’aviez sous les yeux. Il est maintenant {standing} : relisez-le, puis recommencez.",
  "staff.handovers.back": "Revenir au relais",

  "staff.handovers.today.given": "{name} a pris le relais de votre travail, jusqu’au {until} inclus.",
  "staff.handovers.today.received":
    "Vous remplacez {name} jusqu’au {until} inclus : ce qui attend dans ses antennes est compté ici.",
  "staff.handovers.today.read": "Lire ce qu’il faut savoir",

  "staff.handovers.now": "Ce qui attend maintenant",
  "staff.handovers.now.nothing": "Rien n’attend dans ces antennes.",
  "staff.handovers.now.lists": "Ouvrir les listes, antenne par antenne :",
  "staff.handovers.meanwhile.title": "Ce qui s’est passé",
  "staff.handovers.meanwhile.scope": "Dans {branches}, du {from} au {until}.",
  "staff.handovers.meanwhile.notYet":
    "Le relais n’a pas commencé. Ce qui sera fait dans ces antennes s’écrira ici.",
  "staff.handovers.meanwhile.nothing": "Rien n’a été fait dans ces antennes pendant cette période.",
  "staff.handovers.meanwhile.closed":
    "Le relais est fini et ces antennes ne vous sont plus ouvertes : ce qui s’y est passé ne se lit plus ici.",
  "staff.handovers.meanwhile.kinds": "Par sorte",
  "staff.handovers.meanwhile.all": "Tout",
  "staff.handovers.meanwhile.letters":
    "{count, plural, one {lettre n’a pas pu partir} other {lettres n’ont pas pu partir}}",
  "staff.handovers.meanwhile.lines": "Ligne par ligne",
  "staff.handovers.meanwhile.by.person": "la personne elle-même",
  "staff.handovers.meanwhile.by.partner": "un partenaire",
  "staff.handovers.meanwhile.by.clock": "la plateforme",
  "staff.handovers.meanwhile.nameless": "voir",
  "staff.handovers.meanwhile.page": "Page {page}",
  "staff.handovers.meanwhile.newer": "Plus récent",
  "staff.handovers.meanwhile.older": "Plus ancien",

  "staff.handovers.kind.duo": "Duos",
  "staff.handovers.kind.candidacy": "Candidatures",
  "staff.handovers.kind.volunteer": "Bénévoles",
  "staff.handovers.kind.beneficiary": "Bénéficiaires",
  "staff.handovers.kind.household": "Foyers",
  "staff.handovers.kind.info_meeting": "Réunions d’information",
  "staff.handovers.kind.offer": "Offres",

  "staff.handovers.move.duo.propose":
    "{count, plural, one {proposition publiée} other {propositions publiées}}",
  "staff.handovers.move.duo.answer": "{count, plural, one {premier oui} other {premiers oui}}",
  "staff.handovers.move.duo.agree": "{count, plural, one {accord des deux} other {accords des deux}}",
  "staff.handovers.move.duo.refuse": "{count, plural, one {refus} other {refus}}",
  "staff.handovers.move.duo.expire":
    "{count, plural, one {proposition fermée sans réponse} other {propositions fermées sans réponse}}",
  "staff.handovers.move.duo.withdraw":
    "{count, plural, one {proposition retirée} other {propositions retirées}}",
  "staff.handovers.move.duo.open": "{count, plural, one {duo ouvert} other {duos ouverts}}",
  "staff.handovers.move.duo.complete":
    "{count, plural, one {duo mené à son terme} other {duos menés à leur terme}}",
  "staff.handovers.move.duo.cancel": "{count, plural, one {duo interrompu} other {duos interrompus}}",
  "staff.handovers.move.duo.check": "{count, plural, one {prise de nouvelles} other {prises de nouvelles}}",
  "staff.handovers.move.duo.log_meeting":
    "{count, plural, one {rencontre racontée} other {rencontres racontées}}",
  "staff.handovers.move.duo.report": "{count, plural, one {signalement} other {signalements}}",
  "staff.handovers.move.duo.handle_report":
    "{count, plural, one {signalement traité} other {signalements traités}}",
  "staff.handovers.move.duo.fall_silent":
    "{count, plural, one {alerte : plus de nouvelles} other {alertes : plus de nouvelles}}",
  "staff.handovers.move.candidacy.show_interest":
    "{count, plural, one {intérêt pour une offre} other {intérêts pour une offre}}",
  "staff.handovers.move.candidacy.propose":
    "{count, plural, one {proposition publiée} other {propositions publiées}}",
  "staff.handovers.move.candidacy.accept": "{count, plural, one {oui d’un foyer} other {oui de foyers}}",
  "staff.handovers.move.candidacy.refuse": "{count, plural, one {refus d’un foyer} other {refus de foyers}}",
  "staff.handovers.move.candidacy.answer":
    "{count, plural, one {oui d’un partenaire} other {oui de partenaires}}",
  "staff.handovers.move.candidacy.agree":
    "{count, plural, one {accord de tout le monde} other {accords de tout le monde}}",
  "staff.handovers.move.candidacy.decline":
    "{count, plural, one {refus d’un partenaire} other {refus de partenaires}}",
  "staff.handovers.move.candidacy.visit": "{count, plural, one {visite tenue} other {visites tenues}}",
  "staff.handovers.move.candidacy.prepare":
    "{count, plural, one {préparation commencée} other {préparations commencées}}",
  "staff.handovers.move.candidacy.move": "{count, plural, one {installation} other {installations}}",
  "staff.handovers.move.candidacy.follow_up":
    "{count, plural, one {suivi après l’installation} other {suivis après l’installation}}",
  "staff.handovers.move.candidacy.close": "{count, plural, one {suivi terminé} other {suivis terminés}}",
  "staff.handovers.move.candidacy.withdraw":
    "{count, plural, one {candidature arrêtée} other {candidatures arrêtées}}",
  "staff.handovers.move.candidacy.expire":
    "{count, plural, one {proposition fermée sans réponse} other {propositions fermées sans réponse}}",
  "staff.handovers.move.volunteer.signed_up":
    "{count, plural, one {inscription en ligne} other {inscriptions en ligne}}",
  "staff.handovers.move.volunteer.attend_meeting":
    "{count, plural, one {présence à une réunion} other {présences à une réunion}}",
  "staff.handovers.move.volunteer.note_identity_seen":
    "{count, plural, one {identité vue} other {identités vues}}",
  "staff.handovers.move.volunteer.note_interview":
    "{count, plural, one {entretien noté} other {entretiens notés}}",
  "staff.handovers.move.volunteer.note_record_check":
    "{count, plural, one {casier judiciaire vu} other {casiers judiciaires vus}}",
  "staff.handovers.move.volunteer.approve":
    "{count, plural, one {bénévole approuvé} other {bénévoles approuvés}}",
  "staff.handovers.move.volunteer.decline":
    "{count, plural, one {inscription déclinée} other {inscriptions déclinées}}",
  "staff.handovers.move.volunteer.pause": "{count, plural, one {mise en pause} other {mises en pause}}",
  "staff.handovers.move.volunteer.leave": "{count, plural, one {départ} other {départs}}",
  "staff.handovers.move.beneficiary.signed_up":
    "{count, plural, one {inscription en ligne} other {inscriptions en ligne}}",
  "staff.handovers.move.beneficiary.registered":
    "{count, plural, one {inscription avec un professionnel} other {inscriptions avec un professionnel}}",
  "staff.handovers.move.beneficiary.confirm":
    "{count, plural, one {demande confirmée} other {demandes confirmées}}",
  "staff.handovers.move.beneficiary.change_referent":
    "{count, plural, one {changement de référent} other {changements de référent}}",
  "staff.handovers.move.beneficiary.pause": "{count, plural, one {mise en pause} other {mises en pause}}",
  "staff.handovers.move.beneficiary.close": "{count, plural, one {demande fermée} other {demandes fermées}}",
  "staff.handovers.move.household.registered": "{count, plural, one {foyer inscrit} other {foyers inscrits}}",
  "staff.handovers.move.household.make_ready":
    "{count, plural, one {recherche commencée} other {recherches commencées}}",
  "staff.handovers.move.household.change_referent":
    "{count, plural, one {changement de référent} other {changements de référent}}",
  "staff.handovers.move.household.pause": "{count, plural, one {mise en pause} other {mises en pause}}",
  "staff.handovers.move.household.leave": "{count, plural, one {projet arrêté} other {projets arrêtés}}",
  "staff.handovers.move.info_meeting.announce":
    "{count, plural, one {réunion annoncée} other {réunions annoncées}}",
  "staff.handovers.move.info_meeting.cancel":
    "{count, plural, one {réunion annulée} other {réunions annulées}}",
  "staff.handovers.move.info_meeting.note_attendance":
    "{count, plural, one {réunion dont les présences sont notées} other {réunions dont les présences sont notées}}",
  "staff.handovers.move.offer.publish": "{count, plural, one {offre publiée} other {offres publiées}}",
  "staff.handovers.move.offer.confirm": "{count, plural, one {offre confirmée} other {offres confirmées}}",
  "staff.handovers.move.offer.renew": "{count, plural, one {offre prolongée} other {offres prolongées}}",
  "staff.handovers.move.offer.change": "{count, plural, one {offre modifiée} other {offres modifiées}}",
  "staff.handovers.move.offer.suspend": "{count, plural, one {offre suspendue} other {offres suspendues}}",
  "staff.handovers.move.offer.expire":
    "{count, plural, one {offre arrivée à son terme} other {offres arrivées à leur terme}}",
  "staff.handovers.move.offer.close": "{count, plural, one {offre fermée} other {offres fermées}}",
  "staff.handovers.move.other": "{count, plural, one {autre changement} other {autres changements}}",
} as const;
