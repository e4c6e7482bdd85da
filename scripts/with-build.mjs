import { build, install } from "./prepare.mjs";

/** Like with-node.mjs, for command lines that serve the pages: builds them first when something has changed. */
install();
build();
await import("./with-node.mjs");
