import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(remixOptions)],
  resolve: {
    alias: { "~": folder("./app"), "~db": folder("./db"), "~emails": folder("./emails") },
  },
  build: {
    // A server target of its own would change the hashes of the style sheets between the two builds.
    cssTarget: "es2022",
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: { host: "127.0.0.1" },
});
