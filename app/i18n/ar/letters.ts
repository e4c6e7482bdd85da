export default {
  "letter.hello": "مرحبًا {name}،",
  "letter.helloNobody": "مرحبًا،",
  "letter.team": "فريق Trait d’union",
  "letter.copyLink": "إذا لم يعمل الزر، انسخوا هذا العنوان في متصفحكم:",
  "letter.askedBy": "نرجو أن تجيبوا قبل {day}، {in}، إن أمكن.",
  "letter.closesAt": "إذا لم يصلنا جواب، يُغلَق العرض يوم {day}، {in}.",
  "letter.byVideo": "عبر الفيديو: الرابط موجود في صفحتكم.",
  "letter.foot.association": "جمعية Duos de demain: Trait d’union.",
  "letter.foot.question": "هل لديكم سؤال؟ أجيبوا على هذه الرسالة وسيقرؤها أحد أعضاء الفريق.",
  "letter.foot.tracking": "لا صور هنا ولا وسائل تتبّع: لا نعرف إن كنتم قد فتحتم هذه الرسالة.",
  "letter.why.account": "تصلكم هذه الرسالة لأن هذا العنوان أُدخِل في موقعنا.",
  "letter.why.sign_up": "تصلكم هذه الرسالة لأنكم بدأتم التسجيل في موقعنا.",
  "letter.why.member": "تصلكم هذه الرسالة لأنكم مسجّلون في Duos de demain.",
  "letter.why.referent": "تصلكم هذه الرسالة لأنكم ترافقون شخصًا مسجّلًا في Duos de demain.",
  "letter.why.team": "تصلكم هذه الرسالة لأنكم من أعضاء الفريق.",
  "letter.role.volunteer": "التطوّع",
  "letter.role.beneficiary": "شخص ترافقه الجمعية",
  "letter.role.social_worker": "المرافقة الاجتماعية",
  "letter.role.coordinator": "التنسيق",
  "letter.role.partner": "الشراكة",
  "letter.role.admin": "الإدارة",

  "letter.confirm_address.subject": "أكّدوا عنوان بريدكم الإلكتروني",
  "letter.confirm_address.preview": "خطوة واحدة ثم يمكنكم المتابعة.",
  "letter.confirm_address.words": "لقد أعطيتمونا هذا العنوان. أكّدوا أنه عنوانكم: إليه سنكتب لكم.",
  "letter.confirm_address.act": "تأكيد عنواني",
  "letter.confirm_address.after":
    "هذا الرابط صالح لسبعة أيام. إذا لم تطلبوا شيئًا فلا تفعلوا شيئًا: لن يُؤكَّد العنوان.",

  "letter.sign_in_link.subject": "رابط الدخول الخاص بكم",
  "letter.sign_in_link.preview": "صالح لعشر دقائق.",
  "letter.sign_in_link.words": "هذا هو الرابط الذي طلبتموه. يفتح صفحتكم مرة واحدة فقط.",
  "letter.sign_in_link.act": "فتح صفحتي",
  "letter.sign_in_link.after":
    "الرابط صالح لعشر دقائق. إذا لم تطلبوه فلا تفعلوا شيئًا: من دون هذا الرابط لا يدخل أحد.",

  "letter.reset_password.subject": "اختيار كلمة مرور جديدة",
  "letter.reset_password.preview": "هذا الرابط صالح لساعة واحدة.",
  "letter.reset_password.words":
    "لقد طلبتم تغيير كلمة المرور. يتيح لكم هذا الرابط اختيار كلمة جديدة مرة واحدة.",
  "letter.reset_password.act": "اختيار كلمة مرور",
  "letter.reset_password.after":
    "الرابط صالح لساعة واحدة. إذا لم تطلبوه فلا تفعلوا شيئًا: تبقى كلمة المرور كما هي.",

  "letter.already_registered.subject": "طلبكم في موقعنا",
  "letter.already_registered.preview": "لا حاجة إلى إعادة أي شيء.",
  "letter.already_registered.words":
    "استعمل شخص ما، والأرجح أنه أنتم، هذا العنوان في موقعنا. العنوان معروف لدينا: لا حاجة إلى إعادة أي شيء.",
  "letter.already_registered.act": "تسجيل الدخول",
  "letter.already_registered.after":
    "إذا لم تكونوا أنتم فلا تفعلوا شيئًا: لم يتغيّر شيء ولم يطّلع أحد على بياناتكم.",

  "letter.resume_sign_up.subject": "تسجيلكم في انتظاركم",
  "letter.resume_sign_up.preview": "تابعوا من حيث توقفتم متى شئتم.",
  "letter.resume_sign_up.words":
    "{day, plural, =0 {تسجيلكم محفوظ. احتفظوا بهذه الرسالة: رابطها يعيدكم إلى حيث توقفتم، من أي جهاز.} other {لقد بدأتم التسجيل، وكل ما كتبتموه محفوظ. تكفي بضع دقائق لإتمامه.}}",
  "letter.resume_sign_up.act": "متابعة تسجيلي",
  "letter.resume_sign_up.after":
    "{day, plural, =14 {هذا آخر تذكير منا. إذا لم تتابعوا، يُحذَف ما كتبتموه بعد ثلاثين يومًا من البداية.} other {يُحذَف التسجيل غير المكتمل بعد ثلاثين يومًا.}}",

  "letter.invitation.subject": "دعوة للانضمام إلى Trait d’union",
  "letter.invitation.preview": "هذا الرابط يفتح حسابكم.",
  "letter.invitation.words": "حسابكم جاهز في منصتنا. دوركم: {role}.",
  "letter.invitation.act": "فتح حسابي",
  "letter.invitation.after":
    "هذا الرابط صالح لسبعة أيام. إذا كنتم لا تعرفون سبب وصوله إليكم فأجيبوا على هذه الرسالة.",

  "letter.application_received.subject": "وصلنا تسجيلكم",
  "letter.application_received.preview": "إليكم ما يأتي بعد ذلك.",
  "letter.application_received.words": "شكرًا لكم. وصلنا تسجيلكم وسيقرؤه أحد أعضاء الفريق.",
  "letter.application_received.more":
    "تقول لكم صفحتكم في كل وقت أين وصلتم، وما الخطوة التالية، وكم تستغرق عادةً.",
  "letter.application_received.act": "أين وصل تسجيلي",

  "letter.info_meeting_booked.subject": "مكانكم في اللقاء التعريفي",
  "letter.info_meeting_booked.preview": "الموعد والمكان في هذه الرسالة.",
  "letter.info_meeting_booked.words": "مكانكم محجوز. يسعدنا أن نلتقي بكم.",
  "letter.info_meeting_booked.act": "عرض اللقاء",
  "letter.info_meeting_booked.after":
    "لا تستطيعون الحضور؟ ألغوا الحجز من الصفحة نفسها ليتمكّن شخص آخر من الحضور.",

  "letter.info_meeting_reminder.subject": "موعد اللقاء التعريفي يقترب",
  "letter.info_meeting_reminder.preview": "الموعد والمكان في هذه الرسالة.",
  "letter.info_meeting_reminder.words": "ننتظركم قريبًا في اللقاء التعريفي.",
  "letter.info_meeting_reminder.act": "عرض اللقاء",
  "letter.info_meeting_reminder.after": "لا تستطيعون الحضور؟ ألغوا الحجز من الصفحة نفسها واختاروا موعدًا آخر.",

  "letter.info_meeting_cancelled.subject": "لن يُعقَد اللقاء التعريفي",
  "letter.info_meeting_cancelled.preview": "يمكنكم اختيار موعد آخر.",
  "letter.info_meeting_cancelled.words": "لن يُعقَد اللقاء المقرّر في {moment}. نعتذر منكم.",
  "letter.info_meeting_cancelled.act": "اختيار موعد آخر",

  "letter.volunteer_approved.subject": "اكتمل تسجيلكم",
  "letter.volunteer_approved.preview": "الخطوة التالية علينا.",
  "letter.volunteer_approved.words": "اكتملت جميع الخطوات: يمكن الآن أن يصلكم عرض.",
  "letter.volunteer_approved.more":
    "نبحث عن شخص تشتركون معه في المكان وأوقات الفراغ والاهتمامات. قد يستغرق ذلك بضعة أسابيع، وستخبركم صفحتكم بذلك.",
  "letter.volunteer_approved.act": "أين وصل تسجيلي",

  "letter.volunteer_declined.subject": "جوابنا على تسجيلكم",
  "letter.volunteer_declined.preview": "شكرًا على الوقت الذي منحتمونا إياه.",
  "letter.volunteer_declined.words": "شكرًا على الوقت الذي منحتمونا إياه. لن نتمكّن من أن نقترح عليكم ثنائيًا.",
  "letter.volunteer_declined.more":
    "إذا أردتم معرفة السبب فأجيبوا على هذه الرسالة، وسيردّ عليكم أحد أعضاء الفريق.",

  "letter.beneficiary_registered.subject": "تمّ تسجيلكم",
  "letter.beneficiary_registered.preview": "صفحتكم جاهزة.",
  "letter.beneficiary_registered.words": "جرى تعبئة تسجيلكم معكم بمساعدة {referent}.",
  "letter.beneficiary_registered.more":
    "تقول لكم صفحتكم أين وصل طلبكم. يمكنكم فيها تصحيح ما ليس صحيحًا، أو التوقف مؤقتًا، أو إنهاء كل شيء.",
  "letter.beneficiary_registered.act": "فتح صفحتي",

  "letter.proposal.subject": "هناك عرض في انتظاركم",
  "letter.proposal.preview": "خذوا وقتكم لقراءته، ثم أجيبوا بنعم أو لا.",
  "letter.proposal.words": "نقترح عليكم التعرّف إلى هذا الشخص:",
  "letter.proposal.note": "كلمة من الفريق",
  "letter.proposal.blind":
    "يجيب كل منكما من دون أن يرى جواب الآخر. كلمة «لا» جواب كأي جواب، وتبقى بينكم وبيننا.",
  "letter.proposal.act": "قراءة العرض والإجابة",
  "letter.proposal.after": "هذا الرابط لكم وحدكم، ولا يفتح إلا هذا العرض.",

  "letter.proposal_referent.subject": "عرض تقرؤونه مع شخص آخر",
  "letter.proposal_referent.preview": "هناك جواب يتوقف على مكالمتكم أو زيارتكم.",
  "letter.proposal_referent.words":
    "{day, plural, =0 {لدى {person} عرض لتكوين ثنائي، ولا يوجد عنوان بريد إلكتروني. اقرؤوا العرض معًا ثم سجّلوا الجواب.} other {لم يصل بعد جواب {person} على عرض الثنائي. اقرؤوا العرض معًا ثم سجّلوا الجواب.}}",
  "letter.proposal_referent.free": "نعم أو لا: القرار لصاحب الجواب وحده.",
  "letter.proposal_referent.act": "قراءة العرض",

  "letter.proposal_reminder.subject": "هناك عرض ينتظر جوابكم",
  "letter.proposal_reminder.preview": "نعم أو لا، جوابكم يساعدنا.",
  "letter.proposal_reminder.words": "اقترحنا عليكم التعرّف إلى {other}، ولم يصلنا جوابكم بعد.",
  "letter.proposal_reminder.free": "نعم أو لا، جوابكم يساعدنا ويبقى بينكم وبيننا.",
  "letter.proposal_reminder.act": "قراءة العرض والإجابة",

  "letter.proposal_expired.subject": "أُغلِق العرض",
  "letter.proposal_expired.preview": "نواصل البحث.",
  "letter.proposal_expired.words":
    "أُغلِق العرض قبل أن يتكوّن الثنائي. لم يضِع شيء: مكانكم محفوظ ونحن نواصل البحث.",
  "letter.proposal_expired.act": "أين وصل طلبي",

  "letter.proposal_expired_referent.subject": "أُغلِق عرض من دون جواب",
  "letter.proposal_expired_referent.preview": "قد تكفي مكالمة لمعرفة السبب.",
  "letter.proposal_expired_referent.words":
    "أُغلِق العرض المقدَّم إلى {person} من دون جواب في الوقت المحدد. قد تكفي مكالمة لمعرفة السبب، وهل ينبغي البحث بطريقة أخرى.",
  "letter.proposal_expired_referent.act": "عرض الملف",

  "letter.proposal_closed.subject": "أخبار عن العرض",
  "letter.proposal_closed.preview": "نواصل البحث.",
  "letter.proposal_closed.words":
    "لن يتكوّن هذا الثنائي هذه المرة. يحدث ذلك كثيرًا ولا يقول شيئًا عنكم، ونحن نواصل البحث.",
  "letter.proposal_closed.act": "أين وصل طلبي",

  "letter.both_accepted_staff.subject": "هناك ثنائي جاهز للفتح",
  "letter.both_accepted_staff.preview": "وصل الجوابان.",
  "letter.both_accepted_staff.words":
    "قال كل من {volunteer} و{beneficiary} نعم. بقي تعيين مرافق للثنائي، واقتراح لقاء أول، ثم فتح الثنائي.",
  "letter.both_accepted_staff.act": "فتح هذا الثنائي",

  "letter.duo_open.subject": "ثنائيكم مفتوح",
  "letter.duo_open.preview": "كيف تتواصلون، وموعد اللقاء الأول.",
  "letter.duo_open.words": "لقد قلتما نعم. ثنائيكم مع {other} مفتوح الآن.",
  "letter.duo_open.contact": "للتواصل مع {other}",
  "letter.duo_open.noContact": "سيخبركم مرافق الثنائي كيف تتواصلون.",
  "letter.duo_open.meeting": "اللقاء الأول",
  "letter.duo_open.tutor": "مرافق الثنائي",
  "letter.duo_open.act": "عرض ثنائينا",
  "letter.duo_open.after":
    "هناك شيء ليس على ما يرام؟ قولوا ذلك من الصفحة نفسها في أي وقت: لن يقرأه إلا الفريق.",

  "letter.duo_report_staff.subject": "رسالة ينبغي قراءتها من دون تأخير",
  "letter.duo_report_staff.preview": "هي للفريق وحده.",
  "letter.duo_report_staff.words":
    "يقول أحدهم إن شيئًا ليس على ما يرام في أحد الثنائيات. رسالته للفريق وحده، ولذلك لا ترِد هنا.",
  "letter.duo_report_staff.act": "قراءة الرسالة",

  "letter.duo_silent_staff.subject": "ثنائي من دون أخبار",
  "letter.duo_silent_staff.preview": "قد تكفي مكالمة.",
  "letter.duo_silent_staff.words":
    "{days, plural, zero {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} اليوم.} one {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} منذ يوم واحد.} two {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} منذ يومين.} few {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} منذ # أيام.} many {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} منذ # يومًا.} other {لم تصل أخبار من ثنائي {volunteer} و{beneficiary} منذ # يوم.}}",
  "letter.duo_silent_staff.act": "عرض هذا الثنائي",

  "letter.duo_ended.subject": "ثنائيكم ينتهي",
  "letter.duo_ended.preview": "شكرًا على الوقت الذي تشاركتموه.",
  "letter.duo_ended.words": "انتهى ثنائيكم مع {other}. شكرًا على الوقت الذي تشاركتموه.",
  "letter.duo_ended.more":
    "تقول لكم صفحتكم ما يمكنكم فعله الآن. إذا كان هناك ما يقلقكم فأجيبوا على هذه الرسالة: لن يقرأها إلا الفريق.",
  "letter.duo_ended.act": "فتح صفحتي",

  "letter.account_changed.subject": "تغيير في حسابكم",
  "letter.account_changed.preview": "إذا كنتم أنتم من قام به فلا حاجة إلى شيء.",
  "letter.account_changed.words":
    "{what, select, password {جرى تغيير كلمة مرور حسابكم.} second_factor {جرى تغيير الرمز الثاني لحسابكم.} email {جرى تغيير عنوان البريد الإلكتروني لحسابكم.} other {جرى إنشاء أو إلغاء بطاقة برمز شخصي لحسابكم.}}",
  "letter.account_changed.referent":
    "أُوقفت بطاقة {person} بعد خمس إجابات خاطئة. تحقّقوا مباشرةً ممّن كان يحاول الدخول؛ ويمكنكم طباعة بطاقة أخرى.",
  "letter.account_changed.actReferent": "عرض الأشخاص الذين أرافقهم",
  "letter.account_changed.act": "عرض حسابي",
  "letter.account_changed.after": "إذا لم تكونوا أنتم فأجيبوا فورًا على هذه الرسالة: سنغلق الدخول معكم.",

  "letter.letters_failing_staff.subject": "هناك رسائل لا تُرسَل",
  "letter.letters_failing_staff.preview": "الإرسال يحتاج إلى انتباهكم.",
  "letter.letters_failing_staff.words":
    "{count, plural, zero {لا رسائل عالقة} one {هناك رسالة واحدة لم تُرسَل} two {هناك رسالتان لم تُرسَلا} few {هناك # رسائل لم تُرسَل} many {هناك # رسالة لم تُرسَل} other {هناك # رسالة لم تُرسَل}}. انظروا إلى السبب ثم أعيدوا الإرسال: ربما ينتظر أشخاص جوابًا.",
  "letter.letters_failing_staff.act": "عرض الرسائل",

  "letter.handover_staff.subject": "تسليم عمل بين الزملاء",
  "letter.handover_staff.preview": "التواريخ في هذه الرسالة.",
  "letter.handover_staff.given":
    "سلّمكم {colleague} عمله من {from} إلى {until} ضمنًا. خلال هذه المدة تُفتح لكم فروعه وتصلكم رسائله أيضًا. وما ينبغي معرفته مكتوب في الصفحة.",
  "letter.handover_staff.arranged":
    "يتولّى {colleague} عملكم من {from} إلى {until} ضمنًا. يمكنكم استعادته قبل ذلك؛ وعند عودتكم تخبركم الصفحة بما جرى.",
  "letter.handover_staff.changed": "تغيّرت تواريخ تسليم عمل {colleague}: صارت من {from} إلى {until} ضمنًا.",
  "letter.handover_staff.taken_back": "انتهى تسليم عمل {colleague} قبل الموعد المقرر. شكرًا لكم.",
  "letter.handover_staff.act": "عرض هذا التسليم",

  "letter.why.network": "تصلكم هذه الرسالة لأنكم تنشرون أو تتابعون عرض انتقال مع الجمعية.",
  "letter.offer_stale.subject": "هل ما زال عرضكم قائمًا؟",
  "letter.offer_stale.preview": "تكفي نقرة واحدة للإجابة.",
  "letter.offer_stale.words":
    "لم يؤكّد أحد هذا العرض منذ مدة. هناك أُسر تستعد للانتقال اعتمادًا عليه: أخبرونا هل ما زال قائمًا.",
  "letter.offer_stale.more": "من دون رد منكم لن يُعرض ابتداءً من {day}، {in}. لن يضيع شيء.",
  "letter.offer_stale.act": "الإجابة بنقرة واحدة",
  "letter.offer_suspended.subject": "عرض لم يعد ظاهرًا",
  "letter.offer_suspended.preview": "إنه ينتظر التأكيد.",
  "letter.offer_suspended.words":
    "لم يُؤكَّد هذا العرض منذ ستين يومًا. لقد أوقفناه مؤقتًا: لم يعد ظاهرًا ولا يُقترح على أحد.",
  "letter.offer_suspended.more":
    "إذا كان ما زال قائمًا فزرٌّ واحد يعيده كما كان. الأماكن التي وُعد بها تبقى محجوزة.",
  "letter.offer_suspended.act": "رؤية هذا العرض",
  "letter.offer_expired.subject": "عرض بلغ نهايته",
  "letter.offer_expired.preview": "يمكن فتحه من جديد.",
  "letter.offer_expired.words": "بلغ هذا العرض تاريخ النهاية المحدد له. لم يعد ظاهرًا.",
  "letter.offer_expired.more": "يمكنكم فتحه من جديد لبضعة أشهر أو إغلاقه. الأماكن التي وُعد بها تبقى محجوزة.",
  "letter.offer_expired.act": "رؤية هذا العرض",

  "letter.state.waiting": "في انتظار الإرسال",
  "letter.state.sending": "قيد الإرسال",
  "letter.state.sent": "أُرسِلت",
  "letter.state.dead": "لم تُرسَل",
  "letter.state.cancelled": "أُلغيت",

  "letter.mailbox.title": "صندوق الرسائل",
  "letter.mailbox.lead": "رسائل العرض التجريبي كما ستصل إلى أصحابها. لا تغادر أي رسالة هذا الجهاز.",
  "letter.mailbox.search": "العنوان أو الاسم الأول",
  "letter.mailbox.find": "بحث",
  "letter.mailbox.all": "كل الرسائل",
  "letter.mailbox.to": "إلى",
  "letter.mailbox.address": "العنوان",
  "letter.mailbox.state": "الحالة",
  "letter.mailbox.language": "اللغة",
  "letter.mailbox.written": "كُتبت",
  "letter.mailbox.leaves": "تُرسَل في أقرب وقت {moment}",
  "letter.mailbox.none": "لا رسائل هنا. ستظهر حالما يسجّل شخص ما أو يطلب رابطًا أو يصله عرض.",
  "letter.mailbox.noneFound": "لا رسالة مطابقة.",
  "letter.mailbox.older": "رسائل أقدم",
  "letter.mailbox.html": "الرسالة",
  "letter.mailbox.text": "نص فقط",
  "letter.mailbox.theirs": "كل رسائل هذا الشخص",
  "letter.mailbox.forgotten": "حُذف محتوى هذه الرسالة.",
} as const;
