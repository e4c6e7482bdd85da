import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Guest } from "~/mentoring/meeting-list.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Choices, Select } from "~/ui/form";
import { Empty, Part } from "~/ui/page";

const nameOf = ({ firstName, lastName }: Pick<Guest, "firstName" | "lastName">) => `${firstName} ${lastName}`;

/** People who have a place at a meeting to come. */
export function Guests({ guests }: { guests: readonly Guest[] }) {
  const words = useWords();
  return (
    <Part title={words("staff.meetings.guests")}>
      {guests.length === 0 ? <Empty>{words("staff.meetings.noGuests")}</Empty> : null}
      <ul className="plain-list">
        {guests.map((guest) => (
          <li key={guest.id}>
            <Link to={`/staff/volunteers/${guest.id}`}>
              <bdi>{nameOf(guest)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface AttendanceProps {
  guests: readonly Guest[];
  others: readonly Pick<Guest, "id" | "firstName" | "lastName">[];
}

/** Who came: a box for each person with a place, and one more who came without. */
export function Attendance({ guests, others }: AttendanceProps) {
  const words = useWords();
  return (
    <Part title={words("staff.meetings.attendance")}>
      <Ask defaults={{ present: guests.filter(({ attended }) => attended).map(({ id }) => id) }}>
        {guests.length === 0 ? (
          <Empty>{words("staff.meetings.noGuests")}</Empty>
        ) : (
          <Choices
            name="present"
            legend={words("staff.meetings.guests")}
            hint={words("staff.meetings.attendanceHint")}
            several
            options={guests.map((guest) => ({
              value: guest.id,
              label: <bdi>{nameOf(guest)}</bdi>,
              hint: guest.state === "screening" ? undefined : words("staff.meetings.settled"),
            }))}
          />
        )}
        {others.length > 0 ? (
          <Select
            name="also"
            label={words("staff.meetings.also")}
            empty={words("staff.meetings.nobody")}
            options={others.map((person) => ({ value: person.id, label: nameOf(person) }))}
          />
        ) : null}
        {guests.length + others.length > 0 ? (
          <Actions>
            <Button>{words("staff.meetings.saveAttendance")}</Button>
          </Actions>
        ) : null}
      </Ask>
    </Part>
  );
}
