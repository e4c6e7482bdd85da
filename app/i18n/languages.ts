/** Languages that the interface speaks today; the other five of the product are only catalogues away. */
export const OFFERED = ["fr", "en", "ar"] as const;
export type Language = (typeof OFFERED)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { fr: "Français", en: "English", ar: "العربية" };

const RIGHT_TO_LEFT: readonly string[] = ["ar", "fa-AF", "ps"];
export const directionOf = (language: Language): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";

export const isOffered = (text: string | null | undefined): text is Language =>
  (OFFERED as readonly string[]).includes(text ?? "");

/** First offered language of an Accept-Language header; French when none is. */
export function preferredLanguage(header: string | null): Language {
  const asked = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const quality = Number(
        rest
          .find((r) => r.trim().startsWith("q="))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { tag: (tag.split("-")[0] ?? "").toLowerCase(), quality };
    })
    .sort((a, b) => b.quality - a.quality);
  return asked.map(({ tag }) => tag).find(isOffered) ?? "fr";
}
