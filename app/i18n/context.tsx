import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "./languages";
import { type Words, wordsIn } from "./words";

const LanguageContext = createContext<Language>("fr");

export function Speaking({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The words of the reader's language, inside a component. */
export const useWords = (): Words => wordsIn(useContext(LanguageContext));
