import { useWords } from "~/i18n/context";
import { Field } from "~/ui/form";

/** The field of a new password, with what makes a good one. The address before it lets password managers file it. */
export function NewPasswordField({ email }: { email: string | null }) {
  const words = useWords();
  return (
    <>
      {email ? (
        <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      ) : null}
      <Field
        name="password"
        type="password"
        label={words("accounts.newPassword.label")}
        hint={words("accounts.newPassword.hint")}
        autoComplete="new-password"
        maxLength={256}
      />
    </>
  );
}
