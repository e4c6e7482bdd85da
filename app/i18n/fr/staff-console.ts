/** The console: tune, try, compare, decide. */
export default {
  "programme.duos": "Duos de demain",
  "programme.mobilities": "Clef de France",

  "staff.tuning.title.duos": "Réglages des Duos de demain",
  "staff.tuning.title.mobilities": "Réglages de Clef de France",
  "staff.tuning.lead":
    "Changez un poids : vous voyez aussitôt ce que cela changerait, sur le vivier d’aujourd’hui. Rien n’est enregistré ni envoyé tant que vous ne le demandez pas.",
  "staff.tuning.programmes": "Programmes",
  "staff.tuning.pool": "Sur quel vivier",
  "staff.tuning.pool.show": "Changer de vivier",
  "staff.tuning.from": "Départ : {name}.",
  "staff.tuning.weight.range": "{name}, curseur",
  "staff.tuning.effects":
    "Sous chaque critère : ce qu’il a fait dans la {round}, en part des points donnés et en {kind, select, duos {duos} other {foyers}} que son absence aurait changés.",
  "staff.tuning.effects.round": "mise en relation du {day}",
  "staff.tuning.effects.none":
    "Aucune mise en relation n’a encore mesuré ses critères : la prochaine dira ce que chacun a donné et décidé.",
  "staff.tuning.effect.share": "{share} des points",
  "staff.tuning.effect.decided.duos":
    "{count, plural, =0 {aucun duo décidé} one {# duo décidé} other {# duos décidés}}",
  "staff.tuning.effect.decided.mobilities":
    "{count, plural, =0 {aucun foyer décidé} one {# foyer décidé} other {# foyers décidés}}",
  "staff.tuning.requirements": "Ce qu’on exige, et ce que cela coûte",
  "staff.tuning.requirements.lead.duos":
    "Chaque exigence, et combien de personnes n’ont aucun candidat à cause d’elle seule.",
  "staff.tuning.requirements.lead.mobilities":
    "Chaque exigence, et combien de foyers n’ont aucune offre possible à cause d’elle seule.",
  "staff.tuning.toll.counting": "calcul en cours",
  "staff.tuning.toll.none": "ne prive personne",
  "staff.tuning.toll.duos":
    "{asking, plural, =0 {aucun bénéficiaire} one {# bénéficiaire} other {# bénéficiaires}}, {giving, plural, =0 {aucun bénévole} one {# bénévole} other {# bénévoles}} sans candidat",
  "staff.tuning.toll.mobilities": "{asking, plural, one {# foyer sans offre} other {# foyers sans offre}}",
  "staff.tuning.goal": "Le but",
  "staff.tuning.try": "Voir ce que cela change",
  "staff.tuning.compare": "Comparer côte à côte…",
  "staff.tuning.reset": "Revenir aux réglages de départ",
  "staff.tuning.save": "Enregistrer",
  "staff.tuning.save.lead":
    "Enregistrer crée une nouvelle version. Les mises en relation passées gardent la leur.",
  "staff.tuning.saved": "La version est enregistrée.",
  "staff.tuning.restored": "L’ancienne version est de nouveau la dernière.",
  "staff.tuning.restore": "Rétablir",
  "staff.tuning.restore.of": "{name}, version {number}",
  "staff.tuning.version.changes": "Ce qui change",
  "staff.tuning.version.first": "première version",
  "staff.tuning.version.change": "{field} {before} → {after}",
  "staff.tuning.version.more": "et {count, plural, one {# autre} other {# autres}}",
  "staff.tuning.version.action": "Action",
  "staff.tuning.version.latest": "la dernière",
  "staff.tuning.conflict.title": "Quelqu’un a enregistré une autre version entre-temps",
  "staff.tuning.conflict.lead":
    "{name}, version {number}, enregistrée {moment} par {by}. Rien n’est perdu : voici leur version et la vôtre. Vos valeurs sont restées dans le formulaire.",
  "staff.tuning.conflict.same": "Leur version et la vôtre disent la même chose.",
  "staff.tuning.conflict.field": "Réglage",
  "staff.tuning.conflict.theirs": "La leur",
  "staff.tuning.conflict.yours": "La vôtre",
  "staff.tuning.conflict.hint":
    "Pour garder la vôtre, enregistrez-la de nouveau : elle deviendra la version suivante, la leur restera dans la liste.",
  "staff.tuning.conflict.unrestored":
    "Rien n’a été écrit : une version plus récente que celle que vous aviez sous les yeux existe maintenant. Regardez-la, puis décidez.",
  "staff.tuning.conflict.see.theirs": "Voir la dernière version",
  "staff.tuning.conflict.see.wanted": "Voir celle que vous vouliez rétablir",
  "staff.tuning.conflict.take": "Repartir de la leur",

  "staff.trial.title": "Ce que cela changerait",
  "staff.trial.at": "Vivier lu {moment}.",
  "staff.trial.running": "Calcul en cours sur le vivier d’aujourd’hui… {percent} %",
  "staff.trial.failed":
    "Le calcul s’est arrêté sur une erreur. Rien n’est perdu : réessayez, et prévenez l’équipe technique si cela recommence.",
  "staff.trial.invalid": "Corrigez les valeurs signalées : le calcul reprend aussitôt.",
  "staff.trial.improving": "La recherche continue : cette réponse peut encore s’améliorer.",
  "staff.trial.proof.exact": "Résultat prouvé : aucune autre répartition ne fait mieux.",
  "staff.trial.proof.more":
    "Pas encore prouvé : il se pourrait que {count, plural, one {# foyer} other {# foyers}} de plus puissent être placés.",
  "staff.trial.proof.within":
    "Pas encore prouvé : la meilleure répartition possible ferait au plus {gap} de plus.",
  "staff.trial.regret":
    "D’un scénario à l’autre, l’écart des scores vaut entre {low} et {high} points tant que la preuve n’est pas complète.",
  "staff.trial.none": "Il n’y a personne dans ce vivier pour le moment.",
  "staff.trial.headline.duos":
    "{matched, plural, =0 {Aucun duo} one {# duo} other {# duos}} pour {asking, plural, one {# bénéficiaire} other {# bénéficiaires}}",
  "staff.trial.headline.mobilities":
    "{matched, plural, =0 {Aucun foyer placé} one {# foyer placé} other {# foyers placés}} sur {asking}",
  "staff.trial.same": "Rien ne change par rapport au départ.",
  "staff.trial.change.duos":
    "{gained, plural, =0 {aucun duo nouveau} one {# duo nouveau} other {# duos nouveaux}}, {lost, plural, =0 {aucun ne se fait plus} one {# ne se fait plus} other {# ne se font plus}}",
  "staff.trial.change.mobilities":
    "{gained, plural, =0 {aucune offre nouvelle} one {# foyer avec une autre offre} other {# foyers avec une autre offre}}, {lost, plural, =0 {aucun ne perd la sienne} one {# perd la sienne} other {# perdent la leur}}",
  "staff.trial.people.duos":
    "{placed, plural, =0 {personne de plus} one {# personne de plus} other {# personnes de plus}}, {displaced, plural, =0 {personne de moins} one {# de moins} other {# de moins}}",
  "staff.trial.people.mobilities":
    "{placed, plural, =0 {aucun foyer de plus} one {# foyer de plus} other {# foyers de plus}}, {displaced, plural, =0 {aucun de moins} one {# de moins} other {# de moins}}",
  "staff.trial.before": "Départ",
  "staff.trial.after": "Essai",
  "staff.trial.figures": "Chiffres",
  "staff.trial.figure": "Chiffre",
  "staff.trial.figure.matched.duos": "Duos",
  "staff.trial.figure.matched.mobilities": "Foyers placés",
  "staff.trial.figure.share": "Part servie",
  "staff.trial.figure.gained": "Nouveaux par rapport au premier",
  "staff.trial.figure.lost": "Qui ne se feraient plus",
  "staff.trial.figure.placed": "Servis en plus",
  "staff.trial.figure.displaced": "Laissés sans rien en plus",
  "staff.trial.figure.mean": "Score moyen, avec ses propres poids",
  "staff.trial.figure.ruled": "Score moyen, avec les poids « {name} »",
  "staff.trial.figure.median": "Score médian",
  "staff.trial.figure.minimum": "Score le plus bas",
  "staff.trial.figure.wait": "Plus longue attente sans proposition",
  "staff.trial.figure.distance": "Distance médiane",
  "staff.trial.figure.ninth": "Neuf sur dix à moins de",
  "staff.trial.days": "{count, plural, one {# jour} other {# jours}}",
  "staff.trial.kilometres": "{count} km",
  "staff.trial.nobodyWaits": "personne n’attend",
  "staff.trial.ruler":
    "Deux scores obtenus avec des poids différents ne se comparent pas : les lignes « avec les poids » mesurent chaque répartition avec la même règle.",
  "staff.trial.histogram": "Répartition des scores",
  "staff.trial.histogram.axis": "Score sur 100",
  "staff.trial.groups": "Chances égales",
  "staff.trial.group.people": "Personnes",
  "staff.trial.group.low": "sous les quatre cinquièmes",
  "staff.trial.group.small": "Les groupes de moins de cinq personnes ne sont pas montrés.",
  "staff.trial.alert":
    "{group} : {ratio} de la chance du groupe le mieux servi, avec « {name} ». C’est moins des quatre cinquièmes ({people} personnes, intervalle {low} – {high}).",
  "staff.trial.group.bySex": "Selon le sexe",
  "staff.trial.group.byFrench": "Selon le français oral",
  "staff.trial.group.woman": "Femmes",
  "staff.trial.group.man": "Hommes",
  "staff.trial.group.other": "Autre",
  "staff.trial.group.unsaid": "Non précisé",
  "staff.trial.who": "Pour qui cela change",
  "staff.trial.who.lead":
    "{shown, plural, =0 {Personne.} other {{shown} sur {all}, en commençant par celles et ceux qui n’ont rien dans un des scénarios et attendent le plus.}}",
  "staff.trial.who.person": "Personne",
  "staff.trial.who.household": "Foyer",
  "staff.trial.who.nobody": "personne",
  "staff.trial.who.nothing": "rien",
  "staff.trial.who.erased": "dossier effacé",
  "staff.trial.who.waits": "attend depuis {count, plural, one {# jour} other {# jours}}",
  "staff.trial.map": "Où cela change",
  "staff.trial.map.more": "plus qu’au départ",
  "staff.trial.map.fewer": "moins qu’au départ",
  "staff.trial.map.name.duos": "Duos, {name} par rapport à {first}",
  "staff.trial.map.name.mobilities": "Foyers placés, {name} par rapport à {first}",
  "staff.trial.map.place": "Département",

  "staff.comparison.title": "Comparer des réglages",
  "staff.comparison.lead":
    "Chaque colonne est un scénario, calculé sur le même vivier au même moment. Le premier sert de référence. Rien n’est enregistré tant que vous ne partagez pas.",
  "staff.comparison.trial": "Essai {number}",
  "staff.comparison.scenarios": "Scénarios",
  "staff.comparison.reference": "référence",
  "staff.comparison.remove": "Retirer",
  "staff.comparison.tune": "Essayer d’autres poids à partir d’ici",
  "staff.comparison.add": "Ajouter une version enregistrée",
  "staff.comparison.add.button": "Ajouter",
  "staff.comparison.few":
    "Il faut au moins deux scénarios pour comparer. Ajoutez une version, ou essayez d’autres poids.",
  "staff.comparison.differences": "Ce qui distingue les réglages",
  "staff.comparison.share": "Partager avec l’équipe",
  "staff.comparison.share.lead":
    "La comparaison est gardée telle quelle pendant quatre-vingt-dix jours : réglages, chiffres, paires et date du vivier. Le lien s’ouvre pour les collègues des mêmes antennes.",
  "staff.comparison.share.name": "Nom de la comparaison",
  "staff.comparison.share.button": "Garder et obtenir le lien",
  "staff.comparison.share.wait": "Le calcul n’est pas fini : attendez la réponse, puis partagez.",
  "staff.comparison.shared": "La comparaison est gardée. Vous pouvez envoyer l’adresse de cette page.",
  "staff.comparison.kept": "Comparaisons gardées",
  "staff.comparison.kept.empty": "Aucune comparaison gardée pour le moment.",
  "staff.comparison.kept.by": "{programme} · par {name}, {moment}",
  "staff.comparison.kept.pool": "Vivier du {moment}, {branches}. Gardée par {name}.",
  "staff.comparison.pairs": "Toutes les paires",
  "staff.comparison.kept.again": "Refaire sur le vivier d’aujourd’hui",
} as const;
