export default {
  "home.title": "Rencontrer quelqu’un change une ville.",
  "home.lead":
    "Trait d’union relie des habitants et des personnes qui commencent une nouvelle vie en France. Deux heures par semaine ou par mois : marcher, cuisiner, parler français, devenir voisins.",
  "home.door.volunteer": "Devenir parrain ou marraine",
  "home.door.volunteer.words":
    "Cinq minutes sur un téléphone. Vous pouvez vous arrêter et reprendre plus tard.",
  "home.door.code": "J’ai reçu un code ou une invitation",
  "home.door.code.words": "Entrez avec le code de votre carte, ou avec votre adresse.",
  "home.door.register": "Je souhaite rencontrer un parrain ou une marraine",
  "home.partner":
    "Vous représentez une association, un centre d’hébergement ou une entreprise ? Écrivez à l’antenne la plus proche.",
  "home.mySpace": "Aller à mon espace",
  "home.how": "Comment un duo naît",
  "home.how.1": "Vous dites qui vous êtes",
  "home.how.1.words": "Vos langues, vos heures libres, ce que vous aimez et ce que vous n’aimez pas.",
  "home.how.2": "Nous nous rencontrons",
  "home.how.2.words": "Une réunion d’information, puis un entretien près de chez vous.",
  "home.how.3": "Chacun dit oui",
  "home.how.3.words":
    "Nous proposons une personne et disons pourquoi. Chacun répond de son côté, sans voir la réponse de l’autre.",
  "home.how.4": "Le duo s’ouvre",
  "home.how.4.words": "Une première rencontre accompagnée, puis six mois à se voir régulièrement.",
  "home.figures": "L’association aujourd’hui",
  "home.figures.duos": "duos ouverts aujourd’hui",
  "home.figures.meetings": "rencontres ces douze derniers mois",
  "home.figures.volunteers": "bénévoles prêts à rencontrer quelqu’un",
  "home.figures.towns": "{count, plural, one {# antenne} other {# antennes}}",
  "home.map.town": "{town} : {count, plural, one {# duo ouvert} other {# duos ouverts}}",
  "home.map.small": "{town} : moins de onze duos ouverts",
  "home.map.credit": "Fond de carte : Victor Cazanave, CC-BY 4.0",
  "home.map.none": "Aucune antenne n’est encore ouverte.",
  "privacy.title": "Vos données",
  "privacy.lead": "Nous demandons peu, nous montrons encore moins, et vous voyez qui a lu votre dossier.",
  "privacy.asked": "Ce que nous demandons",
  "privacy.asked.words":
    "Votre prénom, votre nom, votre année de naissance, votre commune, vos langues, vos heures libres, vos goûts et vos souhaits. Un moyen de vous joindre. Rien de plus.",
  "privacy.never": "Ce que nous ne demandons jamais",
  "privacy.never.words":
    "Votre histoire, la raison de votre départ, votre religion, votre origine, votre santé. Nous ne gardons aucun extrait de casier judiciaire : seulement la date à laquelle il a été vu.",
  "privacy.seen": "Qui voit quoi",
  "privacy.seen.words":
    "Avant qu’un duo s’ouvre, l’autre personne voit votre prénom, votre tranche d’âge, votre ville, vos langues, vos centres d’intérêt et vos heures libres. Vos coordonnées ne sont données que lorsque vous avez tous les deux dit oui et que la coordination a ouvert le duo.",
  "privacy.decides": "Qui décide",
  "privacy.decides.words":
    "Un calcul propose, une personne de l’association choisit, vous acceptez ou non. Aucune décision n’est prise par une machine.",
  "privacy.kept": "Combien de temps",
  "privacy.kept.words":
    "Un formulaire commencé et non envoyé est effacé après 30 jours. Deux ans après notre dernier contact, votre dossier est rendu anonyme ; nous vous prévenons 30 jours avant.",
  "privacy.rights": "Vos droits",
  "privacy.rights.words":
    "Vous pouvez lire vos données, les corriger, retirer un accord, arrêter, demander l’effacement. Écrivez à votre antenne ou parlez-en à votre référent. Vous pouvez aussi saisir la CNIL.",
} as const;
