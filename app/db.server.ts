import { type Db, openDatabase } from "~db/client";
import { environment } from "./environment.server";

/** The one connection of this process; routes only hand it on to the domains. */
export const db: Db = openDatabase(environment().databaseFile);
