import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Environment } from "../environment.server";

/** What browsers are told about every answer: which scripts may run, who may frame or read it. */
export function securityHeaders(env: Environment): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
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
      frameguard: { action: "deny" },
      strictTransportSecurity: env.https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    })(request, response, next);
  };
}

/** Pages are about people: no cache keeps them. Files of the build come before this. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};
