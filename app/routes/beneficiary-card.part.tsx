import { directionOf, type Language } from "~/i18n/languages";
import { wordsIn } from "~/i18n/words";
import { QrCode } from "~/ui/qr-code";

export interface CardToPrint {
  name: string;
  language: Language;
  code: string;
  /** What the square holds: the address with the code. */
  link: string;
  /** What a hand types. */
  address: string;
  referent: string;
}

/** The paper that a person keeps: in their language, with nothing on it that opens their account by itself. */
export function PersonalCard({ card }: { card: CardToPrint }) {
  const words = wordsIn(card.language);
  return (
    <section className="card-sheet" lang={card.language} dir={directionOf(card.language)}>
      <h2>
        {words("app.name")} · {words("beneficiary.card.title")}
      </h2>
      <p>
        <bdi>{words("beneficiary.card.for", { name: card.name })}</bdi>
      </p>
      <div className="card-ways">
        <div className="card-way">
          <QrCode text={card.link} label={card.link} />
          <p>{words("beneficiary.card.scan")}</p>
        </div>
        <div className="card-way">
          <p>{words("beneficiary.card.type")}</p>
          <p dir="ltr" className="card-address">
            {card.address}
          </p>
          <p>
            <span className="small">{words("beneficiary.card.code")}</span>
            <strong dir="ltr" className="card-code">
              {card.code}
            </strong>
          </p>
        </div>
      </div>
      <ul>
        <li>{words("beneficiary.card.second")}</li>
        <li>{words("beneficiary.card.keep")}</li>
        <li>
          <bdi>{words("beneficiary.card.help", { name: card.referent })}</bdi>
        </li>
      </ul>
    </section>
  );
}
