import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Compared, Twin } from "~/mentoring/merge/twins.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Page, Part, Tag } from "~/ui/page";

interface MergePageProps {
  title: string;
  person: Compared;
  other: Compared | null;
  twins: readonly Twin[];
  results: readonly Twin[];
  typed: string;
  /** Where the files of this side stand. */
  path: "/staff/beneficiaries" | "/staff/volunteers";
  reply: FormReply | undefined;
}

/** Two records of one person: choose the other one, see both side by side, say which stays. */
export function MergePage(props: MergePageProps) {
  const words = useWords();
  const { title, person, other, path } = props;
  return (
    <Page title={title} lead={words("staff.beneficiaries.merge.lead")}>
      {other ? <Compare {...props} other={other} /> : <Choose {...props} />}
      <p>
        <ButtonLink to={`${path}/${person.id}`} kind="plain">
          {words("staff.beneficiaries.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}

function Choose({ twins, results, typed }: MergePageProps) {
  const words = useWords();
  return (
    <>
      <Part title={words("staff.beneficiaries.merge.twins")}>
        {twins.length ? <Twins twins={twins} /> : <Empty>{words("staff.beneficiaries.merge.noTwins")}</Empty>}
      </Part>
      <Form method="get" reloadDocument className="filters" role="search">
        <label>
          {words("staff.beneficiaries.merge.search")}
          <input type="search" name="q" defaultValue={typed} maxLength={100} />
        </label>
        <Button kind="quiet">{words("staff.beneficiaries.merge.searchDo")}</Button>
      </Form>
      {typed ? (
        <Part title={words("staff.beneficiaries.merge.found")}>
          {results.length ? (
            <Twins twins={results} />
          ) : (
            <Empty>{words("staff.beneficiaries.merge.nothing")}</Empty>
          )}
        </Part>
      ) : null}
    </>
  );
}

function Twins({ twins }: { twins: readonly Twin[] }) {
  const words = useWords();
  return (
    <ul className="plain-list stack" data-gap="small">
      {twins.map((twin) => (
        <li key={twin.id} className="row">
          <strong>
            <bdi>{twin.name}</bdi>
          </strong>
          <span>
            {[
              twin.birthYear && words("staff.beneficiaries.merge.born", { year: String(twin.birthYear) }),
              twin.branch,
              stateInWords(words, twin.state),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {twin.because.map((why) => (
            <Tag key={why} kind="wait">
              {words(`staff.beneficiaries.merge.because.${why}`)}
            </Tag>
          ))}
          <Link to={`?with=${twin.id}`}>
            {words("staff.beneficiaries.merge.compare")}
            <span className="visually-hidden">
              {" "}
              <bdi>{twin.name}</bdi>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Compare({ person, other, reply }: MergePageProps & { other: Compared }) {
  const words = useWords();
  return (
    <>
      <Part title={words("staff.beneficiaries.merge.sideBySide")}>
        <div
          className="table-frame"
          role="region"
          aria-label={words("staff.beneficiaries.merge.sideBySide")}
          tabIndex={0}
        >
          <table className="compare">
            <thead>
              <tr>
                <td />
                <th scope="col">{words("staff.beneficiaries.merge.this")}</th>
                <th scope="col">{words("staff.beneficiaries.merge.other")}</th>
              </tr>
            </thead>
            <tbody>
              {ROWS.map(([name, show]) => {
                const [one, two] = [show(words, person), show(words, other)];
                return (
                  <tr key={name} data-differs={one !== two || undefined}>
                    <th scope="row">
                      {words(`staff.beneficiaries.merge.row.${name}`)}
                      {one === two ? null : (
                        <span className="visually-hidden">
                          {" "}
                          ({words("staff.beneficiaries.merge.differs")})
                        </span>
                      )}
                    </th>
                    <Cell>{one}</Cell>
                    <Cell>{two}</Cell>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </Part>
      <Ask reply={reply} defaults={{ keep: "this" }}>
        <input type="hidden" name="otherId" value={other.id} />
        <Choices
          name="keep"
          legend={words("staff.beneficiaries.merge.keep")}
          hint={words("staff.beneficiaries.merge.keepHint")}
          options={[
            { value: "this", label: words("staff.beneficiaries.merge.keepThis", { name: person.name }) },
            { value: "other", label: words("staff.beneficiaries.merge.keepOther", { name: other.name }) },
          ]}
        />
        <Tick name="sure" label={words("staff.beneficiaries.merge.sure")} />
        <Actions>
          <Button>{words("staff.beneficiaries.merge.do")}</Button>
          <ButtonLink to="?" kind="quiet">
            {words("staff.beneficiaries.merge.another")}
          </ButtonLink>
        </Actions>
      </Ask>
    </>
  );
}

const Cell = ({ children }: { children: ReactNode }) => (
  <td>
    <bdi>{children}</bdi>
  </td>
);

type Say = ReturnType<typeof useWords>;
const ROWS = [
  ["name", (_: Say, { name }: Compared) => name],
  ["birthYear", (_: Say, { birthYear }: Compared) => String(birthYear ?? "—")],
  ["email", (_: Say, { email }: Compared) => email ?? "—"],
  ["phone", (_: Say, { phone }: Compared) => phone ?? "—"],
  ["place", (_: Say, { place }: Compared) => place],
  ["branch", (_: Say, { branch }: Compared) => branch],
  ["state", (words: Say, { state }: Compared) => stateInWords(words, state)],
  ["createdAt", (words: Say, { createdAt }: Compared) => words.day(createdAt)],
  ["lastSeenAt", (words: Say, { lastSeenAt }: Compared) => (lastSeenAt ? words.day(lastSeenAt) : "—")],
  ["duos", (_: Say, { duos }: Compared) => String(duos)],
  ["holds", (words: Say, { holds }: Compared) => (holds.length ? words.list(holds) : "—")],
] as const;

/** The words of either side's states. */
function stateInWords(words: Say, state: string): string {
  const key = [`beneficiary.state.${state}`, `volunteer.state.${state}`].find((name) => words.has(name));
  return key && words.has(key) ? words(key) : state;
}
