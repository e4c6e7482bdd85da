/**
 * Languages that people may name, by ISO 639-3 (macrolanguages where speakers would not choose a variety).
 * Source: CLDR 48, own names of 25 typed by hand. `dir` follows the script. One line per language: code, BCP 47 tag,
 * French name, own name, direction.
 */
export interface LanguageEntry {
  /** ISO 639-3, e.g. "prs". */
  code: string;
  /** Tag for `lang` and for Intl, e.g. "fa-AF". */
  tag: string;
  french: string;
  own: string;
  dir: "ltr" | "rtl";
}

const entry = (
  code: string,
  tag: string,
  french: string,
  own: string,
  dir: "ltr" | "rtl" = "ltr",
): LanguageEntry => ({ code, tag, french, own, dir });

// biome-ignore format: one language a line
export const LANGUAGES: readonly LanguageEntry[] = [
  entry("fra", "fr", "français", "français"),
  entry("eng", "en", "anglais", "English"),
  entry("ara", "ar", "arabe", "العربية", "rtl"),
  entry("prs", "fa-AF", "dari", "دری", "rtl"),
  entry("pus", "ps", "pachto", "پښتو", "rtl"),
  entry("fas", "fa", "persan", "فارسی", "rtl"),
  entry("haz", "haz", "hazaragi", "هزارگی", "rtl"),
  entry("uzb", "uz", "ouzbek", "o‘zbek"),
  entry("tuk", "tk", "turkmène", "türkmen dili"),
  entry("bal", "bal", "baloutchi", "بلۏچی", "rtl"),
  entry("kmr", "ku", "kurde (kurmandji)", "kurdî (kurmancî)"),
  entry("ckb", "ckb", "kurde (sorani)", "کوردیی ناوەندی", "rtl"),
  entry("zza", "zza", "zazaki", "zazakî"),
  entry("tur", "tr", "turc", "Türkçe"),
  entry("tir", "ti", "tigrigna", "ትግርኛ"),
  entry("tig", "tig", "tigré", "ትግረ"),
  entry("amh", "am", "amharique", "አማርኛ"),
  entry("orm", "om", "oromo", "Oromoo"),
  entry("som", "so", "somali", "Soomaali"),
  entry("aar", "aa", "afar", "Qafar af"),
  entry("ssy", "ssy", "saho", "Saho"),
  entry("apd", "apd", "arabe soudanais", "عربي سوداني", "rtl"),
  entry("fvr", "fvr", "four (Darfour)", "bèle fòòr"),
  entry("mls", "mls", "massalit", "masarak"),
  entry("zag", "zag", "zaghawa", "beria"),
  entry("din", "din", "dinka", "Thuɔŋjäŋ"),
  entry("nus", "nus", "nuer", "Thok Nath"),
  entry("shu", "shu", "arabe tchadien", "عربي تشادي", "rtl"),
  entry("sag", "sg", "sango", "Sängö"),
  entry("lin", "ln", "lingala", "lingála"),
  entry("swa", "sw", "swahili", "Kiswahili"),
  entry("kon", "kg", "kikongo", "Kikongo"),
  entry("lua", "lua", "tshiluba", "Tshiluba"),
  entry("kin", "rw", "kinyarwanda", "Ikinyarwanda"),
  entry("run", "rn", "roundi", "Ikirundi"),
  entry("ful", "ff", "peul (pulaar, poular)", "Pulaar / Pular"),
  entry("snk", "snk", "soninké", "Sooninkanxanne"),
  entry("bam", "bm", "bambara", "bamanakan"),
  entry("mnk", "mnk", "mandinka", "Mandinka kango"),
  entry("dyu", "dyu", "dioula", "Julakan"),
  entry("sus", "sus", "soussou", "Sosoxui"),
  entry("man", "man", "malinké", "Maninkakan"),
  entry("wol", "wo", "wolof", "Wolof"),
  entry("hau", "ha", "haoussa", "Hausa"),
  entry("yor", "yo", "yoruba", "Èdè Yorùbá"),
  entry("ibo", "ig", "igbo", "Igbo"),
  entry("bin", "bin", "edo (bini)", "Ẹ̀dó"),
  entry("pcm", "pcm", "pidgin nigérian", "Naijíriá Píjin"),
  entry("kri", "kri", "krio", "Krio"),
  entry("ben", "bn", "bengali", "বাংলা"),
  entry("rhg", "rhg", "rohingya", "Ruáingga"),
  entry("tam", "ta", "tamoul", "தமிழ்"),
  entry("sin", "si", "cingalais", "සිංහල"),
  entry("bod", "bo", "tibétain", "བོད་སྐད་"),
  entry("uig", "ug", "ouïghour", "ئۇيغۇرچە", "rtl"),
  entry("zho", "zh", "chinois", "中文"),
  entry("mon", "mn", "mongol", "монгол"),
  entry("nep", "ne", "népalais", "नेपाली"),
  entry("urd", "ur", "ourdou", "اردو", "rtl"),
  entry("pnb", "lah", "pendjabi (occidental)", "پنجابی", "rtl"),
  entry("pan", "pa", "pendjabi", "ਪੰਜਾਬੀ"),
  entry("hin", "hi", "hindi", "हिन्दी"),
  entry("mya", "my", "birman", "မြန်မာ"),
  entry("ukr", "uk", "ukrainien", "українська"),
  entry("rus", "ru", "russe", "русский"),
  entry("che", "ce", "tchétchène", "нохчийн"),
  entry("inh", "inh", "ingouche", "гӀалгӀай мотт"),
  entry("hye", "hy", "arménien", "հայերեն"),
  entry("kat", "ka", "géorgien", "ქართული"),
  entry("aze", "az", "azerbaïdjanais", "azərbaycan"),
  entry("sqi", "sq", "albanais", "shqip"),
  entry("srp", "sr", "serbe", "српски"),
  entry("rom", "rom", "romani", "romani čhib"),
  entry("hat", "ht", "créole haïtien", "Kreyòl ayisyen"),
  entry("spa", "es", "espagnol", "español"),
  entry("por", "pt", "portugais", "português"),
  entry("ron", "ro", "roumain", "română"),
  entry("mlg", "mg", "malgache", "Malagasy"),
  entry("vie", "vi", "vietnamien", "Tiếng Việt"),
  entry("kab", "kab", "kabyle", "Taqbaylit"),
];

const BY_CODE = new Map(LANGUAGES.map((language) => [language.code, language]));
export const findLanguage = (code: string): LanguageEntry | null => BY_CODE.get(code) ?? null;

/** A language's name for a reader: Intl's where it has one, else the French name; Intl's also for codes that are not listed. */
export function languageName(code: string, reader: string): string {
  const known = BY_CODE.get(code);
  if (!known) return (/^[a-z]{3}$/.test(code) && displayNames(reader).of(code)) || code;
  if (reader === "fr") return known.french;
  const name = displayNames(reader).of(known.tag);
  return !name || name === known.tag ? known.own : name;
}

const made = new Map<string, Intl.DisplayNames>();
function displayNames(reader: string): Intl.DisplayNames {
  const names = made.get(reader) ?? new Intl.DisplayNames([reader], { type: "language", fallback: "code" });
  made.set(reader, names);
  return names;
}
