export default {
  "chart.table": "Les chiffres",
  "chart.step": "Étape",
  "chart.count": "Nombre",
  "chart.kept": "Part de l’étape précédente",
  "chart.moment": "Moment",
  "chart.scarce": "L’offre manque",
  "chart.yes": "oui",
  "chart.map.largest": "Le plus grand nombre : {value}",
  "chart.map.away": "Hors de la carte :",
} as const;
