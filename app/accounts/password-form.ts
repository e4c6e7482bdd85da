import { z } from "zod";
import { passwordField } from "./fields";
import { type PasswordProblem, passwordProblem } from "./passwords";

/** A new password, refused with the words "accounts.password.<problem>". */
export const newPassword = (email: string | null) =>
  z.object({ password: passwordField }).superRefine(({ password }, context) => {
    const problem = passwordProblem(password, email);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: PROBLEM_WORDS[problem] });
  });

const PROBLEM_WORDS = {
  tooShort: "accounts.password.tooShort",
  tooLong: "accounts.password.tooLong",
  common: "accounts.password.common",
  ownAddress: "accounts.password.ownAddress",
} as const satisfies Record<PasswordProblem, string>;
