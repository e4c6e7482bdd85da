import { z } from "zod";
import { OFFERED } from "../i18n/languages";
import { PASSWORD_MAX } from "./passwords";

/** No line breaks, control characters or marks that turn the direction of text: names go into letters' headers. */
const oneLine = /^[^\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]*$/u;

/** Fields that several forms ask for. */
export const emailField = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nameField = z.string().trim().min(1).max(80).regex(oneLine);
export const languageField = z.enum(OFFERED);
/** A password that is checked, not chosen: any text. */
export const passwordField = z.string().max(PASSWORD_MAX * 2);
/** Six digits, however they are spaced. */
export const codeField = z.string().trim().max(20);
/** Where to go on to; read through `homePath`. */
export const backField = z.string().max(2000).optional();
