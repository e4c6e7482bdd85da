export default {
  "signup.doors.title": "Take part in Duos de demain",
  "signup.doors.lead":
    "Two people who live near each other meet at least once a month for six months: walking, cooking, visiting, speaking French.",
  "signup.doors.volunteer.title": "Become a volunteer",
  "signup.doors.volunteer.words":
    "You live in France and have a little time, alone or as a couple. Signing up takes five minutes.",
  "signup.doors.volunteer.go": "Sign up as a volunteer",
  "signup.doors.beneficiary.title": "Meet someone near me",
  "signup.doors.beneficiary.words":
    "You have been granted protection in France and would like to know a person or a family near your home.",
  "signup.doors.beneficiary.go": "Ask to meet someone",
  "signup.doors.kept":
    "Your answers only serve to introduce someone to you. We never ask about your religion, your origin, your health or your story.",

  "signup.start.title.volunteer": "Become a volunteer",
  "signup.start.title.beneficiary": "Ask to meet someone",
  "signup.start.lead.volunteer":
    "Eleven small pages, about five minutes. Your answers are kept as you go: you can stop and come back.",
  "signup.start.lead.beneficiary":
    "A few small pages, one question at a time. Your answers are kept as you go: you can stop and come back.",
  "signup.start.email": "Your e-mail address",
  "signup.start.emailHint": "We send a link there at once, so that you can go on later.",
  "signup.start.noEmail":
    "You have no e-mail address? The person who supports you can register you, with you.",
  "signup.start.language": "The language of our letters",
  "signup.start.adult": "I am 18 or over",
  "signup.start.adultNeeded":
    "Duos are for people aged 18 and over. Tick this box if you are; otherwise, thank you for thinking of it, and see you later.",
  "signup.start.protected": "I have been granted protection in France",
  "signup.start.protectedHint":
    "Refugee status, subsidiary protection or stateless status. We keep nothing but this fact.",
  "signup.start.protectedNeeded":
    "Duos are for people who have already been granted protection. Tick this box if you have; otherwise, come back when the answer has arrived.",
  "signup.start.privacy": "A form that is not finished is erased thirty days after it was begun.",
  "signup.start.go": "Start",
  "signup.start.unfinished": "You have already begun a form on this device.",
  "signup.start.resume": "Go on where I was",

  "signup.progress": "Step {step} of {of}",
  "signup.later": "Save and finish later",
  "signup.saveChange": "Save this change",
  "signup.choose": "Choose",
  "signup.none": "None",

  "signup.field.firstName": "First name",
  "signup.field.lastName": "Last name",
  "signup.field.birthYear": "Year of birth",
  "signup.field.birthYearHint": "Four digits, for example 1985",
  "signup.field.sex": "You are",
  "signup.field.sexOther": "This is",
  "signup.birthYear.wrong": "Write a year in four digits, for example 1985.",
  "signup.birthYear.adult":
    "Duos are for people aged 18 and over. Thank you for thinking of it: come back when you are 18.",

  "signup.who.title": "Who are you?",
  "signup.who.lead":
    "Until both people have said yes, the other one only sees your first name and your age group.",
  "signup.who.together": "You are signing up",
  "signup.who.alone": "On your own",
  "signup.who.couple": "As a couple",
  "signup.who.partner": "Your partner",
  "signup.who.partnerHint": "An adult who agrees to take part with you.",
  "signup.who.partnerSex": "Your partner is",

  "signup.household.title": "Who are you?",
  "signup.household.lead": "You first, then the people of your family who would come to the meetings.",
  "signup.household.others": "People who would come with you",
  "signup.household.othersHint": "Partner, children, parents. Leave empty if you come alone.",
  "signup.household.other": "Person {number}",
  "signup.household.more": "Add more people",

  "signup.where.title": "Where do you live?",
  "signup.where.lead": "To find someone near you. We do not ask for your address.",
  "signup.where.place": "Town or postal code",
  "signup.where.placeHint": "For example: Angers, or 49000",
  "signup.where.several": "Several towns have this name: choose yours.",
  "signup.where.which": "Which town is it?",
  "signup.where.notHere": "Yours is not here? Write its postal code above instead.",
  "signup.where.unknown": "We cannot find this town. Try its postal code.",
  "signup.where.radius": "How far can you go for a meeting?",
  "signup.where.radius.2": "2 km: on foot, in my neighbourhood",
  "signup.where.radius.5": "5 km: a few bus stops",
  "signup.where.radius.10": "10 km: a trip by bus or bicycle",
  "signup.where.radius.20": "20 km: half an hour by train or car",
  "signup.where.radius.50": "50 km: I travel easily",

  "signup.languages.title": "Which languages do you speak?",
  "signup.languages.lead":
    "A language in common makes the first meeting easier. Many duos mostly speak French.",
  "signup.languages.french": "French",
  "signup.languages.frenchOral": "Speaking",
  "signup.languages.frenchWritten": "Writing",
  "signup.languages.others": "Your other languages",
  "signup.languages.yours": "Your languages",
  "signup.languages.yoursHint": "At least one. French comes on the next page.",
  "signup.languages.language": "Language {number}",
  "signup.languages.oral": "I speak it",
  "signup.languages.written": "I write it",
  "signup.languages.more": "Add more languages",
  "signup.languages.twice": "This language is already in the list.",
  "signup.languages.one": "Choose at least one language that you speak.",

  "signup.french.title": "And French?",
  "signup.french.lead": "Every answer is fine. Nobody is left out for being a beginner.",
  "signup.french.practise": "Would you like to practise French during the meetings?",
  "signup.french.practise.yes": "Yes, it matters to me",
  "signup.french.practise.no": "No, not especially",

  "signup.hours.title": "When are you free?",
  "signup.hours.lead": "Touch every moment when you could meet someone, in an ordinary week.",
  "signup.hours.week": "Your free moments",
  "signup.hours.weekHint": "Morning 8–12 · midday 12–14 · afternoon 14–18 · evening 18–21",
  "signup.hours.one": "Choose at least one moment.",
  "signup.hours.frequency": "How often would you like to meet?",
  "signup.hours.frequencyHint": "A duo meets at least once a month.",

  "signup.interests.title": "What do you like?",
  "signup.interests.lead": "What you would enjoy doing together. Choose as many as you like.",
  "signup.interests.legend": "I like",
  "signup.dislikes.title": "What do you not like?",
  "signup.dislikes.lead": "Disliking the same things brings people together too. You may skip this page.",
  "signup.dislikes.legend": "I do not like",
  "signup.hopes.title": "What do you hope for from these meetings?",
  "signup.hopes.lead": "Choose what matters to you.",
  "signup.hopes.legend": "I hope for",

  "signup.wishes.title": "Whom would you like to meet?",
  "signup.wishes.lead": "These wishes are respected. The wider they are, the sooner a meeting is possible.",
  "signup.wishes.sex": "A woman or a man?",
  "signup.wishes.family": "Someone on their own or a family?",
  "signup.wishes.age": "Of what age?",
  "signup.wishes.ageHint": "Tick nothing if every age suits you.",
  "signup.wishes.maxDuos": "How many duos at a time?",
  "signup.wishes.maxDuosHint": "One is a good start. You can change this.",
  "signup.wishes.duos": "{count, plural, one {# duo} other {# duos}}",

  "signup.reach.title": "How can we reach you?",
  "signup.reach.lead": "Only the association sees this, until a duo opens.",
  "signup.reach.by": "You prefer",
  "signup.reach.by.email": "An e-mail",
  "signup.reach.by.sms": "A text message",
  "signup.reach.by.phone": "A call",
  "signup.reach.by.referent": "Through the person who supports me",
  "signup.reach.phone": "Phone number",
  "signup.reach.phoneHint": "Only needed for a text message or a call.",
  "signup.reach.phoneNeeded": "For a text message or a call, we need a number.",
  "signup.reach.email": "E-mail address",
  "signup.reach.emailHint": "Leave empty if the person has none.",
  "signup.reach.emailNeeded": "For an e-mail, we need an address.",
  "signup.reach.language": "The language of our letters and of their pages",
  "signup.reach.emailKnown": "This address already belongs to {name}.",
  "signup.reach.emailKnownSee": "Open their page",
  "signup.reach.emailTaken":
    "This address cannot be used here. Leave it empty or write another one, and tell the coordination team.",

  "signup.charter.title": "The charter of the duos",
  "signup.charter.lead": "Take your time to read it. To sign it is to promise to follow it.",
  "signup.charter.version": "Version {version}",
  "signup.charter.equals.title": "As equals",
  "signup.charter.equals.words":
    "A duo is neither social work nor housing: two people get to know each other, and each brings something. I do not do the other person’s paperwork for them.",
  "signup.charter.regular.title": "Regularly",
  "signup.charter.regular.words":
    "We meet at least once a month for six months. If I cannot come, I say so beforehand.",
  "signup.charter.limits.title": "Without money or dependence",
  "signup.charter.limits.words":
    "I do not lend, borrow or sell anything. I promise neither housing nor work.",
  "signup.charter.discretion.title": "Discreetly",
  "signup.charter.discretion.words":
    "I do not ask the other person to tell their story. What I am told stays between us, and no photo is shared without agreement.",
  "signup.charter.neutral.title": "Respecting beliefs",
  "signup.charter.neutral.words":
    "I try to convince nobody of my religion or my opinions. Words and gestures that hurt have no place.",
  "signup.charter.safe.title": "Safely",
  "signup.charter.safe.words":
    "The first meetings take place somewhere public. If something worries me, I tell the association. I agree that it sees an extract of my criminal record: it notes the date, and does not keep it.",
  "signup.charter.leave.title": "Freely",
  "signup.charter.leave.words":
    "Each of us may stop at any time, without giving reasons. I tell the association, which informs the other person with tact.",
  "signup.charter.sign": "I have read the charter and I sign it",
  "signup.charter.needed": "To go on, the charter must be signed.",
  "signup.charter.changed": "The text of the charter has just changed: read it again before you sign.",
  "signup.charter.signed": "Signed, version {version}",

  "signup.consents.title": "What you agree to",
  "signup.consents.lead":
    "Each one stands alone. You can take back any of them at any time, from your page or by telling us.",
  "signup.consents.legend": "I agree that",
  "signup.consents.matchingHint": "Needed: without it, no meeting is possible.",
  "signup.consents.matchingNeeded": "Without the first one, we cannot suggest anybody.",
  "signup.consents.protection": "Protection is granted (I have checked)",
  "signup.consents.protectionHint":
    "Refugee, subsidiary protection or stateless. Only this fact and its date are kept. Without this tick, the request waits until the coordination team confirms.",
  "signup.consents.referent": "Referent",
  "signup.consents.referentHint": "The person who already supports them: only one, never a second.",
  "signup.consents.noReferent": "None for now",
  "signup.consents.referentGone": "This person no longer works for this branch. Choose another one.",

  "signup.summary.title": "Read your answers again",
  "signup.summary.title.registered": "Read it again together",
  "signup.summary.lead": "Nothing is sent until you press the button.",
  "signup.summary.lead.registered":
    "Read these answers again with the person. Nothing is registered until you press the button.",
  "signup.summary.change": "Change",
  "signup.summary.changeWhat": "Change: {what}",
  "signup.summary.missing": "{count, plural, one {One answer is} other {# answers are}} still to be given.",
  "signup.summary.goOn": "Go on",
  "signup.summary.send": "Send my sign-up",
  "signup.summary.send.beneficiary": "Send my request",
  "signup.summary.send.registered": "Register this person",
  "signup.summary.noBranch":
    "No branch of the association is open yet. Your answers are kept: please try again later.",
  "signup.summary.kilometres": "{km} km at most",
  "signup.summary.spoken": "{language}: {oral}",
  "signup.summary.spokenWritten": "{language}: speaking, {oral}; writing, {written}",
  "signup.summary.hours": "Free moments:",
  "signup.summary.anybody": "Anybody",
  "signup.summary.anyAge": "Every age",
  "signup.summary.nothing": "Nothing",

  "signup.later.title": "It is saved",
  "signup.later.words":
    "Your answers are kept. The letter that we sent to your address at the start holds the link to go on, on this device or another.",
  "signup.later.days":
    "We will remind you three times at most. If we hear nothing from you, everything is erased thirty days after the start.",
  "signup.later.goOn": "Go on now",
  "signup.later.shared": "This device is not yours?",
  "signup.later.forget": "Forget this form on this device",
  "signup.later.forgotten": "This device no longer remembers it. The link in the letter still works.",

  "signup.sent.title": "Look in your e-mail inbox",
  "signup.sent.words":
    "We have just written to your address. Open the letter and follow its link: that is what completes your sign-up.",
  "signup.sent.spam": "Nothing after a few minutes? Look in your junk mail.",
  "signup.sent.next": "Next",
  "signup.sent.next.volunteer":
    "You will choose an information meeting, then someone from the nearest branch will meet you.",
  "signup.sent.next.beneficiary": "Someone from the nearest branch will read your request and write to you.",

  "signup.gone.title": "This form no longer exists",
  "signup.gone.words":
    "It was erased thirty days after it was begun, or the link is incomplete. You can begin another one: five minutes are enough.",
  "signup.gone.again": "Begin a new form",

  "signup.change.title": "Your answers",
  "signup.change.lead": "Change what is no longer right. The next matching will take it into account.",
  "signup.change.title.of": "The answers of {name}",
  "signup.change.conflict":
    "Someone changed this profile while you were writing. What you typed is kept below; this is what is saved now. Saving again will replace that answer.",

  "signup.register.title": "Register a person",
  "signup.register.lead": "Fill in this form with the person, never without them. Read each page together.",
  "signup.register.ready": "To have at hand",
  "signup.register.ready.words":
    "About twenty minutes together, and the proof that protection is granted. No copy is kept.",
  "signup.register.go": "Begin a registration",
  "signup.register.drafts": "Registrations begun",
  "signup.register.drafts.none":
    "Registrations that you have begun and not finished will appear here, for you only.",
  "signup.register.unnamed": "No name yet",
  "signup.register.touched": "Last opened {when}",
  "signup.register.erased": "Erased {when}",
  "signup.register.resume": "Go on",
  "signup.register.throwAway": "Throw away",
  "signup.register.thrownAway": "The begun registration was thrown away.",
  "signup.register.kept": "It is kept. You will find it here.",
  "signup.register.done": "The person is registered.",

  "volunteer.move.signed_up": "Sign-up sent",
  "volunteer.move.profile_changed": "Profile changed",
  "beneficiary.move.signed_up": "Request sent",
  "beneficiary.move.registered": "Registered by the association",
  "beneficiary.move.profile_changed": "Profile changed",
} as const;
