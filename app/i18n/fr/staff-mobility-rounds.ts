/** The rounds of Clef de France. What both programmes say the same way stands in `staff-rounds`. */
export default {
  "staff.mobilityRounds": "Mobilités",
  "staff.mobilityRounds.title": "Mises en relation de Clef de France",
  "staff.mobilityRounds.lead":
    "Une mise en relation cherche, pour chaque foyer, un emploi, un logement et une formation au même endroit, et prépare ce qui convient le mieux à tous ensemble. Rien ne part avant que vous ne publiiez.",
  "staff.mobilityRounds.new": "Préparer une mise en relation",
  "staff.mobilityRounds.empty":
    "Aucune mise en relation pour le moment. Préparez-en une : vous verrez d’abord quels foyers peuvent y participer, et rien ne sera envoyé.",
  "staff.mobilityRounds.noneToPublish": "Rien n’attend d’être relu ni publié.",
  "staff.mobilityRounds.all": "Voir toutes les mises en relation",
  "staff.mobilityRounds.column.placed": "Foyers placés",
  "staff.mobilityRounds.column.households": "Foyers",
  "staff.rounds.failure.mobility.refused.locks":
    "Les propositions verrouillées ou forcées prennent plus de places qu’il n’en reste. Écartez-en une, puis relancez.",

  "staff.mobilityRounds.new.title": "Préparer une mise en relation de Clef de France",
  "staff.mobilityRounds.new.lead":
    "Voici quels foyers peuvent participer et ce qui manque aux autres. Les offres viennent de toutes les antennes. Le calcul ne change rien aux dossiers et n’écrit à personne.",
  "staff.mobilityRounds.new.nobody":
    "Il faut au moins un foyer et une offre ouverte. Les raisons ci-dessus disent ce qui manque, dossier par dossier.",
  "staff.mobilityRounds.overview.eligible":
    "{count, plural, one {foyer peut participer} other {foyers peuvent participer}} ({persons, plural, one {# personne} other {# personnes}})",
  "staff.mobilityRounds.overview.ineligible":
    "{count, plural, =0 {Aucun foyer n’est tenu à l’écart.} one {# foyer ne le peut pas encore :} other {# foyers ne le peuvent pas encore :}}",
  "staff.mobilityRounds.overview.offers": "{count, plural, one {offre ouverte} other {offres ouvertes}}",
  "staff.mobilityRounds.overview.everywhere": "Dans toute la France, avec les places que personne ne tient :",
  "staff.mobilityRounds.overview.posts":
    "{count, plural, =0 {aucun poste libre} one {# poste libre} other {# postes libres}}",
  "staff.mobilityRounds.overview.dwellings":
    "{count, plural, =0 {aucun logement libre} one {# logement libre} other {# logements libres}}",
  "staff.mobilityRounds.overview.trainings":
    "{count, plural, =0 {aucune place de formation libre} one {# place de formation libre} other {# places de formation libres}}",
  "staff.mobilityRounds.hurdle.suspended": "compte suspendu",
  "staff.mobilityRounds.hurdle.preparing": "dossier en préparation",
  "staff.mobilityRounds.hurdle.paused": "en pause",
  "staff.mobilityRounds.hurdle.no_consent": "sans accord pour la mise en relation",
  "staff.mobilityRounds.hurdle.no_adult_wants_work": "aucun adulte ne cherche d’emploi",
  "staff.mobilityRounds.hurdle.no_region": "aucune région souhaitée ni acceptée",
  "staff.mobilityRounds.hurdle.place_unknown": "commune sans position connue",
  "staff.mobilityRounds.hurdle.has_candidacy": "déjà une proposition ou une candidature",

  "staff.mobilityRounds.one.title": "Mise en relation de Clef de France du {day}",
  "staff.mobilityRounds.search.preparing": "Les combinaisons possibles sont en cours d’examen.",
  "staff.mobilityRounds.search.starting": "Première solution",
  "staff.mobilityRounds.search.relaxing": "Calcul de la borne",
  "staff.mobilityRounds.search.searching": "Amélioration",
  "staff.mobilityRounds.search.closing": "Preuve",
  "staff.mobilityRounds.search.done": "Terminé",
  "staff.mobilityRounds.search.value.households": "{value} foyers placés, {bound} au plus",
  "staff.mobilityRounds.search.value.points": "{value} points trouvés, {bound} au plus",
  "staff.mobilityRounds.search.gap": "écart : {gap}",
  "staff.mobilityRounds.search.seconds": "{seconds} s",
  "staff.mobilityRounds.settle.link": "S’arrêter là",
  "staff.mobilityRounds.settle.title": "S’arrêter là",
  "staff.mobilityRounds.settle.lead":
    "Le calcul s’arrête et garde ce qu’il a trouvé de mieux, avec l’écart qui reste possible. Vous pourrez le relancer.",
  "staff.mobilityRounds.settle.button": "Garder ce qui est trouvé",
  "staff.mobilityRounds.settle.done": "Le calcul s’arrête avec ce qu’il a trouvé de mieux.",

  "staff.mobilityRounds.figure.placed": "{placed} foyers placés sur {households}",
  "staff.mobilityRounds.figure.share":
    "{share} ont une proposition, soit {persons, plural, one {# personne} other {# personnes}}, parmi {offers, plural, one {# offre} other {# offres}}",
  "staff.mobilityRounds.proof.optimal": "Optimum prouvé",
  "staff.mobilityRounds.proof.gap": "Écart demandé atteint",
  "staff.mobilityRounds.proof.time": "Temps écoulé",
  "staff.mobilityRounds.proof.stopped": "Arrêté à la main",
  "staff.mobilityRounds.proof.words":
    "{placed} foyers placés par le calcul, {mostPlaced} au plus ; {value} points, {bound} au plus : écart prouvé de {gap}.",
  "staff.mobilityRounds.proof.effort": "{options} combinaisons possibles comparées en {seconds} s.",
  "staff.mobilityRounds.greedy":
    "En prenant chaque fois la meilleure combinaison restante : {placed, plural, one {# foyer} other {# foyers}}.",

  "staff.mobilityRounds.map": "D’une ville à l’autre",
  "staff.mobilityRounds.map.way": "{from} – {to} : {count, plural, one {# foyer} other {# foyers}}",
  "staff.mobilityRounds.map.from": "Depuis",
  "staff.mobilityRounds.map.to": "Vers",
  "staff.mobilityRounds.map.households": "Foyers",
  "staff.mobilityRounds.map.more": "{count, plural, one {et un autre trajet} other {et # autres trajets}}",

  "staff.mobilityRounds.view.drafts": "Propositions préparées ({count})",
  "staff.mobilityRounds.view.left": "Sans proposition ({count})",
  "staff.mobilityRounds.view.ineligible": "Ne pouvaient participer ({count})",
  "staff.mobilityRounds.side.household": "Foyers",
  "staff.mobilityRounds.side.offer": "Offres",
  "staff.mobilityRounds.side.one.household": "foyer",
  "staff.mobilityRounds.side.one.offer": "offre",
  "staff.mobilityRounds.drafts.empty": "Aucune proposition ne correspond à ce filtre.",
  "staff.mobilityRounds.left.empty":
    "Tous les foyers ont une proposition et chaque offre a trouvé quelqu’un.",
  "staff.mobilityRounds.ineligible.empty": "Aucun foyer n’a été tenu à l’écart.",
  "staff.mobilityRounds.funnel": "Combinaisons qui restent après chaque condition",

  "staff.mobilityRounds.draft.place":
    "{persons, plural, one {# personne} other {# personnes}}, aujourd’hui à {town} · {offer}",
  "staff.mobilityRounds.draft.nav": "D’une proposition à l’autre",
  "staff.mobilityRounds.draft.why": "Pourquoi cette proposition",
  "staff.mobilityRounds.criterion.abstains": "Rien à en dire pour ce foyer : compte comme neutre.",
  "staff.mobilityRounds.criterion.waiting": "Plus l’attente est longue, plus ce critère compte.",
  "staff.mobilityRounds.criterion.part": "Convient en tout ou en partie.",
  "staff.mobilityRounds.criterion.none": "Ne convient pas.",
  "staff.mobilityRounds.taken.household":
    "{capacity, plural, one {pour une personne au plus} other {pour # personnes au plus}}",
  "staff.mobilityRounds.taken.by": "pour {name}",
  "staff.mobilityRounds.noRoom.places":
    "Les places sont prises : d’autres propositions de cette mise en relation, ou des candidatures, les tiennent.",
  "staff.mobilityRounds.noRoom.household":
    "Ce foyer a déjà une autre proposition dans cette mise en relation.",

  "staff.mobilityRounds.face.who": "Qui",
  "staff.mobilityRounds.face.people":
    "{persons, plural, one {une personne} other {# personnes}}{children, plural, =0 {} one {, dont un enfant} other {, dont # enfants}}",
  "staff.mobilityRounds.face.lives": "Vit à",
  "staff.mobilityRounds.face.town": "{town} ({area})",
  "staff.mobilityRounds.face.wanted": "Régions souhaitées",
  "staff.mobilityRounds.face.accepted": "Acceptées",
  "staff.mobilityRounds.face.refused": "Refusées",
  "staff.mobilityRounds.face.move": "Peut partir",
  "staff.mobilityRounds.face.anyDay": "dès que possible",
  "staff.mobilityRounds.face.adult": "cherche : {wanted} · français oral : {oral} · permis : {licences}",
  "staff.mobilityRounds.face.noLicence": "aucun",
  "staff.mobilityRounds.face.noWork": "ne cherche pas d’emploi",
  "staff.mobilityRounds.face.far": "à {kilometres} km de chez eux",
  "staff.mobilityRounds.face.amenities": "Sur place",
  "staff.mobilityRounds.face.parts": "Ce que la proposition réunit",
  "staff.mobilityRounds.line.post": "Emploi",
  "staff.mobilityRounds.line.dwelling": "Logement",
  "staff.mobilityRounds.line.training": "Formation",
  "staff.mobilityRounds.post.hours": "{hours} h par semaine",
  "staff.mobilityRounds.post.wage": "{wage} brut par mois",
  "staff.mobilityRounds.post.french": "français oral : {level}",
  "staff.mobilityRounds.post.licence": "permis {licence}",
  "staff.mobilityRounds.from": "à partir du {day}",
  "staff.mobilityRounds.until": "jusqu’au {day}",
  "staff.mobilityRounds.dwelling.rooms": "{type}, {rooms, plural, one {# pièce} other {# pièces}}",
  "staff.mobilityRounds.dwelling.short": "T{rooms}, {rent}",
  "staff.mobilityRounds.dwelling.surface": "{surface} m²",
  "staff.mobilityRounds.dwelling.rent": "{rent} par mois, charges comprises",
  "staff.mobilityRounds.training.hours": "{hours} h en tout",
  "staff.mobilityRounds.training.leads": "mène à : {occupation}",

  "staff.mobilityRounds.alternatives.none": "Aucune autre combinaison possible à montrer ici.",
  "staff.mobilityRounds.alternatives.free": "Toutes ses places sont libres.",
  "staff.mobilityRounds.alternatives.takes":
    "{count, plural, one {Prise par {names}, qui n’aurait plus de proposition.} other {Prise par {names}, qui n’auraient plus de proposition.}}",
  "staff.mobilityRounds.alternatives.held":
    "Prise par une proposition verrouillée ou forcée de cette mise en relation.",
  "staff.mobilityRounds.alternatives.places": "Ses places ne sont plus libres.",
  "staff.mobilityRounds.alternatives.change":
    "Effet sur l’ensemble avant de relancer : {points} points sur 100.",

  "staff.mobilityRounds.byHand.title": "Choisir à la main",
  "staff.mobilityRounds.byHand.lead":
    "Une autre proposition pour {name} : cherchez une offre, composez, regardez, puis décidez.",
  "staff.mobilityRounds.byHand.link": "Proposer à la main",
  "staff.mobilityRounds.byHand.other": "Composer autre chose à la main",
  "staff.mobilityRounds.byHand.back": "Revenir à la proposition",
  "staff.mobilityRounds.byHand.offer": "L’offre",
  "staff.mobilityRounds.byHand.search": "Commune ou titre",
  "staff.mobilityRounds.byHand.found": "Offres trouvées",
  "staff.mobilityRounds.byHand.nothing": "Aucune offre ouverte de ce nom.",
  "staff.mobilityRounds.byHand.compose": "Ce que le foyer prendrait à {town}",
  "staff.mobilityRounds.byHand.post": "Emploi : {name}",
  "staff.mobilityRounds.byHand.none": "rien",
  "staff.mobilityRounds.byHand.look": "Regarder cette combinaison",
  "staff.mobilityRounds.byHand.candidate": "La proposition que cela ferait",
  "staff.mobilityRounds.byHand.takes":
    "{count, plural, one {{names} n’aura plus de proposition dans cette mise en relation.} other {{names} n’auront plus de proposition dans cette mise en relation.}}",
  "staff.mobilityRounds.byHand.held":
    "Ces places sont dans une proposition verrouillée ou forcée de cette mise en relation. Libérez-les d’abord.",
  "staff.mobilityRounds.byHand.places": "Il ne reste plus assez de places de ces lignes.",
  "staff.mobilityRounds.byHand.consent":
    "Le foyer n’a pas donné son accord pour que son dossier soit montré à ces partenaires. Aucune raison écrite ne le remplace.",
  "staff.mobilityRounds.byHand.unbending":
    "L’accord du foyer et les places ne se remplacent pas par une raison écrite.",
  "staff.mobilityRounds.byHand.hurdles": "Ce foyer ne peut pas participer : {hurdles}.",
  "staff.mobilityRounds.byHand.not_eligible":
    "Ce foyer ne peut pas participer : aucune raison écrite ne remplace un dossier prêt et son accord.",
  "staff.mobilityRounds.byHand.not_in_round":
    "Cette combinaison n’est pas possible ici : l’offre n’est plus ouverte, une ligne n’est pas d’elle, ou personne du foyer ne peut la prendre.",
  "staff.mobilityRounds.byHand.forbidden":
    "Cette offre est interdite à ce foyer dans cette mise en relation. Gardez-la d’abord de nouveau.",
  "staff.mobilityRounds.byHand.same": "C’est déjà cette proposition.",
  "staff.mobilityRounds.byHand.reason": "Pourquoi cette proposition malgré cela",
  "staff.mobilityRounds.byHand.reason.needed":
    "Cette proposition va contre une condition : écrivez pourquoi vous la voulez malgré cela.",
  "staff.mobilityRounds.byHand.button": "Retenir cette proposition",
  "staff.mobilityRounds.byHand.done": "La proposition est retenue.",

  "staff.mobilityRounds.refusal.not_ready": "le foyer ne cherche plus, ou son compte est suspendu.",
  "staff.mobilityRounds.refusal.no_consent": "l’accord pour la mise en relation a été retiré.",
  "staff.mobilityRounds.refusal.has_candidacy": "le foyer a une autre proposition ou candidature.",
  "staff.mobilityRounds.refusal.offer_closed": "l’offre n’est plus ouverte.",
  "staff.mobilityRounds.refusal.wrong_lines": "l’offre ou le foyer a changé.",
  "staff.mobilityRounds.refusal.refused_before": "cette offre a déjà été refusée, ou se repose encore.",
  "staff.mobilityRounds.refusal.no_place": "une place a été prise entre-temps.",
  "staff.mobilityRounds.discard.lead":
    "Elle reste lisible, mais ne pourra plus être publiée. Les foyers et les offres ne sont pas touchés.",
  "staff.mobilityRounds.takeBack.lead":
    "Les propositions sont retirées avant que quiconque ne les voie, toutes les places redeviennent libres et aucune lettre ne part. Vous pourrez corriger et publier de nouveau.",
  "staff.mobilityRounds.rerun.lead":
    "{stay, plural, =0 {Aucune proposition n’est verrouillée ou forcée.} one {# proposition verrouillée ou forcée reste.} other {# propositions verrouillées ou forcées restent.}} {never, plural, =0 {} one {# offre interdite à un foyer ne lui reviendra pas.} other {# offres interdites à un foyer ne lui reviendront pas.}} {again, plural, =0 {} one {# autre sera recalculée.} other {Les # autres seront recalculées.}}",
  "staff.mobilityRounds.publication.lead":
    "Chaque proposition réserve ses places pendant quatorze jours, toutes ou aucune. Les foyers reçoivent leur lettre dans dix minutes ; pendant ces dix minutes, tout peut être repris. Les employeurs et les bailleurs ne sont sollicités qu’après le oui du foyer.",
  "staff.mobilityRounds.publication.letterHint":
    "Le même pour tout le monde, en texte simple, {maximum} caractères au plus. La lettre ajoute le prénom, la ville, les deux dates et le lien.",
  "staff.mobilityRounds.publication.letter":
    "Bonjour,\n\nNous avons cherché, dans toute la France, un endroit où vous pourriez travailler et vous loger. Voici notre proposition. Vous êtes libres de dire oui ou non, et un non ne change rien à la suite.\n\nL’équipe de Trait d’union",
  "staff.mobilityRounds.publication.nobody":
    "Aucune proposition ne peut partir : rien n’est gardé, ou plus rien n’est libre. Relisez la liste ou relancez le calcul.",

  "staff.mobilityRounds.settings.floor": "Score minimal",
  "staff.mobilityRounds.settings.floor.hint": "De 0 à 100. Aucune proposition n’est préparée en dessous.",
  "staff.mobilityRounds.settings.rentShare": "Part du loyer dans les ressources, en %",
  "staff.mobilityRounds.settings.rentShare.hint": "Loyer après aide au logement, au plus. D’habitude 33.",
  "staff.mobilityRounds.settings.rentShareVisale": "La même avec la garantie Visale, en %",
  "staff.mobilityRounds.settings.rentShareVisale.hint": "Visale accepte jusqu’à 50.",
  "staff.mobilityRounds.settings.rooms": "Pièces principales pour 1, 2, 3… personnes",
  "staff.mobilityRounds.settings.rooms.hint":
    "Séparées par des virgules, par exemple « 1, 2, 3, 3, 4, 4, 5, 5 ». Au-delà, une pièce de plus toutes les deux personnes.",
  "staff.mobilityRounds.settings.rooms.wrong":
    "Écrivez des nombres séparés par des virgules, jamais plus petits que le précédent.",
  "staff.mobilityRounds.settings.objective.households": "D’abord le plus de foyers",
  "staff.mobilityRounds.settings.objective.households.hint":
    "Puis, parmi ces répartitions, le meilleur score total.",
  "staff.mobilityRounds.settings.objective.score": "Le meilleur score total",
  "staff.mobilityRounds.settings.objective.score.hint":
    "Une proposition faible peut céder la place à une plus forte, même si moins de foyers sont placés.",
  "staff.mobilityRounds.settings.search": "La recherche",
  "staff.mobilityRounds.settings.gap": "Écart accepté, en %",
  "staff.mobilityRounds.settings.gap.hint":
    "La recherche s’arrête dès que rien de mieux que cela n’est possible. 0 demande l’optimum.",
  "staff.mobilityRounds.settings.seconds": "Durée, en secondes",
  "staff.mobilityRounds.settings.seconds.hint":
    "Au plus. Ce qui est trouvé jusque-là est gardé, avec son écart.",
  "staff.mobilityRounds.settings.inWords":
    "{weights}. Loyer : {rentShare} % des ressources, {rentShareVisale} % avec Visale. Score minimal : {floor}. {objective}.",

  "staff.mobilityRounds.simulation.link": "Avec des places de plus ?",
  "staff.mobilityRounds.simulation.title": "Et si… ?",
  "staff.mobilityRounds.simulation.lead":
    "Essayez quelques places de plus d’une ligne d’offre ; pour d’autres poids, il y a la page des réglages. Rien n’est enregistré et personne ne reçoit rien : la mise en relation reste comme elle est.",
  "staff.mobilityRounds.simulation.more": "Des places de plus",
  "staff.mobilityRounds.simulation.more.lead":
    "Par exemple deux logements de plus à Angers. Sans commune, la liste montre ce dont il reste le moins.",
  "staff.mobilityRounds.simulation.place": "Commune",
  "staff.mobilityRounds.simulation.line": "Ligne d’une offre",
  "staff.mobilityRounds.simulation.noMore": "rien de plus",
  "staff.mobilityRounds.simulation.noLine": "Aucune offre ouverte à un endroit de ce nom.",
  "staff.mobilityRounds.simulation.places": "Places de plus",
  "staff.mobilityRounds.simulation.option":
    "{town} · {what} ({left, plural, =0 {plus rien de libre} one {# place libre} other {# places libres}})",
  "staff.mobilityRounds.simulation.run": "Simuler",
  "staff.mobilityRounds.simulation.empty":
    "Le résultat s’affichera ici : les chiffres avant et après, qui serait placé en plus, et qui changerait.",
  "staff.mobilityRounds.simulation.running": "La simulation calcule. Cette page se met à jour seule.",
  "staff.mobilityRounds.simulation.failed":
    "La simulation s’est arrêtée sur une erreur. Rien n’a changé ; essayez de nouveau dans quelques minutes.",
  "staff.mobilityRounds.simulation.line_gone":
    "Cette ligne n’est plus dans une offre ouverte. Choisissez-en une autre.",
  "staff.mobilityRounds.simulation.result": "Ce que cela changerait",
  "staff.mobilityRounds.simulation.would":
    "{count, plural, =0 {Aucun foyer de plus ne serait placé.} one {# foyer de plus serait placé.} other {# foyers de plus seraient placés.}}",
  "staff.mobilityRounds.simulation.others":
    "{moved, plural, =0 {Aucun ne changerait de proposition} one {# changerait de proposition} other {# changeraient de proposition}}, {displaced, plural, =0 {aucun ne perdrait la sienne.} one {# perdrait la sienne.} other {# perdraient la leur.}}",
  "staff.mobilityRounds.simulation.exact": "Les deux résultats sont des optimums prouvés.",
  "staff.mobilityRounds.simulation.within":
    "Chacun des deux résultats pourrait encore être meilleur de {gap} : une différence plus petite ne prouve rien.",
  "staff.mobilityRounds.simulation.at": "Calculé {moment} sur les dossiers et les offres de ce moment.",
  "staff.mobilityRounds.simulation.change": "{before} → {after}",
  "staff.mobilityRounds.simulation.figure.placed": "foyers placés",
  "staff.mobilityRounds.simulation.figure.persons": "personnes",
  "staff.mobilityRounds.simulation.figure.mean": "score moyen sur 100",
  "staff.mobilityRounds.simulation.figure.minimum": "le plus faible",
  "staff.mobilityRounds.simulation.placed": "Placés en plus ({count})",
  "staff.mobilityRounds.simulation.displaced": "Sans proposition ({count})",
  "staff.mobilityRounds.simulation.moved": "Placés autrement ({count})",
  "staff.mobilityRounds.simulation.household": "Foyer",
  "staff.mobilityRounds.simulation.was": "Maintenant",
  "staff.mobilityRounds.simulation.is": "Serait",
  "staff.mobilityRounds.simulation.nowhere": "sans proposition",
  "staff.mobilityRounds.simulation.sameOffer": "la même offre, avec d’autres lignes",
} as const;
