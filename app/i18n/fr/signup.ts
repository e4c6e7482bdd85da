export default {
  "signup.doors.title": "Prendre part aux Duos de demain",
  "signup.doors.lead":
    "Deux personnes qui habitent près l’une de l’autre se voient au moins une fois par mois pendant six mois : marcher, cuisiner, visiter, parler français.",
  "signup.doors.volunteer.title": "Devenir parrain ou marraine",
  "signup.doors.volunteer.words":
    "Vous vivez en France et vous avez un peu de temps, seul ou en couple. Cinq minutes suffisent pour vous inscrire.",
  "signup.doors.volunteer.go": "M’inscrire comme bénévole",
  "signup.doors.beneficiary.title": "Rencontrer quelqu’un près de chez moi",
  "signup.doors.beneficiary.words":
    "Vous avez obtenu une protection en France et vous aimeriez connaître une personne ou une famille près de chez vous.",
  "signup.doors.beneficiary.go": "Demander une rencontre",
  "signup.doors.kept":
    "Vos réponses servent seulement à vous présenter quelqu’un. Nous ne demandons jamais votre religion, votre origine, votre santé ni votre histoire.",

  "signup.start.title.volunteer": "Devenir parrain ou marraine",
  "signup.start.title.beneficiary": "Demander une rencontre",
  "signup.start.lead.volunteer":
    "Onze petites pages, environ cinq minutes. Vos réponses sont gardées au fur et à mesure : vous pouvez vous arrêter et revenir.",
  "signup.start.lead.beneficiary":
    "Quelques petites pages, une question à la fois. Vos réponses sont gardées au fur et à mesure : vous pouvez vous arrêter et revenir.",
  "signup.start.email": "Votre adresse e-mail",
  "signup.start.emailHint": "Nous y envoyons tout de suite un lien pour continuer plus tard.",
  "signup.start.noEmail":
    "Vous n’avez pas d’adresse e-mail ? La personne qui vous accompagne peut vous inscrire avec vous.",
  "signup.start.language": "La langue de nos lettres",
  "signup.start.adult": "J’ai 18 ans ou plus",
  "signup.start.adultNeeded":
    "Les duos sont pour les personnes de 18 ans et plus. Cochez cette case si c’est votre cas ; sinon, merci d’y avoir pensé, et à plus tard.",
  "signup.start.protected": "J’ai obtenu une protection en France",
  "signup.start.protectedHint":
    "Statut de réfugié, protection subsidiaire ou statut d’apatride. Nous ne gardons rien d’autre que ce fait.",
  "signup.start.protectedNeeded":
    "Les duos sont pour les personnes qui ont déjà obtenu une protection. Cochez cette case si c’est votre cas ; sinon, revenez nous voir quand la réponse sera là.",
  "signup.start.privacy": "Un formulaire qui n’est pas terminé est effacé trente jours après son début.",
  "signup.start.go": "Commencer",
  "signup.start.unfinished": "Vous avez déjà commencé un formulaire sur cet appareil.",
  "signup.start.resume": "Reprendre où j’en étais",

  "signup.progress": "Étape {step} sur {of}",
  "signup.later": "Enregistrer et finir plus tard",
  "signup.saveChange": "Enregistrer ce changement",
  "signup.choose": "Choisir",
  "signup.none": "Aucune",

  "signup.field.firstName": "Prénom",
  "signup.field.lastName": "Nom",
  "signup.field.birthYear": "Année de naissance",
  "signup.field.birthYearHint": "Quatre chiffres, par exemple 1985",
  "signup.field.sex": "Vous êtes",
  "signup.field.sexOther": "C’est",
  "signup.birthYear.wrong": "Écrivez une année en quatre chiffres, par exemple 1985.",
  "signup.birthYear.adult":
    "Les duos sont pour les personnes de 18 ans et plus. Merci d’y avoir pensé : revenez nous voir à vos 18 ans.",

  "signup.who.title": "Qui êtes-vous ?",
  "signup.who.lead":
    "Avant que les deux personnes aient dit oui, l’autre ne voit que votre prénom et votre tranche d’âge.",
  "signup.who.together": "Vous vous inscrivez",
  "signup.who.alone": "Seul ou seule",
  "signup.who.couple": "En couple",
  "signup.who.partner": "Votre conjoint ou conjointe",
  "signup.who.partnerHint": "Une personne majeure, qui est d’accord pour participer avec vous.",
  "signup.who.partnerSex": "Il ou elle est",

  "signup.household.title": "Qui êtes-vous ?",
  "signup.household.lead":
    "D’abord vous, puis les personnes de votre famille qui viendraient aux rencontres.",
  "signup.household.others": "Les personnes qui viendraient avec vous",
  "signup.household.othersHint": "Conjoint, enfants, parents. Laissez vide si vous venez seul ou seule.",
  "signup.household.other": "Personne {number}",
  "signup.household.more": "Ajouter d’autres personnes",

  "signup.where.title": "Où habitez-vous ?",
  "signup.where.lead": "Pour trouver quelqu’un près de chez vous. Nous ne demandons pas votre adresse.",
  "signup.where.place": "Ville ou code postal",
  "signup.where.placeHint": "Par exemple : Angers, ou 49000",
  "signup.where.several": "Plusieurs communes portent ce nom : choisissez la vôtre.",
  "signup.where.which": "De quelle commune s’agit-il ?",
  "signup.where.notHere": "La vôtre n’y est pas ? Écrivez plutôt son code postal au-dessus.",
  "signup.where.unknown": "Nous ne trouvons pas cette commune. Essayez avec son code postal.",
  "signup.where.radius": "Jusqu’où pouvez-vous aller pour une rencontre ?",
  "signup.where.radius.2": "2 km : à pied, dans mon quartier",
  "signup.where.radius.5": "5 km : quelques arrêts de bus",
  "signup.where.radius.10": "10 km : un trajet en bus ou à vélo",
  "signup.where.radius.20": "20 km : une demi-heure de train ou de voiture",
  "signup.where.radius.50": "50 km : je me déplace facilement",

  "signup.languages.title": "Quelles langues parlez-vous ?",
  "signup.languages.lead":
    "Une langue en commun facilite la première rencontre. Beaucoup de duos parlent surtout français.",
  "signup.languages.french": "Le français",
  "signup.languages.frenchOral": "À l’oral",
  "signup.languages.frenchWritten": "À l’écrit",
  "signup.languages.others": "Vos autres langues",
  "signup.languages.yours": "Vos langues",
  "signup.languages.yoursHint": "Au moins une. Le français vient à la page suivante.",
  "signup.languages.language": "Langue {number}",
  "signup.languages.oral": "Je la parle",
  "signup.languages.written": "Je l’écris",
  "signup.languages.more": "Ajouter d’autres langues",
  "signup.languages.twice": "Cette langue est déjà dans la liste.",
  "signup.languages.one": "Choisissez au moins une langue que vous parlez.",

  "signup.french.title": "Et le français ?",
  "signup.french.lead": "Toutes les réponses conviennent. Personne n’est écarté parce qu’il débute.",
  "signup.french.practise": "Voulez-vous pratiquer le français pendant les rencontres ?",
  "signup.french.practise.yes": "Oui, c’est important pour moi",
  "signup.french.practise.no": "Non, pas spécialement",

  "signup.hours.title": "Quand êtes-vous libre ?",
  "signup.hours.lead": "Touchez chaque moment où vous pourriez voir quelqu’un, une semaine ordinaire.",
  "signup.hours.week": "Vos moments libres",
  "signup.hours.weekHint": "Matin 8 h – 12 h · midi 12 h – 14 h · après-midi 14 h – 18 h · soir 18 h – 21 h",
  "signup.hours.one": "Choisissez au moins un moment.",
  "signup.hours.frequency": "À quel rythme aimeriez-vous vous voir ?",
  "signup.hours.frequencyHint": "Un duo se voit au moins une fois par mois.",

  "signup.interests.title": "Qu’aimez-vous ?",
  "signup.interests.lead": "Ce que vous aimeriez faire à deux. Choisissez-en autant que vous voulez.",
  "signup.interests.legend": "J’aime",
  "signup.dislikes.title": "Qu’est-ce que vous n’aimez pas ?",
  "signup.dislikes.lead": "Ne pas aimer les mêmes choses rapproche aussi. Vous pouvez passer cette page.",
  "signup.dislikes.legend": "Je n’aime pas",
  "signup.hopes.title": "Qu’espérez-vous de ces rencontres ?",
  "signup.hopes.lead": "Choisissez ce qui compte pour vous.",
  "signup.hopes.legend": "J’espère",

  "signup.wishes.title": "Qui aimeriez-vous rencontrer ?",
  "signup.wishes.lead":
    "Ces souhaits sont respectés. Plus ils sont larges, plus vite une rencontre est possible.",
  "signup.wishes.sex": "Une femme ou un homme ?",
  "signup.wishes.family": "Une personne seule ou une famille ?",
  "signup.wishes.age": "De quel âge ?",
  "signup.wishes.ageHint": "Ne cochez rien si tous les âges vous conviennent.",
  "signup.wishes.maxDuos": "Combien de duos à la fois ?",
  "signup.wishes.maxDuosHint": "Un seul est un bon début. Vous pourrez changer.",
  "signup.wishes.duos": "{count, plural, one {# duo} other {# duos}}",

  "signup.reach.title": "Comment vous joindre ?",
  "signup.reach.lead": "Seule l’association voit ces coordonnées, jusqu’à l’ouverture d’un duo.",
  "signup.reach.by": "Vous préférez",
  "signup.reach.by.email": "Un e-mail",
  "signup.reach.by.sms": "Un SMS",
  "signup.reach.by.phone": "Un appel",
  "signup.reach.by.referent": "Par la personne qui m’accompagne",
  "signup.reach.phone": "Numéro de téléphone",
  "signup.reach.phoneHint": "Nécessaire seulement pour un SMS ou un appel.",
  "signup.reach.phoneNeeded": "Pour un SMS ou un appel, il nous faut un numéro.",
  "signup.reach.email": "Adresse e-mail",
  "signup.reach.emailHint": "Laissez vide si la personne n’en a pas.",
  "signup.reach.emailNeeded": "Pour un e-mail, il nous faut une adresse.",
  "signup.reach.language": "La langue de nos lettres et de ses pages",
  "signup.reach.emailKnown": "Cette adresse est déjà celle de {name}.",
  "signup.reach.emailKnownSee": "Ouvrir sa page",
  "signup.reach.emailTaken":
    "Cette adresse ne peut pas servir ici. Laissez-la vide ou écrivez-en une autre, et parlez-en à la coordination.",

  "signup.charter.title": "La charte des duos",
  "signup.charter.lead": "Lisez-la tranquillement. La signer, c’est s’engager à la suivre.",
  "signup.charter.version": "Version {version}",
  "signup.charter.equals.title": "D’égal à égal",
  "signup.charter.equals.words":
    "Un duo n’est ni une aide sociale ni un hébergement : deux personnes font connaissance, et chacune apporte quelque chose. Je ne fais pas les démarches à la place de l’autre.",
  "signup.charter.regular.title": "Avec régularité",
  "signup.charter.regular.words":
    "Nous nous voyons au moins une fois par mois pendant six mois. Si je ne peux pas venir, je préviens.",
  "signup.charter.limits.title": "Sans argent ni dépendance",
  "signup.charter.limits.words":
    "Je ne prête pas, je n’emprunte pas, je ne vends rien. Je ne promets ni logement ni travail.",
  "signup.charter.discretion.title": "Avec discrétion",
  "signup.charter.discretion.words":
    "Je ne demande pas à l’autre de raconter son histoire. Ce que l’on me confie reste entre nous, et aucune photo ne circule sans accord.",
  "signup.charter.neutral.title": "En respectant les convictions",
  "signup.charter.neutral.words":
    "Je n’essaie de convaincre personne, ni de ma religion ni de mes opinions. Les propos et les gestes qui blessent n’ont pas leur place.",
  "signup.charter.safe.title": "En sécurité",
  "signup.charter.safe.words":
    "Les premières rencontres ont lieu dans un endroit public. Si quelque chose m’inquiète, je le dis à l’association. Je suis d’accord pour qu’elle voie un extrait de casier judiciaire : elle en note la date, et ne le garde pas.",
  "signup.charter.leave.title": "Librement",
  "signup.charter.leave.words":
    "Chacun peut arrêter à tout moment, sans se justifier. Je le dis à l’association, qui prévient l’autre avec tact.",
  "signup.charter.sign": "J’ai lu la charte et je la signe",
  "signup.charter.needed": "Pour continuer, il faut signer la charte.",
  "signup.charter.changed": "Le texte de la charte vient de changer : relisez-le avant de signer.",
  "signup.charter.signed": "Signée, version {version}",

  "signup.consents.title": "Vos accords",
  "signup.consents.lead":
    "Chaque accord est séparé. Vous pourrez retirer chacun d’eux à tout moment, depuis votre page ou en nous le disant.",
  "signup.consents.legend": "Je suis d’accord pour que",
  "signup.consents.matchingHint": "Nécessaire : sans cet accord, aucune rencontre n’est possible.",
  "signup.consents.matchingNeeded": "Sans le premier accord, nous ne pouvons proposer personne.",
  "signup.consents.protection": "La protection est accordée (je l’ai vérifié)",
  "signup.consents.protectionHint":
    "Réfugié, protection subsidiaire ou apatride. Seuls ce fait et sa date sont gardés. Sans cette case, la demande attend que la coordination confirme.",
  "signup.consents.referent": "Référent ou référente",
  "signup.consents.referentHint": "La personne qui accompagne déjà : une seule, jamais une seconde.",
  "signup.consents.noReferent": "Aucun pour l’instant",
  "signup.consents.referentGone":
    "Cette personne ne travaille plus pour cette antenne. Choisissez-en une autre.",

  "signup.summary.title": "Relisez vos réponses",
  "signup.summary.title.registered": "Relisez ensemble",
  "signup.summary.lead": "Rien n’est envoyé tant que vous n’avez pas appuyé sur le bouton.",
  "signup.summary.lead.registered":
    "Relisez ces réponses avec la personne. Rien n’est inscrit tant que vous n’avez pas appuyé sur le bouton.",
  "signup.summary.change": "Changer",
  "signup.summary.changeWhat": "Changer : {what}",
  "signup.summary.missing": "Il reste {count, plural, one {une réponse} other {# réponses}} à donner.",
  "signup.summary.goOn": "Continuer",
  "signup.summary.send": "Envoyer mon inscription",
  "signup.summary.send.beneficiary": "Envoyer ma demande",
  "signup.summary.send.registered": "Inscrire cette personne",
  "signup.summary.noBranch":
    "Aucune antenne de l’association n’est encore ouverte. Vos réponses sont gardées : réessayez plus tard.",
  "signup.summary.kilometres": "{km} km au plus",
  "signup.summary.spoken": "{language} : {oral}",
  "signup.summary.spokenWritten": "{language} : {oral} à l’oral, {written} à l’écrit",
  "signup.summary.hours": "Moments libres :",
  "signup.summary.anybody": "Toute personne",
  "signup.summary.anyAge": "Tous les âges",
  "signup.summary.nothing": "Rien",

  "signup.later.title": "C’est enregistré",
  "signup.later.words":
    "Vos réponses sont gardées. La lettre que nous avons envoyée à votre adresse au début contient le lien pour continuer, sur cet appareil ou un autre.",
  "signup.later.days":
    "Nous vous le rappellerons au plus trois fois. Sans nouvelles de vous, tout est effacé trente jours après le début.",
  "signup.later.goOn": "Continuer maintenant",
  "signup.later.shared": "Cet appareil n’est pas à vous ?",
  "signup.later.forget": "Oublier ce formulaire sur cet appareil",
  "signup.later.forgotten": "Cet appareil ne s’en souvient plus. Le lien de la lettre reste valable.",

  "signup.sent.title": "Regardez dans votre boîte e-mail",
  "signup.sent.words":
    "Nous venons d’écrire à votre adresse. Ouvrez la lettre et suivez son lien : c’est ce qui termine votre inscription.",
  "signup.sent.spam": "Rien après quelques minutes ? Regardez dans les courriers indésirables.",
  "signup.sent.next": "Ensuite",
  "signup.sent.next.volunteer":
    "Vous choisirez une réunion d’information, puis une personne de l’antenne la plus proche vous recevra.",
  "signup.sent.next.beneficiary":
    "Une personne de l’antenne la plus proche lira votre demande et vous écrira.",

  "signup.gone.title": "Ce formulaire n’existe plus",
  "signup.gone.words":
    "Il a été effacé trente jours après son début, ou le lien est incomplet. Vous pouvez en commencer un autre : cinq minutes suffisent.",
  "signup.gone.again": "Commencer un nouveau formulaire",

  "signup.change.title": "Vos réponses",
  "signup.change.lead": "Changez ce qui n’est plus juste. La prochaine mise en relation en tiendra compte.",
  "signup.change.title.of": "Les réponses de {name}",
  "signup.change.conflict":
    "Quelqu’un a changé ce profil pendant que vous écriviez. Votre saisie est gardée ci-dessous ; voici ce qui est enregistré maintenant. Enregistrer à nouveau remplacera cette réponse.",

  "signup.register.title": "Inscrire une personne",
  "signup.register.lead":
    "Remplissez ce formulaire avec la personne, jamais sans elle. Chaque page se lit à deux.",
  "signup.register.ready": "À avoir sous la main",
  "signup.register.ready.words":
    "Une vingtaine de minutes ensemble, et la preuve que la protection est accordée. Aucune copie n’est gardée.",
  "signup.register.go": "Commencer une inscription",
  "signup.register.drafts": "Inscriptions commencées",
  "signup.register.drafts.none":
    "Les inscriptions que vous aurez commencées sans les finir apparaîtront ici, pour vous seulement.",
  "signup.register.unnamed": "Sans nom encore",
  "signup.register.touched": "Reprise {when}",
  "signup.register.erased": "Effacée {when}",
  "signup.register.resume": "Reprendre",
  "signup.register.throwAway": "Jeter",
  "signup.register.thrownAway": "L’inscription commencée a été jetée.",
  "signup.register.kept": "C’est gardé. Vous la retrouverez ici.",
  "signup.register.done": "La personne est inscrite.",

  "volunteer.move.signed_up": "Inscription envoyée",
  "volunteer.move.profile_changed": "Profil modifié",
  "beneficiary.move.signed_up": "Demande envoyée",
  "beneficiary.move.registered": "Inscription par l’association",
  "beneficiary.move.profile_changed": "Profil modifié",
} as const;
