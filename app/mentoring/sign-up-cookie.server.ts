import { cookie, readCookie } from "../accounts/cookies.server";
import { environment } from "../environment.server";
import { SIGN_UP_DAYS } from "./sign-up.server";

const name = (): string => (environment().https ? "__Host-sign-up" : "sign-up");

/** Set-Cookie value that lets this device take its form up again, as long as the form lives. */
export const signUpCookie = (secret: string): string =>
  cookie(name(), secret, { maxAge: SIGN_UP_DAYS * 24 * 60 * 60 });

export const forgetSignUpCookie = (): string => cookie(name(), "", { maxAge: 0 });

/** The secret of the form begun on this device; an empty one finds nothing. */
export const signUpSecret = (request: Request): string =>
  readCookie(request.headers.get("Cookie"), name()) ?? "";
