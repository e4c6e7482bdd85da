import { once } from "node:events";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import express from "express";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Environment, readEnvironment } from "~/environment.server";
import { createApp } from "~/http/app.server";
import { overloadGuard } from "~/http/door.server";

/** The real server in front of a house with two pages: one that reads forms, one that fails. */
let server: Server;
let base: string;
let received = 0;

const env: Environment = readEnvironment({ PUBLIC_URL: "https://trait-dunion.exemple" });

beforeAll(async () => {
  server = createServer(createApp(smallHouse(), env, pino({ level: "silent" }))).listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("requests that change something", () => {
  const home = "https://trait-dunion.exemple";
  const cases: [string, Record<string, string>, number][] = [
    ["from our own page", { "sec-fetch-site": "same-origin", origin: home }, 200],
    ["from our own page without Origin", { "sec-fetch-site": "same-origin" }, 200],
    ["from an older browser on our page", { origin: home }, 200],
    ["from another site", { "sec-fetch-site": "cross-site", origin: "https://ailleurs.exemple" }, 403],
    ["from another site that lies in Origin", { "sec-fetch-site": "cross-site", origin: home }, 403],
    [
      "from a sister domain",
      { "sec-fetch-site": "same-site", origin: "https://www.trait-dunion.exemple" },
      403,
    ],
    ["typed by hand", { "sec-fetch-site": "none" }, 403],
    [
      "same-origin with a foreign Origin",
      { "sec-fetch-site": "same-origin", origin: "https://a.exemple" },
      403,
    ],
    ["from an older browser elsewhere", { origin: "https://ailleurs.exemple" }, 403],
    ["from a page over http", { origin: "http://trait-dunion.exemple" }, 403],
    ["from another port", { origin: "https://trait-dunion.exemple:8443" }, 403],
    ["from a name that begins like ours", { origin: "https://trait-dunion.exemple.ailleurs.exemple" }, 403],
    ["with Origin null", { origin: "null" }, 403],
    ["with Origin null and same-origin", { "sec-fetch-site": "same-origin", origin: "null" }, 403],
    ["with neither header", {}, 403],
    ["with an empty Origin", { origin: "" }, 403],
    ["with nonsense", { "sec-fetch-site": "yes", origin: "][" }, 403],
  ];
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    for (const path of ["/", "/.data", "/.data?_routes=root", "/quelque/part"])
      test.each(cases)(`${method} ${path} %s`, async (_name, headers, status) => {
        const before = received;
        const answer = await fetch(base + path, {
          method,
          headers,
          body: form("a=1"),
        });
        if (status === 403) {
          expect(answer.status).toBe(403);
          expect(received, "no page saw it").toBe(before);
          expect(await answer.text()).toContain("Cette demande a été refusée");
        } else {
          expect(answer.status).not.toBe(403);
        }
      });

  test("reading needs no origin", async () => {
    expect((await fetch(base, { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });

  test("the refusal speaks the reader's language", async () => {
    const answer = await fetch(base, { method: "POST", headers: { "accept-language": "ar" } });
    const page = await answer.text();
    expect(page).toContain('dir="rtl"');
    expect(page).toContain("رُفض هذا الطلب");
  });
});

describe("bodies", () => {
  const ours = { "sec-fetch-site": "same-origin" };

  test("a form of 256 KB is read, one byte more is not", async () => {
    const limit = 256 * 1024;
    const send = (size: number) =>
      fetch(base, { method: "POST", headers: ours, body: form("x".repeat(size)) });
    expect((await send(limit)).status).toBe(200);
    expect((await send(limit + 1)).status).toBe(413);
  });

  test("an announced 20 MB is refused before a byte of it arrives", async () => {
    const before = received;
    const status = await announced({ ...ours, "content-length": String(20 * 1024 * 1024) });
    expect(status).toBe(413);
    expect(received).toBe(before);
  });

  test("20 MB that are really sent get their 413 too, not a broken connection", async () => {
    const answer = await fetch(base, {
      method: "POST",
      headers: ours,
      body: form("x".repeat(20 * 1024 * 1024)),
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Ce formulaire est trop volumineux");
  });

  test("files may weigh 5 MB, not more", async () => {
    const type = { ...ours, "content-type": "multipart/form-data; boundary=x" };
    expect(await announced({ ...type, "content-length": String(5 * 1024 * 1024 + 1) })).toBe(413);
  });

  test("a body without a length is refused, however it grows", async () => {
    expect(await announced({ ...ours, "transfer-encoding": "chunked" })).toBe(411);
  });

  test("a length and chunks at once are refused", async () => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write(
      "POST / HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    );
    const [answer] = (await once(socket, "data")) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 4(00|11) /);
  });
});

describe("every answer", () => {
  test("says which scripts may run, that nobody may frame it, and that no cache keeps it", async () => {
    const { headers } = await fetch(base);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/);
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("upgrade-insecure-requests");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test("has a nonce of its own", async () => {
    const nonce = async () => (await fetch(base)).headers.get("content-security-policy");
    expect(await nonce()).not.toBe(await nonce());
  });

  test("over plain http promises nothing about https", async () => {
    const plain = createApp(smallHouse(), readEnvironment({}), pino({ level: "silent" })).listen(
      0,
      "127.0.0.1",
    );
    await once(plain, "listening");
    const { headers } = await fetch(`http://127.0.0.1:${(plain.address() as AddressInfo).port}`);
    plain.closeAllConnections();
    plain.close();
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
  });
});

describe("odd requests", () => {
  test.each(["/%E0%A4%A", "/%", "/%00", `/${"a".repeat(5000)}`, "/..%2f..%2fetc%2fpasswd"])(
    "a malformed path is never an error of ours: %s",
    async (path) => {
      expect(await raw("GET", path)).toBeLessThan(500);
    },
  );

  test("TRACE and invented methods are turned away", async () => {
    expect(await raw("TRACE", "/")).toBe(405);
    expect(await raw("PROPFIND", "/")).toBe(405);
  });
});

test("past a crowd, a visitor is asked to come back at once; the next one after it is let in", async () => {
  const app = express();
  const waiting: (() => void)[] = [];
  app.use(overloadGuard(2));
  app.use((_request, response) => {
    waiting.push(() => response.send("done"));
  });
  const busy = app.listen(0, "127.0.0.1");
  await once(busy, "listening");
  const visit = () => fetch(`http://127.0.0.1:${(busy.address() as AddressInfo).port}`);
  const inside = [visit(), visit()];
  while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  const refused = await visit();
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("5");
  for (const finish of waiting.splice(0)) finish();
  expect((await Promise.all(inside)).map((answer) => answer.status)).toEqual([200, 200]);
  const next = visit();
  while (waiting.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const finish of waiting.splice(0)) finish();
  expect((await next).status).toBe(200);
  busy.closeAllConnections();
  busy.close();
});

const form = (text: string) => new Blob([text], { type: "application/x-www-form-urlencoded" });

/** Announces a body and sends none of it; the status that comes back. */
function announced(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(base, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
      sent.destroy();
    });
    sent.on("error", reject);
    sent.flushHeaders();
  });
}

function raw(method: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const sent = httpRequest({ host: "127.0.0.1", port, method, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** A built house of one page, as Remix hands it to its server. */
function smallHouse(): ServerBuild {
  const handle = async ({ request }: { request: Request }) => {
    received += 1;
    if (request.method !== "GET") await request.text();
    return new Response("ok");
  };
  return {
    assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
    assetsBuildDirectory: "build/client",
    basename: "/",
    entry: { module: { default: () => new Response("page") } },
    future: { v3_singleFetch: true },
    isSpaMode: false,
    mode: "production",
    publicPath: "/",
    routes: {
      house: { id: "house", path: "*", module: { loader: handle, action: handle } },
    },
  } as unknown as ServerBuild;
}
