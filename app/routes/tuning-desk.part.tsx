import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Desk } from "~/rounds/console/desk.server";
import { PROGRAMMES, type Programme } from "~/rounds/programme";
import { Button } from "~/ui/button";
import { Actions, Field, Select } from "~/ui/form";
import { Part } from "~/ui/page";
import { tuningPath } from "./tuning-words.part";

/** The same instrument for both programmes. */
export function Programmes({ programme }: { programme: Programme }) {
  const words = useWords();
  return (
    <nav aria-label={words("staff.tuning.programmes")}>
      <ul className="tabs">
        {PROGRAMMES.map((one) => (
          <li key={one}>
            <Link to={tuningPath(one)} aria-current={one === programme ? "page" : undefined}>
              {words(`programme.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whose pool is looked at, for those who work in several branches. */
export function DeskPool({ desk: { branches, chosen, from } }: { desk: Desk }) {
  const words = useWords();
  if (branches.length < 2) return null;
  return (
    <details className="desk-pool">
      <summary>
        {words("staff.tuning.pool")}
        <span className="muted small">
          {" "}
          {chosen.length === branches.length
            ? words("staff.settings.everyBranch")
            : words.list(branches.filter(({ id }) => chosen.includes(id)).map(({ name }) => name))}
        </span>
      </summary>
      <Form method="get" className="stack" reloadDocument>
        {from ? <input type="hidden" name="from" value={from.id} /> : null}
        <div className="branch-choices">
          {branches.map(({ id, name }) => (
            <label key={id} className="choice">
              <input type="checkbox" name="branchIds" value={id} defaultChecked={chosen.includes(id)} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        <div>
          <Button kind="quiet">{words("staff.tuning.pool.show")}</Button>
        </div>
      </Form>
    </details>
  );
}

interface FieldsProps {
  desk: Desk;
  latest: string | undefined;
  /** Scenarios of the comparison that this trial will join. */
  mentions: readonly string[];
}

/** What the form goes on from, carried along. */
export function DeskFields({ desk: { from, chosen, branches }, latest, mentions }: FieldsProps) {
  const seen = latest ?? from?.id;
  return (
    <>
      <input type="hidden" name="from" value={from?.id ?? "original"} />
      {seen ? <input type="hidden" name="seenVersion" value={seen} /> : null}
      {mentions.map((mention) => (
        <input key={mention} type="hidden" name="s" value={mention} />
      ))}
      {chosen.length < branches.length
        ? chosen.map((id) => <input key={id} type="hidden" name="branchIds" value={id} />)
        : null}
    </>
  );
}

/** What is tried against what, and what can be done with it. */
export function TryButtons({ desk: { programme, from } }: { desk: Desk }) {
  const words = useWords();
  const name = from
    ? words("staff.settings.named", { name: from.name, number: from.number })
    : words("staff.settings.original");
  return (
    <>
      <p className="muted small">
        {words("staff.tuning.from", { name })}{" "}
        <Link to={`?from=${from?.id ?? "original"}`}>{words("staff.tuning.reset")}</Link>
      </p>
      <Actions>
        <span data-without-script="">
          <Button>{words("staff.tuning.try")}</Button>
        </span>
        <Button kind="quiet" action={`${tuningPath(programme)}/comparison`}>
          {words("staff.tuning.compare")}
        </Button>
      </Actions>
    </>
  );
}

/** The name and the reach of what is saved. */
export function SaveVersion({ desk: { branches, forAll } }: { desk: Desk }) {
  const words = useWords();
  return (
    <Part title={words("staff.tuning.save")}>
      <p className="muted small">{words("staff.tuning.save.lead")}</p>
      <Field
        name="name"
        label={words("staff.settings.name")}
        hint={words("staff.settings.name.hint")}
        maxLength={60}
      />
      <Select
        name="branchId"
        label={words("staff.settings.branch")}
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        {...(forAll && { empty: words("staff.settings.everyBranch") })}
      />
      <Actions>
        <Button method="post">{words("staff.settings.save")}</Button>
      </Actions>
    </Part>
  );
}
