import type { Db } from "~db/client";
import type { Handover } from "../accounts/handovers.server";
import type { Viewer } from "../accounts/viewer";
import type { MeanwhileKind } from "./meanwhile";
import {
  branchesOfHandover,
  countMeanwhile,
  inHandover,
  listMeanwhile,
  MEANWHILE_PER_PAGE,
  periodOf,
} from "./meanwhile.server";
import { listQueues } from "./today.server";

/** What a hand-over's page tells of the absent one's branches: what happened meanwhile and what waits now; null where none is open to the reader. */
export function reportHandover(
  db: Db,
  viewer: Viewer,
  handover: Handover,
  asked: { kind: MeanwhileKind | null; page: number },
  at: Date,
) {
  const branches = branchesOfHandover(db, viewer, handover);
  if (branches.length === 0) return null;
  const reader = inHandover(viewer, branches);
  const period = periodOf(handover, at);
  const lines = listMeanwhile(db, reader, period, asked);
  return {
    ...{ branches, period },
    ...countMeanwhile(db, reader, period),
    lines: lines.slice(0, MEANWHILE_PER_PAGE),
    more: lines.length > MEANWHILE_PER_PAGE,
    queues: listQueues(db, reader, at),
  };
}
