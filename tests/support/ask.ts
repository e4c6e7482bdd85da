import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { startSession } from "~/accounts/sessions.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";

export interface Question {
  /** Who asks; nobody when left out. */
  as?: { userId: UserId };
  path: string;
  params?: Record<string, string>;
  /** A form to send; arrays send the name several times. Makes it a POST. */
  form?: Record<string, string | number | readonly (string | number)[]>;
  language?: "fr" | "en" | "ar";
  cookies?: string;
  /** The network it comes from, as the server would say; limits per network count only then. */
  address?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Where a redirect leads. */
  location: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the page was given
  data: any;
}

/** Calls a loader or an action as the server would, and gives its answer whether it was returned or thrown. */
export async function ask(handler: LoaderFunction | ActionFunction, question: Question): Promise<Answer> {
  const cookies = [question.cookies, question.language && `language=${question.language}`];
  if (question.as) cookies.push(await sessionCookie(question.as.userId));
  const request = new Request(`http://localhost:3000${question.path}`, {
    method: question.form ? "POST" : "GET",
    headers: { Cookie: cookies.filter(Boolean).join("; ") },
    body: question.form ? encoded(question.form) : null,
  });
  const context = question.address === undefined ? {} : { address: question.address };
  try {
    return read(await handler({ request, params: question.params ?? {}, context } as never));
  } catch (thrown) {
    if (thrown instanceof Response || isDataWithInit(thrown)) return read(thrown);
    throw thrown;
  }
}

export async function sessionCookie(userId: UserId): Promise<string> {
  const cookie = await startSession(db, userId, { device: "test", secondFactor: true, at: now() });
  return cookie.split(";")[0] ?? "";
}

function encoded(form: NonNullable<Question["form"]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, String(one));
  }
  return body;
}

async function read(result: unknown): Promise<Answer> {
  if (result instanceof Response) {
    const text = await result.text();
    const isJson = result.headers.get("Content-Type")?.includes("json");
    return {
      status: result.status,
      headers: result.headers,
      location: result.headers.get("Location"),
      data: isJson ? JSON.parse(text) : text,
    };
  }
  if (isDataWithInit(result)) {
    const headers = new Headers(result.init?.headers);
    return { status: result.init?.status ?? 200, headers, location: null, data: result.data };
  }
  return { status: 200, headers: new Headers(), location: null, data: result };
}

function isDataWithInit(
  value: unknown,
): value is { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null } {
  return (
    typeof value === "object" &&
    value !== null &&
    (value as { type?: string }).type === "DataWithResponseInit"
  );
}
