export default {
  "home.title": "Meeting someone changes a town.",
  "home.lead":
    "Trait d’union links people who live here with people starting a new life in France. Two hours a week or a month: walk, cook, speak French, become neighbours.",
  "home.door.volunteer": "Become a mentor",
  "home.door.volunteer.words": "Five minutes on a phone. You can stop and go on later.",
  "home.door.code": "I have a code or an invitation",
  "home.door.code.words": "Come in with the code on your card, or with your address.",
  "home.door.register": "I would like to meet a mentor",
  "home.partner":
    "Do you speak for an association, a reception centre or a company? Write to the nearest branch.",
  "home.mySpace": "Go to my page",
  "home.how": "How a duo begins",
  "home.how.1": "You say who you are",
  "home.how.1.words": "Your languages, your free hours, what you like and what you do not.",
  "home.how.2": "We meet",
  "home.how.2.words": "An information meeting, then a talk near your home.",
  "home.how.3": "Each says yes",
  "home.how.3.words":
    "We suggest a person and say why. Each answers alone, without seeing the other’s answer.",
  "home.how.4": "The duo opens",
  "home.how.4.words": "A first meeting with a tutor, then six months of meeting regularly.",
  "home.figures": "The association today",
  "home.figures.duos": "duos open today",
  "home.figures.meetings": "meetings in the last twelve months",
  "home.figures.volunteers": "volunteers ready to meet someone",
  "home.figures.towns": "{count, plural, one {# branch} other {# branches}}",
  "home.map.town": "{town}: {count, plural, one {# open duo} other {# open duos}}",
  "home.map.small": "{town}: fewer than eleven open duos",
  "home.map.credit": "Map: Victor Cazanave, CC-BY 4.0",
  "home.map.none": "No branch is open yet.",
  "privacy.title": "Your data",
  "privacy.lead": "We ask little, we show even less, and you see who has read your file.",
  "privacy.asked": "What we ask",
  "privacy.asked.words":
    "Your first name, last name, year of birth, town, languages, free hours, tastes and wishes. A way to reach you. Nothing more.",
  "privacy.never": "What we never ask",
  "privacy.never.words":
    "Your story, why you left, your religion, your origin, your health. We keep no criminal record: only the date on which it was seen.",
  "privacy.seen": "Who sees what",
  "privacy.seen.words":
    "Before a duo opens, the other person sees your first name, age group, town, languages, interests and free hours. Your contact details are given only when you have both said yes and the coordinator has opened the duo.",
  "privacy.decides": "Who decides",
  "privacy.decides.words":
    "A calculation suggests, a person of the association chooses, you accept or not. No decision is made by a machine.",
  "privacy.kept": "How long",
  "privacy.kept.words":
    "A form that was begun and not sent is erased after 30 days. Two years after our last contact your file is made anonymous; we tell you 30 days before.",
  "privacy.rights": "Your rights",
  "privacy.rights.words":
    "You can read your data, correct it, withdraw a consent, stop, or ask for it to be erased. Write to your branch or speak to your contact person. You can also turn to the CNIL, the French data protection authority.",
} as const;
