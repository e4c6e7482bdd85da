import { run } from "./assign/run";

/** `npm run assign`: npm starts scripts in the repository and says in INIT_CWD where the command was typed. */
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
});
