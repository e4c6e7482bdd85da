export default {
  "staff.today.title": "Aujourd’hui",
  "staff.today.group.duos": "Duos et mobilités",
  "staff.today.group.people": "Personnes",
  "staff.today.group.house": "La maison",
  "staff.today.oldest": "le plus ancien {when}",
  "staff.today.first": "la première {when}",
  "staff.today.since": "Depuis hier",
  "staff.today.quiet": "Rien de nouveau depuis hier.",
  "staff.today.nothing":
    "Personne n’attend de réponse de votre part. Les nouvelles inscriptions, les duos à ouvrir et les alertes apparaîtront ici.",
  "staff.today.reports": "{count, plural, one {# signalement à lire} other {# signalements à lire}}",
  "staff.today.to_open":
    "{count, plural, one {# duo à ouvrir, les deux ont dit oui} other {# duos à ouvrir, les deux ont dit oui}}",
  "staff.today.closing":
    "{count, plural, one {# proposition de duo qui se ferme dans trois jours ou moins} other {# propositions de duo qui se ferment dans trois jours ou moins}}",
  "staff.today.to_call":
    "{count, plural, one {# proposition de duo à rappeler par téléphone} other {# propositions de duo à rappeler par téléphone}}",
  "staff.today.silent":
    "{count, plural, one {# duo silencieux depuis 21 jours ou plus} other {# duos silencieux depuis 21 jours ou plus}}",
  "staff.today.check_due":
    "{count, plural, one {# duo dont il faut prendre des nouvelles} other {# duos dont il faut prendre des nouvelles}}",
  "staff.today.proposals_closing":
    "{count, plural, one {# proposition de mobilité qui se ferme dans trois jours ou moins} other {# propositions de mobilité qui se ferment dans trois jours ou moins}}",
  "staff.today.households_to_call":
    "{count, plural, one {# foyer à appeler au sujet d’une proposition} other {# foyers à appeler au sujet d’une proposition}}",
  "staff.today.interests":
    "{count, plural, one {# foyer intéressé par une offre} other {# foyers intéressés par une offre}}",
  "staff.today.answers_late":
    "{count, plural, one {# candidature dont un partenaire n’a pas répondu à temps} other {# candidatures dont un partenaire n’a pas répondu à temps}}",
  "staff.today.visits": "{count, plural, one {# visite à tenir} other {# visites à tenir}}",
  "staff.today.preparations_late":
    "{count, plural, one {# emménagement dont la préparation est en retard} other {# emménagements dont la préparation est en retard}}",
  "staff.today.followups_due":
    "{count, plural, one {# foyer installé dont il faut prendre des nouvelles} other {# foyers installés dont il faut prendre des nouvelles}}",
  "staff.today.to_close": "{count, plural, one {# suivi à terminer} other {# suivis à terminer}}",
  "staff.today.places_freed":
    "{count, plural, one {# candidature arrêtée cette semaine, des places sont libres} other {# candidatures arrêtées cette semaine, des places sont libres}}",
  "staff.today.to_confirm":
    "{count, plural, one {# inscription de bénéficiaire à confirmer} other {# inscriptions de bénéficiaires à confirmer}}",
  "staff.today.identity_seen":
    "{count, plural, one {# bénévole dont l’identité reste à voir} other {# bénévoles dont l’identité reste à voir}}",
  "staff.today.interview":
    "{count, plural, one {# bénévole à recevoir en entretien} other {# bénévoles à recevoir en entretien}}",
  "staff.today.record_check":
    "{count, plural, one {# bénévole dont le casier judiciaire reste à voir} other {# bénévoles dont le casier judiciaire reste à voir}}",
  "staff.today.ready":
    "{count, plural, one {# bénévole à approuver, tout a été vu} other {# bénévoles à approuver, tout a été vu}}",
  "staff.today.rounds":
    "{count, plural, one {# mise en relation à relire et à publier} other {# mises en relation à relire et à publier}}",
  "staff.today.refused_twice":
    "{count, plural, one {# bénéficiaire après deux refus de suite} other {# bénéficiaires après deux refus de suite}}",
  "staff.today.volunteers_refused":
    "{count, plural, one {# bénévole après deux refus de suite} other {# bénévoles après deux refus de suite}}",
  "staff.today.unmatched":
    "{count, plural, one {# personne attend depuis plus de 60 jours} other {# personnes attendent depuis plus de 60 jours}}",
  "staff.today.households_unmatched":
    "{count, plural, one {# foyer attend une offre depuis plus de 60 jours} other {# foyers attendent une offre depuis plus de 60 jours}}",
  "staff.today.meetings":
    "{count, plural, one {# réunion d’information à tenir, ou dont les présences restent à noter} other {# réunions d’information à tenir, ou dont les présences restent à noter}}",
  "staff.today.letters":
    "{count, plural, one {# lettre n’a pas pu partir} other {# lettres n’ont pas pu partir}}",
  "staff.today.change.volunteers_signed_up":
    "{count, plural, one {# bénévole s’est inscrit} other {# bénévoles se sont inscrits}}",
  "staff.today.change.beneficiaries_registered":
    "{count, plural, one {# bénéficiaire a été inscrit} other {# bénéficiaires ont été inscrits}}",
  "staff.today.change.answers_yes":
    "{count, plural, one {# personne a dit oui} other {# personnes ont dit oui}}",
  "staff.today.change.duos_opened":
    "{count, plural, one {# duo s’est ouvert} other {# duos se sont ouverts}}",
  "staff.today.change.meetings_logged":
    "{count, plural, one {# rencontre a été racontée} other {# rencontres ont été racontées}}",
  "staff.today.change.duos_ended":
    "{count, plural, one {# duo s’est terminé} other {# duos se sont terminés}}",
} as const;
