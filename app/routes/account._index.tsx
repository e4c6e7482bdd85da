import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { languageField, nameField } from "~/accounts/fields";
import { changeOwnAccount, findOwnAccount, listReadings } from "~/accounts/own-account.server";
import { hasPassword } from "~/accounts/passwords.server";
import { readPhone } from "~/accounts/phone.server";
import { needsSecondFactor } from "~/accounts/roles";
import { findSecondFactor } from "~/accounts/second-factor.server";
import { listSessions, secondFactorRequired } from "~/accounts/sessions.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES, OFFERED } from "~/i18n/languages";
import { Button } from "~/ui/button";
import { Actions, Ask, Field, Select } from "~/ui/form";
import { Empty, Page, Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { titled } from "~/ui/title";
import { Sessions } from "./account-sessions.part";

export const meta = titled;

const OwnAccountForm = z.object({
  firstName: nameField,
  lastName: nameField,
  phone: z.string().trim().max(40).optional(),
  language: languageField,
});

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "account._index");
  const at = now();
  const isPerson = !needsSecondFactor(viewer.role);
  return {
    title: wordsFor(request, viewer)("accounts.account.title"),
    account: findOwnAccount(db, viewer),
    isPerson,
    hasPassword: hasPassword(db, viewer.userId),
    secondFactor: {
      since: findSecondFactor(db, viewer.userId)?.confirmedAt ?? null,
      required: secondFactorRequired(viewer.role),
    },
    sessions: listSessions(db, viewer.userId, at).map(({ id, ...session }) => ({
      ...session,
      id,
      isThis: id === viewer.sessionId,
    })),
    readings: isPerson ? listReadings(db, viewer) : [],
    at,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "account._index");
  const words = wordsFor(request, viewer);
  const data = await request.formData();
  const form = parse(data, OwnAccountForm, words);
  if (!form.ok) return form.refused();
  const { phone: typed, ...change } = form.value;
  const phone = typed ? readPhone(typed) : null;
  if (typed && !phone) return refuseField(data, "phone", words("form.phone"));
  changeOwnAccount(db, viewer, { ...change, phone }, now());
  // The language of the device follows the one of the account.
  const headers = new Headers({
    "Set-Cookie": `language=${change.language}; Path=/; Max-Age=31536000; SameSite=Lax`,
  });
  return goOn("/account", "accounts.account.saved", headers);
}

export default function AccountPage() {
  const words = useWords();
  const { account, isPerson, sessions, readings, at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { firstName, lastName, phone, language } = account;
  return (
    <Page title={words("accounts.account.title")} width="narrow">
      <Part title={words("accounts.account.me")}>
        <Sheet>
          <Ask reply={reply?.form} defaults={{ firstName, lastName, phone, language }}>
            <div className="stack">
              <Field name="firstName" label={words("accounts.account.firstName")} autoComplete="given-name" />
              <Field name="lastName" label={words("accounts.account.lastName")} autoComplete="family-name" />
              <Field
                name="phone"
                type="tel"
                label={words("accounts.account.phone")}
                hint={words(isPerson ? "accounts.account.phoneHint" : "accounts.account.phoneHintStaff")}
                autoComplete="tel"
                dir="ltr"
                optional
              />
              <Select
                name="language"
                label={words("accounts.account.language")}
                options={OFFERED.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
              />
            </div>
            <Actions>
              <Button>{words("app.save")}</Button>
            </Actions>
          </Ask>
        </Sheet>
      </Part>
      <Access />
      <Sessions sessions={sessions} at={at} />
      {isPerson ? <Readings readings={readings} /> : null}
    </Page>
  );
}

/** The proofs with which this person comes in. */
function Access() {
  const words = useWords();
  const { account, isPerson, hasPassword, secondFactor } = useLoaderData<typeof loader>();
  const email = (
    <span className="account-proof">
      <span>
        {account.email ? <bdi>{account.email}</bdi> : words("accounts.account.noEmail")}{" "}
        {account.email && !account.emailConfirmedAt ? (
          <Tag kind="wait">{words("accounts.account.toConfirm")}</Tag>
        ) : null}
      </span>
      <Link to="/account/address">{words("accounts.account.changeEmail")}</Link>
    </span>
  );
  const password = (
    <span className="account-proof">
      <span>{words(hasPassword ? "accounts.account.passwordSet" : "accounts.account.passwordNone")}</span>
      <Link to="/account/password">
        {words(hasPassword ? "accounts.account.changePassword" : "accounts.account.choosePassword")}
      </Link>
    </span>
  );
  const code = secondFactor.since
    ? words("accounts.account.secondFactorOn", { day: words.day(secondFactor.since) })
    : words(secondFactor.required ? "accounts.account.secondFactorOff" : "accounts.account.secondFactorDemo");
  return (
    <Part title={words("accounts.account.access")}>
      <Sheet>
        <Facts
          facts={[
            [words("accounts.email"), email],
            [words("accounts.password"), password],
            ...(isPerson ? [] : ([[words("accounts.account.secondFactor"), code]] as const)),
          ]}
        />
      </Sheet>
    </Part>
  );
}

function Readings({ readings }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "readings">) {
  const words = useWords();
  return (
    <Part title={words("accounts.account.readings")} id="readings">
      <p className="muted">{words("accounts.account.readingsLead")}</p>
      {readings.length === 0 ? (
        <Empty>{words("accounts.account.noReadings")}</Empty>
      ) : (
        <ul className="readings">
          {readings.map((reading, i) => (
            <li key={i}>
              <bdi>{reading.firstName}</bdi>
              <span className="muted">{words(`accounts.role.${reading.role}`)}</span>
              <time dateTime={reading.at.toISOString()}>{words.day(reading.at)}</time>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
