import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import sirv from "sirv";
import type { Environment } from "../environment.server";
import { comesFromHome } from "./origin.server";
import { plainPage } from "./plain-page";

/** Scripts, styles and drawings were compressed by the build. */
const COMPRESSED = { brotli: true, gzip: true, extensions: [], etag: true };
const HOUR = 3_600;
const YEAR = 31_536_000;
const FORM_LIMIT = 256 * 1024;
const IMPORT_LIMIT = 5 * 1024 * 1024;

/** The web server: what every request meets before a page does. */
export function createApp(build: ServerBuild, env: Environment, log: Logger): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.trustProxy);
  app.use("/assets", sirv("build/client/assets", { ...COMPRESSED, immutable: true, maxAge: YEAR }));
  app.use(sirv("build/client", { ...COMPRESSED, maxAge: HOUR }));
  app.use(securityHeaders(env));
  app.use(onlyFromHome(env));
  app.use(bodyLimit);
  app.use((request, response, next) => {
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
  });
  app.all(
    "*",
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
  return app;
}

function securityHeaders(env: Environment) {
  return (request: Request, response: Response, next: NextFunction) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: [`'nonce-${nonce}'`, "'strict-dynamic'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          ...(env.https ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      // "no-referrer" would make every form without JavaScript send "Origin: null".
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: env.https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    })(request, response, next);
  };
}

function onlyFromHome(env: Environment) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return next();
    if (comesFromHome({ get: (name) => request.header(name) ?? null }, env.publicUrl.origin)) return next();
    response
      .status(403)
      .type("html")
      .send(plainPage("forbidden", request.headers["accept-language"] ?? null));
  };
}

/** Refused before a byte is parsed; a body without a length is cut at the limit. */
function bodyLimit(request: Request, response: Response, next: NextFunction) {
  const limit = request.is("multipart/form-data") ? IMPORT_LIMIT : FORM_LIMIT;
  const tooLarge = () => {
    if (!response.headersSent) {
      response
        .status(413)
        .set("Connection", "close")
        .type("html")
        .send(plainPage("tooLarge", request.headers["accept-language"] ?? null));
    }
  };
  if (Number(request.headers["content-length"] ?? 0) > limit) return tooLarge();
  if (request.headers["transfer-encoding"] === undefined) return next();
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > limit) {
      tooLarge();
      request.destroy();
    }
  });
  request.pause();
  next();
}

/** Logs know pages, not people: identities in a path become ":id", tokens ":token". */
const pathPattern = (path: string): string =>
  path.replace(/\/[a-z]{3}_[0-9a-z]{20}/g, "/:id").replace(/\/[A-Za-z0-9_-]{22,}/g, "/:token");
