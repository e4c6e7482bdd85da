/** Long enough to need no rule about its characters; short enough to be hashed quickly. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordProblem = "tooShort" | "tooLong" | "common" | "ownAddress";

/** What keeps a new password from being accepted, or null. Spaces and every script are welcome. */
export function passwordProblem(password: string, email: string | null): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "tooShort";
  if (length > PASSWORD_MAX) return "tooLong";
  if (isCommon(password)) return "common";
  return email && resemblesAddress(password, email) ? "ownAddress" : null;
}

/** "Password2026!!", "azertyazerty", "123412341234": one of the commonest, dressed up or repeated. */
function isCommon(password: string): boolean {
  const plain = password
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{Sk}$+<=>|~]/gu, "");
  const stem = plain.replaceAll(/^\d+|\d+$/g, "");
  return [plain, stem].some((text) => text === "" || isListed(text)) || isRow(plain);
}

/** Listed, or a listed one said again and again. */
const isListed = (text: string): boolean =>
  COMMON.has(text) || COMMON.has(/^(.+?)\1+$/u.exec(text)?.[1] ?? "");

/** "aaaaaaaaaaaa", "abcdefghijkl", "987654321098": each character follows the one before. */
function isRow(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  return steps.size <= 1;
}

function resemblesAddress(password: string, email: string): boolean {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const [mailbox = ""] = email.split("@");
  const given = bare(password).replaceAll(/\d+$/g, "");
  return given === bare(email) || (given !== "" && given === bare(mailbox).replaceAll(/\d+$/g, ""));
}

/** The hundred commonest in published leaks, worldwide and French, without the digits that people hang on them. */
const COMMON = new Set(
  `password motdepasse azerty azertyuiop qwerty qwertyuiop qwertz iloveyou admin administrateur administrator
  welcome bienvenue bonjour bonsoir soleil doudou loulou chouchou marseille paris lyon toulouse france football
  nicolas julien thomas camille marine pauline alexandre chocolat coucou princesse princess dragon monkey sunshine
  superman batman pokemon naruto starwars letmein login master shadow michael jordan ashley jessica charlie daniel
  hello freedom whatever trustno baseball secret changeme default guest root test testtest user utilisateur temp
  passw0rd p4ssword pass passe motdepass mdp abc abcd abcdef azer qsdf wxcvbn qsdfgh asdfgh asdfghjkl zxcvbn zxcvbnm
  qazwsx aqwzsx google facebook orange samsung computer ordinateur internet liverpool chelsea amour jetaime maman
  papa famille jesus traitdunion refugies duosdedemain`.split(/\s+/),
);
