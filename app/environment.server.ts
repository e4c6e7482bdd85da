import { createHash } from "node:crypto";
import { z } from "zod";

const DEMO_SECRET = "demonstration-only";

const keyText = z
  .string()
  .refine(
    (text) => Buffer.from(text, "base64").length === 32,
    "must be 32 bytes in base64 (openssl rand -base64 32)",
  );

const Settings = z
  .object({
    APP_MODE: z.enum(["demo", "production"], { message: "must be demo or production" }).default("demo"),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, message: "must be an http(s) address" })
      .default("http://localhost:3000"),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number({ message: "must be a port number" }).int().min(1).max(65535).default(3000),
    DATABASE_FILE: z.string().min(1).default("data/trait-dunion.sqlite"),
    DATA_KEY: keyText.optional(),
    RESEND_API_KEY: z.string().min(1).optional(),
    RESEND_BASE_URL: z.url({ message: "must be an address" }).optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]+@[^\r\n]+$/, 'must be an address like "Nom <adresse@domaine>"')
      .optional(),
    MAIL_REPLY_TO: z
      .string()
      .regex(/^[^\s@]+@[^\s@]+$/, "must be an address")
      .optional(),
    TRUST_PROXY: z.coerce
      .number({ message: "must be the number of proxies in front" })
      .int()
      .min(0)
      .max(5)
      .default(0),
    LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  })
  .superRefine((given, ctx) => {
    if (given.APP_MODE !== "production") return;
    const missing = (["DATA_KEY", "RESEND_API_KEY", "MAIL_FROM"] as const).filter((name) => !given[name]);
    for (const name of missing)
      ctx.addIssue({ code: "custom", path: [name], message: "is required when APP_MODE=production" });
    if (!given.PUBLIC_URL.startsWith("https://")) {
      ctx.addIssue({
        code: "custom",
        path: ["PUBLIC_URL"],
        message: "must begin with https:// when APP_MODE=production",
      });
    }
  });

export interface Environment {
  mode: "demo" | "production";
  publicUrl: URL;
  /** True when the public address is https: cookie prefix, HSTS and the upgrade follow from it. */
  https: boolean;
  host: string;
  port: number;
  databaseFile: string;
  dataKey: Buffer;
  resend: { apiKey: string; baseUrl: string | undefined; from: string; replyTo: string | undefined } | null;
  trustProxy: number;
  logLevel: string;
}

/** Reads the settings; each wrong one is one line of the error: "PORT: must be a port number". */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = Settings.safeParse(filled);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new EnvironmentError(lines);
  }
  const given = read.data;
  const publicUrl = new URL(given.PUBLIC_URL);
  return {
    mode: given.APP_MODE,
    publicUrl,
    https: publicUrl.protocol === "https:",
    host: given.HOST,
    port: given.PORT,
    databaseFile: given.DATABASE_FILE,
    dataKey: given.DATA_KEY
      ? Buffer.from(given.DATA_KEY, "base64")
      : createHash("sha256").update(DEMO_SECRET).digest(),
    resend: given.RESEND_API_KEY
      ? {
          apiKey: given.RESEND_API_KEY,
          baseUrl: given.RESEND_BASE_URL,
          from: given.MAIL_FROM ?? "Trait d'union <demo@localhost>",
          replyTo: given.MAIL_REPLY_TO,
        }
      : null,
    trustProxy: given.TRUST_PROXY,
    logLevel: given.LOG_LEVEL,
  };
}

export class EnvironmentError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join("\n"));
  }
}

let read: Environment | undefined;

/** The settings of this process, read once. */
export function environment(): Environment {
  read ??= readEnvironment(process.env);
  return read;
}
