export default {
  "staff.letters.title": "Lettres",
  "staff.letters.lead":
    "Où en est chaque lettre aux personnes de vos antennes. Son contenu reste entre elles et nous.",
  "staff.letters.filter": "Lettres par état",
  "staff.letters.all": "Toutes",
  "staff.letters.count": "{label} ({count, number})",
  "staff.letters.kind": "Lettre",
  "staff.letters.to": "À",
  "staff.letters.toNobody": "adresse sans compte",
  "staff.letters.state": "État",
  "staff.letters.when": "Quand",
  "staff.letters.attempts": "Essais",
  "staff.letters.act": "Que faire",
  "staff.letters.leaves": "part le {moment}",
  "staff.letters.next": "nouvel essai bientôt ; dernier le {moment}",
  "staff.letters.retry": "Renvoyer",
  "staff.letters.retryOf": "Renvoyer la lettre « {kind} »",
  "staff.letters.none":
    "Aucune lettre ici. Elles apparaissent dès qu’une personne s’inscrit ou reçoit une proposition.",
  "staff.letters.noneInState": "Aucune lettre dans cet état.",
  "staff.letters.older": "Lettres plus anciennes",
  "staff.letters.newer": "Lettres plus récentes",
  "staff.letters.pages": "Pages de la liste",
  "staff.letters.sentAgain": "La lettre repart dans un instant.",
  "staff.letters.refused.not_dead": "Cette lettre est déjà repartie : quelqu’un a été plus rapide.",
  "staff.letters.refused.forgotten":
    "Le contenu de cette lettre a été effacé : elle ne peut plus être renvoyée.",
  "staff.letters.refused.no_address": "Cette personne n’a plus d’adresse e-mail : appelez-la.",
  "staff.letters.refused.title": "Cette lettre ne peut pas être renvoyée",
  "staff.letters.pause.too_many":
    "Le service d’envoi nous demande d’attendre. Les lettres repartent d’elles-mêmes à partir du {moment}.",
  "staff.letters.pause.key_refused":
    "Le service d’envoi refuse notre clé. Rien n’est perdu : les lettres attendent et repartiront dès que la clé sera corrigée par l’administration.",
  "staff.letters.error.no_answer":
    "Le service d’envoi n’a pas répondu. La lettre est peut-être arrivée quand même.",
  "staff.letters.error.provider_trouble": "Le service d’envoi est en panne.",
  "staff.letters.error.address_refused":
    "L’adresse n’est pas acceptée. Corrigez-la sur la fiche de la personne, puis renvoyez.",
  "staff.letters.error.refused": "Le service d’envoi refuse cette lettre.",
  "staff.letters.error.unreadable":
    "La lettre n’a pas pu être écrite. L’administration doit regarder le journal.",
  "staff.letters.error.unsure":
    "L’envoi a été interrompu : la lettre est peut-être arrivée. Demandez à la personne avant de renvoyer.",
} as const;
