export default {
  "staff.pool.link": "Le vivier",
  "staff.pool.duos.title": "Le vivier des duos",
  "staff.pool.mobilities.title": "Le vivier de Clef de France",
  "staff.pool.lead": "Où en sont les personnes, qui attend et ce qui manque : {chosen}, en ce moment.",
  "staff.pool.everywhere": "toutes vos antennes",
  "staff.pool.branch": "Antenne",
  "staff.pool.anyBranch": "Toutes vos antennes",
  "staff.pool.show": "Afficher",
  "staff.pool.none":
    "Aucune antenne ne vous est confiée. Les images de son vivier apparaîtront ici dès qu’un administrateur vous en confiera une.",
  "staff.pool.what": "Ce qui est compté",
  "staff.pool.path": "Le parcours",
  "staff.pool.needs": "Ce qui est demandé et ce qui est offert",
  "staff.pool.women": "femmes",
  "staff.pool.men": "hommes",
  "staff.pool.hidden": "masqué",
  "staff.pool.sexWhat":
    "Femmes et hommes : d’après la première personne du dossier. Un groupe de moins de cinq personnes est masqué, et un second avec lui quand on pourrait le retrouver par soustraction.",
  "staff.pool.possibleOfferOn":
    "Offre possible : d’après le dernier tour de chaque antenne, dont le plus ancien s’est terminé le {day}.{without, plural, =0 {} one { Une antenne n’a pas encore eu de tour : n’y sont comptés que les foyers qui ont déjà une proposition.} other { # antennes n’ont pas encore eu de tour : n’y sont comptés que les foyers qui ont déjà une proposition.}}",
  "staff.pool.noRound": "Aucun tour n’est encore terminé : cette étape sera connue après le premier.",

  "staff.pool.step.registered": "Inscrits",
  "staff.pool.step.eligible": "Prêts pour un tour",
  "staff.pool.step.possible": "Avec un partenaire possible",
  "staff.pool.step.proposed": "Avec une proposition",
  "staff.pool.step.open": "Duo ouvert",
  "staff.pool.step.ready": "Prêts pour un tour",
  "staff.pool.step.possible_offer": "Avec une offre possible",
  "staff.pool.step.accepted": "Proposition acceptée",
  "staff.pool.step.moved": "Installés",

  "staff.pool.beneficiaries": "Bénéficiaires",
  "staff.pool.beneficiaries.what":
    "Inscrits : les dossiers ouverts, à confirmer, en attente ou en pause. Prêts : rien ne les empêche de prendre part à un tour, ou bien ils ont déjà une proposition ou un duo. Partenaire possible : au moins un bénévole prêt convient, selon la distance, une langue commune (A1 à l’oral ou mieux), les heures libres et les souhaits de chacun ; ou bien une proposition ou un duo. Proposition : proposée, acceptée ou ouverte. Qui a atteint une étape est compté dans les précédentes.",
  "staff.pool.volunteers": "Bénévoles",
  "staff.pool.volunteers.what":
    "Inscrits : les dossiers en accueil, agréés ou en pause. Prêts : agréés, avec tout ce que demande l’accueil et une place libre, ou bien déjà dans une proposition ou un duo. Les autres étapes comme pour les bénéficiaires.",
  "staff.pool.map": "Par département",
  "staff.pool.departement": "Département",
  "staff.pool.demand": "bénéficiaires prêts",
  "staff.pool.places": "places de bénévoles",
  "staff.pool.map.what":
    "Les bénéficiaires qui peuvent prendre part à un tour, et les places que les bénévoles prêts ont encore, dans le département où chacun habite.",
  "staff.pool.waiting": "Temps d’attente",
  "staff.pool.waiting.axis": "Mois d’attente",
  "staff.pool.waiting.last": "{months} +",
  "staff.pool.waiting.what":
    "Les bénéficiaires qui peuvent prendre part à un tour, par mois entiers (de 30 jours) depuis que leur attente a commencé.",
  "staff.pool.week": "Heures libres",
  "staff.pool.week.volunteers": "bénévoles prêts",
  "staff.pool.week.scarce": "moins de bénévoles que de bénéficiaires",
  "staff.pool.week.what":
    "Combien de bénéficiaires et de bénévoles prêts pour un tour sont libres à chaque moment de la semaine.",
  "staff.pool.languages": "Langues, hors français",
  "staff.pool.language": "Langue",
  "staff.pool.languages.others": "autres langues",
  "staff.pool.languages.what":
    "Les personnes prêtes pour un tour qui parlent chaque langue, à quelque niveau que ce soit. Qui en parle plusieurs est compté dans chacune.",

  "staff.pool.households": "Foyers",
  "staff.pool.households.what":
    "Inscrits : les dossiers en préparation, prêts ou en pause, et les foyers installés. Prêts : rien ne les empêche de prendre part à un tour, ou bien ils ont déjà une proposition. Offre possible : le dernier tour leur a trouvé au moins une offre, même prise par un autre foyer. Acceptée : le foyer a dit oui. Qui a atteint une étape est compté dans les précédentes.",
  "staff.pool.readyHouseholds": "foyers prêts",
  "staff.pool.dwellings": "logements libres",
  "staff.pool.posts": "postes libres",
  "staff.pool.homes.what":
    "Où habitent les foyers qui peuvent prendre part à un tour, et où se trouvent les logements libres des offres ouvertes de toutes les antennes.",
  "staff.pool.householdsWaiting.what":
    "Les foyers qui peuvent prendre part à un tour, par mois entiers (de 30 jours) depuis qu’ils sont prêts.",
  "staff.pool.regions": "Régions souhaitées",
  "staff.pool.region": "Région",
  "staff.pool.regions.others": "autres régions",
  "staff.pool.regions.what":
    "Les foyers prêts qui souhaitent chaque région, et les logements libres des offres ouvertes qui s’y trouvent. Un foyer qui en souhaite plusieurs est compté dans chacune.",
  "staff.pool.occupations": "Métiers souhaités",
  "staff.pool.occupation": "Métier",
  "staff.pool.occupations.others": "autres métiers",
  "staff.pool.occupations.what":
    "Les foyers prêts où quelqu’un cherche ce métier, et les postes libres des offres ouvertes. Un foyer qui en cherche plusieurs est compté dans chacun.",
  "staff.pool.sizes": "Taille des foyers et des logements",
  "staff.pool.sizes.axis": "Personnes",
  "staff.pool.sizes.last": "{persons} +",
  "staff.pool.sizes.what":
    "Les foyers prêts par nombre de personnes, et les logements libres par nombre de personnes qu’ils accueillent.",
} as const;
