export default {
  "mobility.criterion.region": "Région souhaitée",
  "mobility.criterion.job": "Métier",
  "mobility.criterion.second-job": "Travail du deuxième adulte",
  "mobility.criterion.training": "Formation",
  "mobility.criterion.housing": "Logement",
  "mobility.criterion.rent": "Loyer et ressources",
  "mobility.criterion.school": "École et garde d’enfants",
  "mobility.criterion.network": "Proches et entraide",
  "mobility.criterion.town": "Ville ou campagne",
  "mobility.criterion.market": "Emploi et logement dans la région",
  "mobility.criterion.effort": "Effort du déménagement",
  "mobility.criterion.waiting": "Temps d’attente",
  "mobility.criterion.region.wanted": "C’est une région que vous souhaitez.",
  "mobility.criterion.region.accepted": "C’est une région que vous acceptez.",
  "mobility.criterion.job.wanted":
    "Le poste « {post} » est un métier que vous souhaitez{years, plural, =0 {} one { et que vous avez exercé un an} other { et que vous avez exercé # ans}}.",
  "mobility.criterion.job.known":
    "Vous connaissez le métier du poste « {post} »{years, plural, =0 {} one { : un an d’expérience} other { : # ans d’expérience}}.",
  "mobility.criterion.job.close": "Le poste « {post} » est proche de vos métiers.",
  "mobility.criterion.job.open": "Un poste vous attend : « {post} ».",
  "mobility.criterion.job.training": "Une formation mène à un métier qui vous convient : « {training} ».",
  "mobility.criterion.secondJob.post": "Il y a aussi un poste pour le deuxième adulte : « {post} ».",
  "mobility.criterion.secondJob.training": "Le deuxième adulte peut se former : « {training} ».",
  "mobility.criterion.secondJob.none": "Le deuxième adulte devra encore chercher un travail sur place.",
  "mobility.criterion.training.words": "Une place de formation est comprise : « {training} ».",
  "mobility.criterion.housing.words":
    "Le logement a {rooms, plural, one {une pièce} other {# pièces}} pour {persons, plural, one {une personne} other {# personnes}}.",
  "mobility.criterion.rent.words":
    "Avec l’aide au logement, il resterait environ {rent, number} € de loyer par mois : à peu près {share} % de vos ressources.",
  "mobility.criterion.rent.alone":
    "Avec l’aide au logement, il resterait environ {rent, number} € de loyer par mois.",
  "mobility.criterion.school.words": "Vous trouverez sur place : {care}.",
  "mobility.criterion.school.none": "L’école ou la garde d’enfants reste à trouver.",
  "mobility.criterion.network.words": "Près de là, il y a : {network}.",
  "mobility.criterion.town.town":
    "C’est une ville de {population, number} habitants, comme vous le souhaitez.",
  "mobility.criterion.town.country":
    "C’est une commune de {population, number} habitants, comme vous le souhaitez.",
  "mobility.criterion.market.hiring":
    "Dans cette région, {percent} % des embauches pour ce métier sont difficiles : les employeurs cherchent.",
  "mobility.criterion.market.unemployment": "Dans cette région, le chômage est de {percent, number} %.",
  "mobility.criterion.effort.distance": "C’est à environ {kilometres, number} km de chez vous.",
  "mobility.criterion.effort.dates":
    "C’est à environ {kilometres, number} km de chez vous. Vous pourriez déménager entre le {from} et le {until}.",
  "mobility.network.family": "de la famille ou des amis à vous",
  "mobility.network.association": "une association",
  "mobility.network.language": "des personnes qui parlent votre langue",
  "mobility.care.school": "une école",
  "mobility.care.childcare": "une garde d’enfants",
  "mobility.requirement.region": "Région non refusée",
  "mobility.requirement.before": "Pas encore proposé",
  "mobility.requirement.rooms": "Nombre de pièces",
  "mobility.requirement.surface": "Surface",
  "mobility.requirement.dwelling-kind": "Type de logement accepté",
  "mobility.requirement.accessible": "Accessibilité",
  "mobility.requirement.employable": "Un adulte au moins peut travailler",
  "mobility.requirement.both-jobs": "Un emploi pour les deux adultes",
  "mobility.requirement.french": "Niveau de français",
  "mobility.requirement.licence": "Permis de conduire",
  "mobility.requirement.schedule": "Horaires de travail",
  "mobility.requirement.dates": "Dates compatibles",
  "mobility.requirement.rent": "Loyer et ressources",
  "mobility.requirement.employment": "Emploi ou formation demandés par le bailleur",
  "mobility.requirement.consent": "Accord du foyer pour transmettre son dossier",
  "mobility.requirement.places": "Places restantes",
  "mobility.requirement.region.not": "Le foyer refuse cette région.",
  "mobility.requirement.rooms.not":
    "Le logement a {rooms, plural, one {une pièce} other {# pièces}}, il en faut {needed}.",
  "mobility.requirement.rooms.none": "Il n’y a pas de logement.",
  "mobility.requirement.rooms.capacity":
    "Le logement accueille {capacity, plural, one {une personne} other {# personnes}}, le foyer en compte {persons}.",
  "mobility.requirement.surface.not":
    "Le logement mesure {surface} m², il en faut {needed} pour l’aide au logement.",
  "mobility.requirement.dwellingKind.not": "Le foyer n’accepte pas ce type de logement.",
  "mobility.requirement.accessible.not": "Le logement n’est pas accessible.",
  "mobility.requirement.employable.not": "Aucun adulte n’aurait de poste ni de formation menant à un métier.",
  "mobility.requirement.employable.occupation":
    "Le poste « {post} » n’est ni souhaité, ni connu, ni proche d’un métier de cet adulte.",
  "mobility.requirement.bothJobs.not": "Les deux adultes demandent un emploi, un seul en aurait un.",
  "mobility.requirement.french.not":
    "Le français demandé n’est pas atteint. À l’oral : {oral}. À l’écrit : {written}.",
  "mobility.requirement.licence.not": "Il faut le permis {licence}.",
  "mobility.requirement.schedule.not":
    "L’adulte ne peut pas prendre ces horaires : {constraint, select, no_night {pas la nuit} no_weekend {pas le week-end} no_shifts {pas d’horaires décalés} no_split_day {pas de journée coupée} part_time_only {temps partiel seulement} full_time_only {temps plein seulement} other {horaires à revoir}}.",
  "mobility.requirement.dates.not":
    "Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  "mobility.requirement.rent.not":
    "Il resterait {rent, number} € de loyer après l’aide au logement, {most, number} € au plus sont possibles.",
  "mobility.requirement.employment.not": "Ce logement demande un emploi ou une formation.",
  "mobility.requirement.consent.not":
    "Le foyer n’a pas donné son accord pour montrer son dossier à ce partenaire.",
  "mobility.requirement.places.not": "Il ne reste plus de place.",
  "mobility.never.refused": "Le foyer a déjà refusé cette offre.",
  "mobility.never.declined": "Un partenaire de cette offre a déjà refusé ce foyer.",
  "mobility.never.withdrawn": "Une candidature à cette offre a déjà été retirée.",
  "mobility.never.expired": "Une proposition de cette offre a déjà expiré sans réponse.",
  "mobility.never.already_candidate": "Une candidature à cette offre est en cours.",
  "mobility.left.taken": "Des offres vous conviendraient, mais leurs places sont prises cette fois-ci.",
  "mobility.left.nothing": "Aucune offre ne contient encore à la fois un logement et un emploi.",
  "mobility.left.floor": "Les offres possibles étaient trop éloignées de ce que vous cherchez.",
  "mobility.left.region": "Il n’y a pas encore d’offre dans les régions que vous acceptez.",
  "mobility.left.before": "Les offres qui restent vous ont déjà été proposées.",
  "mobility.left.dwelling": "Il n’y a pas encore de logement qui convienne à votre foyer.",
  "mobility.left.work": "Il n’y a pas encore de poste dans vos métiers, là où un logement vous conviendrait.",
  "mobility.left.bothJobs": "Il n’y a pas encore d’offre avec un emploi pour chacun de vous deux.",
  "mobility.left.french": "Les postes possibles demandent encore plus de français.",
  "mobility.left.licence": "Les postes possibles demandent un permis de conduire.",
  "mobility.left.schedule": "Les horaires des postes possibles ne vous conviennent pas.",
  "mobility.left.dates": "Les dates des offres possibles ne conviennent pas aux vôtres.",
  "mobility.left.rent": "Les loyers des offres possibles sont trop élevés pour vos ressources.",
  "mobility.left.consent":
    "Il manque votre accord pour montrer votre dossier à ceux qui pourraient vous accueillir.",
  "mobility.leftOffer.taken": "Des foyers pourraient venir, mais une autre offre leur convient mieux.",
  "mobility.leftOffer.nothing": "L’offre ne contient pas encore à la fois un logement et un emploi.",
  "mobility.leftOffer.floor": "Les foyers possibles cherchaient autre chose.",
  "mobility.leftOffer.region": "Aucun foyer n’accepte encore cette région.",
  "mobility.leftOffer.before": "Cette offre a déjà été proposée aux foyers à qui elle conviendrait.",
  "mobility.leftOffer.dwelling": "Le logement ne convient encore à aucun foyer.",
  "mobility.leftOffer.work": "Aucun foyer n’a encore le métier des postes et de quoi occuper le logement.",
  "mobility.leftOffer.bothJobs": "Les foyers possibles demandent un emploi pour les deux adultes.",
  "mobility.leftOffer.french": "Les foyers possibles n’ont pas encore le français demandé.",
  "mobility.leftOffer.licence": "Les foyers possibles n’ont pas le permis demandé.",
  "mobility.leftOffer.schedule": "Les horaires ne conviennent pas aux foyers possibles.",
  "mobility.leftOffer.dates": "Les dates ne conviennent pas aux foyers possibles.",
  "mobility.leftOffer.rent": "Le loyer est trop élevé pour les foyers possibles.",
  "mobility.leftOffer.consent": "Les foyers possibles n’ont pas donné leur accord pour cet organisme.",
  "mobility.relax.region":
    "Avec d’autres régions acceptées, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.rooms":
    "Avec un autre nombre de pièces, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.surface":
    "Avec un logement plus grand, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.dwelling-kind":
    "Avec d’autres types de logement acceptés, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.accessible":
    "Avec un logement rendu accessible, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.employable":
    "Avec d’autres métiers, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.both-jobs":
    "Avec un seul emploi pour commencer, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.french":
    "Avec le niveau de français demandé, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.licence":
    "Avec le permis de conduire demandé, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.schedule":
    "Avec d’autres horaires acceptés, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.dates":
    "Avec d’autres dates, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.rent":
    "Avec {euros, number} € de loyer en moins par mois ou davantage, {bundles, plural, one {une possibilité s’ouvrirait} other {jusqu’à # possibilités s’ouvriraient}}.",
  "mobility.relax.employment":
    "Avec une promesse d’emploi ou une formation, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.consent":
    "Avec l’accord pour montrer le dossier, {bundles, plural, one {une possibilité s’ouvrirait} other {# possibilités s’ouvriraient}}.",
  "mobility.relax.places":
    "Dès qu’une place se libère, {bundles, plural, one {une possibilité s’ouvre} other {# possibilités s’ouvrent}}.",
  "mobility.refused.weights":
    "Tous les poids sont à zéro : aucun critère ne compte. Donnez un poids à un critère au moins.",
  "mobility.refused.locks":
    "Les propositions verrouillées prennent plus de places qu’il n’en reste. Libérez l’une d’elles.",
} as const;
