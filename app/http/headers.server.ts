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
        directives: contentPolicy(request.path, nonce, env),
      },
      // "no-referrer" would make every form without JavaScript send "Origin: null".
      referrerPolicy: { policy: "same-origin" },
      frameguard: { action: LETTER_FRAME.test(request.path) ? "sameorigin" : "deny" },
      strictTransportSecurity: env.https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    })(request, response, next);
  };
}

/**
 * A letter shown in the mailbox of the demonstration, or before it is published: styles of its own, and nothing else, inside our
 * own frame.
 */
const LETTER_FRAME = /^\/(mailbox\/[^/]+\/html|staff\/(mobility-)?rounds\/[^/]+\/letters\/[^/]+\/\d+)\/?$/;
const LETTER_PAGE = /^\/(mailbox\/[^/]+|staff\/(mobility-)?rounds\/[^/]+\/letters)\/?$/;

function contentPolicy(path: string, nonce: string, env: Environment): Record<string, string[]> {
  if (LETTER_FRAME.test(path)) {
    return {
      defaultSrc: ["'none'"],
      styleSrc: ["'unsafe-inline'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'"],
      baseUri: ["'none'"],
      sandbox: ["allow-popups", "allow-popups-to-escape-sandbox"],
    };
  }
  return {
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
    ...(LETTER_PAGE.test(path) ? { frameSrc: ["'self'"] } : {}),
    ...(env.https ? { upgradeInsecureRequests: [] } : {}),
  };
}

/** Pages are about people: no cache keeps them. Files of the build come before this. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};
