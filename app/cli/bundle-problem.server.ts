import { readFileSync } from "node:fs";
import { z } from "zod";
import type { BundleProblem } from "../matching/bundle/problem";
import { lostKey } from "./lost-key";
import { refuse } from "./refused.server";

/** JSON writes one number in several ways (5, 5.0, 5e0): what counts is that its value is whole and exact. */
const whole = z
  .number("is not a number")
  .refine((value) => Number.isSafeInteger(value) && value >= 0, "is not a whole number from 0 to 2^53 − 1");

const Problem = z.strictObject(
  {
    resources: z.record(z.string(), whole, "is not an object of counts"),
    options: z.array(
      z.strictObject(
        {
          household: z.string("is not a text").min(1, "is empty"),
          score: whole,
          uses: z.record(z.string(), whole, "is not an object of amounts"),
        },
        "is not an object",
      ),
      "is not a list",
    ),
  },
  "is not an object with resources and options",
);

/** Reads and checks a problem; refuses with the file as it was typed, the option's number, the resource or field. */
export function readProblem(path: string, typed: string): BundleProblem {
  const text = textOf(path, typed);
  const data = json(text, typed);
  const lost = lostKey(text);
  if (lost)
    return refuse(
      `${typed}: ${placeOf(lost.path)} has ${JSON.stringify(lost.key)} ${lost.key === "__proto__" ? "as a name, which cannot be" : "twice"}`,
    );
  const checked = Problem.safeParse(data, { reportInput: true });
  if (!checked.success) return refuse(`${typed}: ${wordsOf(checked.error.issues[0])}`);
  refuseUnknown(checked.data, typed);
  refuseInexact(checked.data, typed);
  return checked.data;
}

function textOf(path: string, typed: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return refuse(`${typed}: there is no such file`);
    if (code === "EISDIR") return refuse(`${typed}: is a folder, not a file`);
    return refuse(`${typed}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function json(text: string, typed: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(`${typed}: is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** `option 3, uses "flat"`: where in the file, in words. */
function placeOf([field, number, part, key]: readonly PropertyKey[]): string {
  if (field === undefined) return "the file";
  const where = [
    field === "options" && number !== undefined ? `option ${String(number)}` : String(field),
    ...(field === "options" ? [part] : [number].map((id) => id && JSON.stringify(id))),
    key === undefined ? undefined : JSON.stringify(key),
  ];
  return where.filter((word) => word !== undefined).join(", ");
}

function wordsOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return "is not a problem";
  if (issue.code === "unrecognized_keys")
    return `${placeOf(issue.path)}: there is no field ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}`;
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return `${placeOf(issue.path)} ${missing ? "is missing" : issue.message}`;
}

function refuseUnknown({ resources, options }: BundleProblem, typed: string): void {
  options.forEach(({ uses }, number) => {
    for (const id of Object.keys(uses))
      if (!Object.hasOwn(resources, id))
        refuse(`${typed}: option ${number} uses ${JSON.stringify(id)}, which is not in resources`);
  });
}

/** No sum that a choice could make may pass 2^53: the best scores of all households, and what they take of each resource. */
function refuseInexact({ resources, options }: BundleProblem, typed: string): void {
  const best = new Map<string, number>();
  const most = new Map<string, Map<string, number>>();
  for (const { household, score, uses } of options) {
    best.set(household, Math.max(score, best.get(household) ?? 0));
    for (const [id, amount] of Object.entries(uses)) {
      // What exceeds the count is never taken.
      if (amount > (resources[id] ?? 0)) continue;
      const own = most.get(id) ?? new Map<string, number>();
      own.set(household, Math.max(amount, own.get(household) ?? 0));
      most.set(id, own);
    }
  }
  if (passes(best.values())) refuse(`${typed}: the scores together could pass 2^53, sums would not be exact`);
  for (const [id, amounts] of most)
    if (passes(amounts.values()))
      refuse(`${typed}: amounts of ${JSON.stringify(id)} together could pass 2^53, sums would not be exact`);
}

function passes(values: Iterable<number>): boolean {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (sum > Number.MAX_SAFE_INTEGER) return true;
  }
  return false;
}
