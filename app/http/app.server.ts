import { randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import sirv from "sirv";
import type { Environment } from "../environment.server";
import { bodyLimit, knownMethods, onlyFromHome, overloadGuard, refuse } from "./door.server";
import { noStore, securityHeaders } from "./headers.server";

/** Scripts, styles and drawings were compressed by the build. */
const COMPRESSED = { brotli: true, gzip: true, extensions: [], etag: true };
const HOUR = 3_600;
const YEAR = 31_536_000;

/** The web server: what every request meets before a page does. */
export function createApp(build: ServerBuild, env: Environment, log: Logger): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustProxy);
  app.use(logged(log));
  app.use(securityHeaders(env));
  app.use("/assets", sirv("build/client/assets", { ...COMPRESSED, immutable: true, maxAge: YEAR }));
  app.use(sirv("build/client", { ...COMPRESSED, maxAge: HOUR }));
  app.use(noStore);
  app.use(overloadGuard());
  app.use(knownMethods);
  app.use(onlyFromHome(env));
  app.use(bodyLimit);
  app.use(
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (request, response) => ({
        address: request.ip ?? "",
        nonce: response.locals.nonce as string,
        requestId: response.locals.requestId as string,
      }),
    }),
  );
  app.use(failed(log));
  return app;
}

function logged(log: Logger): RequestHandler {
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.locals.requestId = randomUUID();
    response.on("finish", () => {
      const milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
      log.info({
        id: response.locals.requestId,
        method: request.method,
        path: pathPattern(request.path),
        status: response.statusCode,
        milliseconds: Math.round(milliseconds),
      });
    });
    next();
  };
}

/** What no page caught: one line in the log, one kind page, nothing of the inside. */
function failed(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    log.error({ id: response.locals.requestId, path: pathPattern(request.path), error: messageOf(error) });
    if (response.headersSent) response.destroy();
    else refuse(request, response, 500, "failed");
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Logs know pages, not people: identities in a path become ":id", tokens ":token". */
const pathPattern = (path: string): string =>
  path
    .replace(/\/[a-z]{3}_[0-9a-z]{20}/g, "/:id")
    .replace(/\/[A-Za-z0-9_-]{22,}/g, "/:token")
    .slice(0, 200);
