import { db } from "~/db.server";
import { deliverDue } from "~/mail/delivery.server";
import { resendPost } from "~/mail/resend.server";
import { readyToGo } from "./children";

/** Delivers what is due until nothing is left or it is killed: letters-child.ts <address of the provider> <moment> */
const [, , baseUrl = "", at = "0"] = process.argv;
const post = resendPost({ apiKey: "re_test", baseUrl, from: "a@exemple.fr", patience: 2000, pace: 0 });
await readyToGo();
for (let batch = 0; batch < 1000; batch++) {
  const { sent, later } = await deliverDue(db, post, new Date(Number(at)));
  if (sent + later === 0) break;
}
process.exit(0);
