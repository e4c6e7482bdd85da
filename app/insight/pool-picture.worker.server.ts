import { openDatabase } from "~db/client";
import type { PictureOrder, Pictures } from "./pool-picture.server";
import { duoPoolPicture } from "./pool-picture-duos.server";
import { mobilityPoolPicture } from "./pool-picture-mobilities.server";

/** Counts a large pool beside the web thread, on a connection of its own. */
export default function work({ what, databaseFile, scope, at }: PictureOrder): Pictures[keyof Pictures] {
  const db = openDatabase(databaseFile);
  try {
    return what === "duos" ? duoPoolPicture(db, scope, at) : mobilityPoolPicture(db, scope, at);
  } finally {
    db.$client.close();
  }
}
