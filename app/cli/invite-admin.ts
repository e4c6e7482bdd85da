import { parseArgs } from "node:util";
import { z } from "zod";
import { openDatabase, tx } from "../../db/client";
import { emailField, nameField } from "../accounts/fields";
import { inviteAdministrator } from "../accounts/staff.server";
import { environment } from "../environment.server";

const HELP = `npm run admin -- --email <address> --first-name <name> --last-name <name>

Opens an administrator's account and prints the link with which they choose their password (seven days).
For an address that was invited already and has no password yet, prints a new link.`;

/** `npm run admin`: exit code 2 for wrong options, 1 when the address is somebody's already. */
const Options = z.object({ email: emailField, "first-name": nameField, "last-name": nameField });
const given = Options.safeParse(options());
if (!given.success) {
  console.log(HELP);
  process.exit(2);
}
const { email, "first-name": firstName, "last-name": lastName } = given.data;
const db = openDatabase(environment().databaseFile);
const link = tx(db, (t) => inviteAdministrator(t, { email, firstName, lastName, at: new Date() }));
db.$client.close();
if (!link) {
  console.error(`✗ ${email} is the address of an account already.`);
  process.exit(1);
}
console.log(link);

function options() {
  try {
    return parseArgs({
      options: {
        email: { type: "string" },
        "first-name": { type: "string" },
        "last-name": { type: "string" },
      },
    }).values;
  } catch {
    return {};
  }
}
