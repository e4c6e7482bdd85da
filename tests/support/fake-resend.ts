import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReceivedLetter {
  key: string;
  authorization: string;
  body: Record<string, unknown>;
}

/** What the server does with a request: answers with a status, nothing at all, or accepts and loses the reply. */
export type Mood =
  | { status: number; name?: string; message?: string; headers?: Record<string, string>; raw?: string }
  | "accept"
  | "silence"
  | "lose-reply";

export interface FakeResend {
  url: string;
  /** Letters that were accepted, once per key: what people would find in their mailbox. */
  accepted: ReceivedLetter[];
  /** Every request, accepted or not. */
  requests: ReceivedLetter[];
  /** The mood of the next requests, one each; "accept" when none is left. */
  moods: Mood[];
  close(): Promise<void>;
}

/** A loopback server that answers like Resend: remembers keys, refuses a key that comes back with another body. */
export async function startFakeResend(): Promise<FakeResend> {
  const byKey = new Map<string, { id: string; body: string }>();
  const fake: FakeResend = { url: "", accepted: [], requests: [], moods: [], close };

  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const letter: ReceivedLetter = {
      key: String(request.headers["idempotency-key"] ?? ""),
      authorization: String(request.headers.authorization ?? ""),
      body: JSON.parse(text),
    };
    fake.requests.push(letter);
    const mood = fake.moods.shift() ?? "accept";
    if (mood === "silence") return;
    if (typeof mood === "object") return refuse(response, mood);
    const known = byKey.get(letter.key);
    if (known && known.body !== text) {
      return refuse(response, { status: 409, name: "invalid_idempotent_request" });
    }
    const id = known?.id ?? `re_${byKey.size + 1}`;
    if (!known) {
      byKey.set(letter.key, { id, body: text });
      fake.accepted.push(letter);
    }
    if (mood === "lose-reply") return void request.socket.destroy();
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ id }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  }
}

function refuse(response: ServerResponse, mood: Extract<Mood, { status: number }>): void {
  const { status, name = "application_error", message = "…", headers = {}, raw } = mood;
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(raw ?? JSON.stringify({ statusCode: status, name, message }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
