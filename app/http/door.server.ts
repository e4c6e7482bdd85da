import type { Request, RequestHandler, Response } from "express";
import type { Environment } from "../environment.server";
import { comesFromHome } from "./origin.server";
import { plainPage, type Refusal } from "./plain-page";

const FORM_LIMIT = 256 * 1024;
const IMPORT_LIMIT = 5 * 1024 * 1024;
const READING = ["GET", "HEAD", "OPTIONS"];
const WRITING = ["POST", "PUT", "PATCH", "DELETE"];

/** Pages in preparation at once, before the next visitor is asked to come back in a moment. */
const CROWD = 150;

/** Answers a request at the door, in the reader's language. */
export function refuse(request: Request, response: Response, status: number, why: Refusal): void {
  response
    .status(status)
    .type("html")
    .send(plainPage(why, request.headers["accept-language"] ?? null));
}

/** Past a crowd, refusing at once keeps the pages of those who are inside quick. */
export function overloadGuard(crowd = CROWD): RequestHandler {
  let inside = 0;
  return (request, response, next) => {
    if (inside >= crowd) {
      response.setHeader("Retry-After", "5");
      return refuse(request, response, 503, "busy");
    }
    inside += 1;
    response.once("close", () => {
      inside -= 1;
    });
    next();
  };
}

/** TRACE and invented methods are nobody's here. */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (READING.includes(request.method) || WRITING.includes(request.method)) return next();
  response.setHeader("Allow", [...READING, ...WRITING].join(", "));
  refuse(request, response, 405, "forbidden");
};

/** A request that changes something must come from our own pages (decision 0006). */
export function onlyFromHome(env: Environment): RequestHandler {
  return (request, response, next) => {
    if (READING.includes(request.method)) return next();
    if (!comesFromHome({ get: (name) => request.header(name) ?? null }, env.publicUrl.origin))
      return refuse(request, response, 403, "forbidden");
    // Remix compares Origin with Host once more; a proxy in front may have put its own name there.
    const origin = request.header("origin");
    if (origin) request.headers["x-forwarded-host"] = new URL(origin).host;
    next();
  };
}

/**
 * Refused by its announced length, before a byte is parsed: 256 KB for a form, 5 MB for one with files.
 * A body that does not announce its length gets 411: browsers always do, and nothing else speaks to this server.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (request.headers["transfer-encoding"] !== undefined)
    return turnAway(request, response, 411, "forbidden");
  const limit = request.is("multipart/form-data") ? IMPORT_LIMIT : FORM_LIMIT;
  const length = Number(request.headers["content-length"] ?? 0);
  if (length > limit) return turnAway(request, response, 413, "tooLarge");
  next();
};

/** The answer first; then what still comes is let through unread for a moment, so that the browser shows the answer. */
function turnAway(request: Request, response: Response, status: number, why: Refusal): void {
  response.setHeader("Connection", "close");
  refuse(request, response, status, why);
  request.resume();
  const { socket } = request;
  const end = setTimeout(() => socket.destroy(), 2_000).unref();
  socket.once("close", () => clearTimeout(end));
}
