import { useWords } from "~/i18n/context";
import type { Contact } from "~/mentoring/wish.server";
import { Part } from "~/ui/page";

/** Who accompanies the reader, and two ways to reach them, large enough for a thumb. */
export function ReferentPart({
  referent,
  branch,
}: {
  referent: Contact | null;
  branch: { name: string; email: string };
}) {
  const words = useWords();
  return (
    <Part title={words("beneficiary.referent.title")}>
      {referent ? (
        <>
          <p className="contact-name">
            <bdi>
              {referent.firstName} {referent.lastName}
            </bdi>
          </p>
          <p>{words("beneficiary.referent.words")}</p>
          <Reach email={referent.email} phone={referent.phone} />
        </>
      ) : (
        <>
          <p>{words("beneficiary.referent.none", { branch: branch.name })}</p>
          <Reach email={branch.email} phone={null} />
        </>
      )}
    </Part>
  );
}

function Reach({ email, phone }: { email: string | null; phone: string | null }) {
  const words = useWords();
  return (
    <ul className="links">
      {phone ? (
        <li>
          <a href={`tel:${phone}`}>{words("beneficiary.contact.call", { phone: isolated(phone) })}</a>
        </li>
      ) : null}
      {email ? (
        <li>
          <a href={`mailto:${email}`}>{words("beneficiary.contact.write", { email: isolated(email) })}</a>
        </li>
      ) : null}
    </ul>
  );
}

/** Keeps a number or an address from left to right inside a sentence of the other direction. */
const isolated = (text: string): string => `\u2066${text}\u2069`;
