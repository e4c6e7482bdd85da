export default {
  "letter.why.household": "تصلكم هذه الرسالة لأن أسرتكم مسجّلة في Clef de France.",
  "letter.why.partner": "تصلكم هذه الرسالة لأن مؤسستكم تعرض أماكن في Clef de France.",
  "letter.answerBy": "هذا الرابط صالح حتى {day}، {in}.",
  "letter.moveDay": "يوم الانتقال المتوقع",

  "letter.mobility_proposal.subject": "عرض في انتظاركم",
  "letter.mobility_proposal.preview": "خذوا وقتكم لقراءته، ثم أجيبوا بنعم أو لا.",
  "letter.mobility_proposal.words": "هذا مكان للعيش والعمل، اخترناه بناءً على ما قلتموه لنا:",
  "letter.mobility_proposal.free": "أنتم أحرار في قول نعم أو لا. هذه الأماكن محجوزة لكم إلى أن تجيبوا.",
  "letter.mobility_proposal.act": "قراءة العرض والإجابة",
  "letter.mobility_proposal.after": "هذا الرابط لكم وحدكم، ولا يفتح إلا هذا العرض.",

  "letter.mobility_reminder.subject": "عرض ينتظر جوابكم",
  "letter.mobility_reminder.preview": "نعم أو لا، جوابكم يساعدنا.",
  "letter.mobility_reminder.words": "عرضنا عليكم الاستقرار في {town}، ولم يصلنا جوابكم بعد.",
  "letter.mobility_reminder.free": "نعم أو لا، جوابكم يساعدنا: ربما ينتظر شخص آخر.",
  "letter.mobility_reminder.act": "قراءة العرض والإجابة",

  "letter.mobility_expired.subject": "أُغلِق العرض",
  "letter.mobility_expired.preview": "نواصل البحث.",
  "letter.mobility_expired.words": "انتهى وقت الإجابة وأُعيدت الأماكن. لم يضع شيء: نواصل البحث من أجلكم.",
  "letter.mobility_expired.act": "أين وصلتُ",

  "letter.mobility_agreed.subject": "الجميع قالوا نعم",
  "letter.mobility_agreed.preview": "الخطوة التالية زيارة إلى المكان.",
  "letter.mobility_agreed.words": "كل من سألناهم في {town} قالوا نعم، مثلكم.",
  "letter.mobility_agreed.next": "الخطوة التالية زيارة إلى المكان مع شخص يرافقكم. سنقترح عليكم موعدًا قريبًا.",
  "letter.mobility_agreed.act": "ما الخطوة التالية",
  "letter.mobility_agreed.after": "لا يزال بإمكانكم تغيير رأيكم في كل خطوة، من الصفحة نفسها.",

  "letter.mobility_declined.subject": "أخبار عن العرض",
  "letter.mobility_declined.preview": "نواصل البحث.",
  "letter.mobility_declined.words": "لن يتم انتقالكم إلى {town} هذه المرة.",
  "letter.mobility_declined.more": "يحدث هذا كثيرًا، ولا يعني شيئًا عنكم. نواصل البحث عن مكان لأسرتكم.",
  "letter.mobility_declined.act": "أين وصلتُ",

  "letter.mobility_withdrawn.subject": "أخبار عن العرض",
  "letter.mobility_withdrawn.preview": "نواصل البحث.",
  "letter.mobility_withdrawn.words": "توقف مشروعكم في {town}: أحد الأماكن لم يعد متاحًا.",
  "letter.mobility_withdrawn.more":
    "نعرف ما يعنيه هذا لكم. نواصل البحث؛ أجيبوا على هذه الرسالة إن أردتم التحدث عن ذلك.",
  "letter.mobility_withdrawn.act": "أين وصلتُ",

  "letter.mobility_visit.subject": "يوم زيارتكم",
  "letter.mobility_visit.preview": "التاريخ والمكان في هذه الرسالة.",
  "letter.mobility_visit.words": "هذا موعد زيارتكم إلى {town}: السكن والعمل والمحيط.",
  "letter.mobility_visit.companion": "يرافقكم {companion}.",
  "letter.mobility_visit.act": "تفاصيل الزيارة",
  "letter.mobility_visit.after":
    "يمكنكم من الصفحة نفسها إضافتها إلى مفكرتكم. لا تستطيعون المجيء؟ أجيبوا على هذه الرسالة.",

  "letter.mobility_visit_cancelled.subject": "لن تتم زيارتكم في ذلك اليوم",
  "letter.mobility_visit_cancelled.preview": "سنقترح موعدًا آخر.",
  "letter.mobility_visit_cancelled.words": "لن تتم الزيارة إلى {town} المقررة {moment}.",
  "letter.mobility_visit_cancelled.more": "نعتذر منكم. سنقترح عليكم موعدًا آخر.",
  "letter.mobility_visit_cancelled.act": "أين وصلتُ",

  "letter.mobility_preparation.subject": "التحضير لانتقالكم جارٍ",
  "letter.mobility_preparation.preview": "الموعد وقائمة ما يجب تحضيره جاهزان.",
  "letter.mobility_preparation.words": "التحضير لاستقراركم في {town} جارٍ.",
  "letter.mobility_preparation.tasks":
    "{count, plural, one {هناك أمر واحد للتحضير؛ وتقول القائمة من يقوم به ومتى.} two {هناك أمران للتحضير؛ وتقول القائمة من يقوم بماذا ومتى.} few {هناك # أمور للتحضير؛ وتقول القائمة من يقوم بماذا ومتى.} many {هناك # أمرًا للتحضير؛ وتقول القائمة من يقوم بماذا ومتى.} other {هناك # أمر للتحضير؛ وتقول القائمة من يقوم بماذا ومتى.}}",
  "letter.mobility_preparation.act": "رؤية القائمة",
  "letter.mobility_preparation.after":
    "لستم مضطرين إلى القيام بكل شيء وحدكم: اطلبوا المساعدة متى احتجتم إليها.",

  "letter.mobility_moved.subject": "أهلًا بكم في بيتكم",
  "letter.mobility_moved.preview": "نبقى إلى جانبكم.",
  "letter.mobility_moved.words": "أنتم تسكنون الآن في {town}. أهلًا بكم في بيتكم.",
  "letter.mobility_moved.more":
    "سنسألكم عن أحوالكم بعد ثلاثة أشهر، وبعد ستة أشهر، وبعد سنة. وحتى ذلك الحين، اكتبوا لنا متى شئتم.",
  "letter.mobility_moved.act": "رؤية صفحتي",

  "letter.mobility_followup.subject": "كيف الأحوال في بيتكم الجديد؟",
  "letter.mobility_followup.preview": "بعض الأسئلة، دقيقتان.",
  "letter.mobility_followup.words":
    "{months, plural, few {أنتم تسكنون في {town} منذ # أشهر. كيف الأحوال: السكن والعمل والحياة هناك؟} other {أنتم تسكنون في {town} منذ # شهرًا. كيف الأحوال: السكن والعمل والحياة هناك؟}}",
  "letter.mobility_followup.free": "إذا كان هناك ما لا يسير جيدًا فقولوه: سنبحث عن حل معكم.",
  "letter.mobility_followup.act": "إخبارنا بأحوالكم",

  "letter.mobility_referent.subject": "أخبار عن أسرة ترافقونها",
  "letter.mobility_referent.preview": "لقراءتها مع الأشخاص المعنيين.",
  "letter.mobility_referent.words":
    "{what, select, proposal {وصل إلى {person} عرض للاستقرار في منطقة أخرى. اقرؤوه معًا، ثم سجّلوا جواب الأسرة.} reminder {لم يُجب {person} بعد على عرض الاستقرار. اقرؤوه معًا، ثم سجّلوا جواب الأسرة.} expired {أُغلِق العرض المقدّم إلى {person} من دون جواب في الوقت المحدد. قد تكفي مكالمة لمعرفة السبب.} refused {كان جواب {person} على العرض: لا.} agreed {قال الجميع نعم بشأن {person}: بقي تنظيم الزيارة.} declined {لن يتم الانتقال المعروض على {person} هذه المرة: أحد الشركاء قال لا.} withdrawn {توقف مشروع {person}.} visit {حُدِّد موعد زيارة {person} أو تغيّر.} preparation {التحضير لانتقال {person} جارٍ: تقول القائمة من يقوم بماذا.} moved {يسكن {person} الآن هناك.} followup {حان الوقت لسؤال {person} عن الأحوال هناك.} other {هناك جديد بشأن {person}.}}",
  "letter.mobility_referent.free": "نعم أو لا: الجواب للأسرة.",
  "letter.mobility_referent.act": "فتح الصفحة",

  "letter.mobility_answer_request.subject": "اختارت أسرة عرضكم",
  "letter.mobility_answer_request.preview": "ننتظر جوابكم.",
  "letter.mobility_answer_request.words":
    "{party, select, employer {قالت أسرة من Clef de France نعم لعرضكم. هل توافقون على منحها الوظيفة؟} landlord {قالت أسرة من Clef de France نعم لعرضكم. هل توافقون على تأجيرها السكن؟} training {قالت أسرة من Clef de France نعم لعرضكم. هل توافقون على منحها مكان التدريب؟} other {قالت أسرة من Clef de France نعم لعرضكم. هل توافقون على استقبالها؟}}",
  "letter.mobility_answer_request.act": "القراءة والإجابة",
  "letter.mobility_answer_request.after":
    "لا يفتح هذا الرابط إلا هذا الطلب، من دون حساب. لا تعطوه إلا لصاحب القرار عندكم.",

  "letter.mobility_answer_reminder.subject": "أسرة تنتظر جوابكم",
  "letter.mobility_answer_reminder.preview": "نعم أو لا، جوابكم مهم.",
  "letter.mobility_answer_reminder.words":
    "{party, select, employer {سألناكم إن كنتم توافقون على منح وظيفة لأسرة من Clef de France. يحل هذا الرابط محل الرابط السابق.} landlord {سألناكم إن كنتم توافقون على تأجير سكن لأسرة من Clef de France. يحل هذا الرابط محل الرابط السابق.} training {سألناكم إن كنتم توافقون على منح مكان تدريب لأسرة من Clef de France. يحل هذا الرابط محل الرابط السابق.} other {سألناكم سؤالًا عن أسرة من Clef de France. يحل هذا الرابط محل الرابط السابق.}}",
  "letter.mobility_answer_reminder.act": "القراءة والإجابة",

  "letter.mobility_agreed_partner.subject": "الجميع قالوا نعم",
  "letter.mobility_agreed_partner.preview": "شكرًا لكم. إليكم الخطوة التالية.",
  "letter.mobility_agreed_partner.words": "وصلت كل الأجوبة، وكلها نعم. شكرًا على جوابكم.",
  "letter.mobility_agreed_partner.more": "سيكتب لكم أحد أعضاء الجمعية لتحديد موعد زيارة ووصلكم بالأسرة.",

  "letter.mobility_visit_partner.subject": "زيارة إليكم",
  "letter.mobility_visit_partner.preview": "التاريخ والمكان في هذه الرسالة.",
  "letter.mobility_visit_partner.words": "تأتي الأسرة التي اختارت عرضكم لرؤيته في هذا اليوم:",
  "letter.mobility_visit_partner.cancelled": "لن تتم الزيارة التالية. سنقترح موعدًا آخر:",
  "letter.mobility_visit_partner.more": "هذا اليوم لا يناسبكم؟ أجيبوا على هذه الرسالة.",

  "letter.mobility_withdrawn_partner.subject": "توقف أحد الطلبات",
  "letter.mobility_withdrawn_partner.preview": "أماكنكم متاحة من جديد.",
  "letter.mobility_withdrawn_partner.words": "توقف الطلب الذي كتبنا لكم بشأنه. أماكنكم متاحة من جديد.",
  "letter.mobility_withdrawn_partner.more":
    "شكرًا على الوقت الذي منحتموه. يبقى عرضكم مفتوحًا لأسر أخرى ما لم تقولوا لنا غير ذلك.",

  "letter.mobility_agreed_staff.subject": "حصل أحد الطلبات على كل الموافقات",
  "letter.mobility_agreed_staff.preview": "بقي تنظيم الزيارة.",
  "letter.mobility_agreed_staff.words": "وافق الجميع على استقرار {person} في {town}. بقي تنظيم الزيارة.",
  "letter.mobility_agreed_staff.act": "رؤية الطلب",

  "letter.place_freed_staff.subject": "أماكن متاحة من جديد",
  "letter.place_freed_staff.preview": "يمكن لأسرة أخرى الاستفادة منها.",
  "letter.place_freed_staff.words":
    "توقف أحد الطلبات. الأماكن التي كان يشغلها في العرض «{offer}» في {town} متاحة لأسرة أخرى.",
  "letter.place_freed_staff.act": "رؤية التفاصيل",

  "letter.answers_late_staff.subject": "تأخر جواب أحد الشركاء",
  "letter.answers_late_staff.preview": "قد تكفي مكالمة.",
  "letter.answers_late_staff.words":
    "{why, select, no_address {ليس لدى {organisation} بريد إلكتروني ولا حساب: اتصلوا، ثم سجّلوا الجواب.} other {لم يُجب {organisation} خلال ثمانية أيام. اتصلوا، أو سجّلوا الجواب، أو اسألوا من جديد.}}",
  "letter.answers_late_staff.act": "رؤية الطلب",

  "letter.followup_due_staff.subject": "حان وقت متابعة",
  "letter.followup_due_staff.preview": "بعض الأسئلة لطرحها مباشرةً.",
  "letter.followup_due_staff.words":
    "{months, plural, few {مضت # أشهر على انتقال {person}. اسألوا عن الأحوال، ثم سجّلوا الجواب.} other {مضى # شهرًا على انتقال {person}. اسألوا عن الأحوال، ثم سجّلوا الجواب.}}",
  "letter.followup_due_staff.act": "تسجيل المتابعة",
} as const;
