import { type Environment, EnvironmentError, readEnvironment } from "./environment.server";
import { finishDemonstration, prepareDatabase } from "./prepare-database.server";

/** Prepares the database, then serves. Every reason not to start is one clear line. */
const env = settings();
try {
  if (prepareDatabase(env, say)) await finishDemonstration(env);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
await import("./server");
announce(env);

function settings(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) refuse(...error.lines.map((line) => `Setting ${line}`));
    throw error;
  }
}

function announce({ mode, publicUrl }: Environment): void {
  say(`Trait d'union is served at ${publicUrl.href}`);
  if (mode !== "demo") return;
  say(`Sign in as anyone, with one click: ${new URL("/demo", publicUrl).href}`);
  say(
    "  (a coordinator, a social worker, a volunteer, a beneficiary, a household, a partner, an administrator)",
  );
  say(`Letters do not leave; read them at ${new URL("/mailbox", publicUrl).href}`);
}

function say(text: string): void {
  console.log(`· ${text}`);
}

function refuse(...lines: string[]): never {
  for (const line of lines) console.error(`✗ ${line}`);
  process.exit(1);
}
