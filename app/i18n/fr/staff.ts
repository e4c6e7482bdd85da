export default {
  "staff.home": "Aujourd’hui",
  "staff.volunteers": "Bénévoles",
  "staff.beneficiaries": "Bénéficiaires",
  "staff.rounds": "Mises en relation",
  "staff.duos": "Duos",
  "staff.meetings": "Réunions d’information",
  "staff.letters": "Lettres",
  "staff.people": "Les personnes que j’accompagne",
  "staff.settings": "Réglages",
  "staff.accounts": "Comptes",
  "staff.nothing": "Rien ne vous attend ici aujourd’hui.",
} as const;
