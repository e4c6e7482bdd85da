import { existsSync } from "node:fs";
import { join } from "node:path";

/** Node releases before 22.12 are too old; where the machine's is, the one in node_modules takes over. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
export const isSupported = major > 22 || (major === 22 && minor >= 12);

export const root = new URL("..", import.meta.url).pathname;

/** Reads .env where there is one; what the environment says already wins. */
export const settings = existsSync(join(root, ".env")) ? [`--env-file=${join(root, ".env")}`] : [];

/** The Node that runs the product. */
export function supportedNode() {
  if (isSupported) return process.execPath;
  const brought = join(root, "node_modules/node/bin/node");
  if (!existsSync(brought))
    throw new Error("Node 22.12 or later is needed and could not be brought from npm: install Node 24 LTS.");
  return brought;
}
