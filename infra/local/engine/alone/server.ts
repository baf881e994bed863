import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Engine } from "../engine.ts";
import { isObject } from "../json.ts";
import { CONTENT_TYPE, createStatesDoor, type StatesDoor } from "../states-door.ts";
import { runsPage } from "./runs-page.ts";

export type Parts = {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly metrics: () => string;
  /** Moves the clock; undefined where it is the machine's own. */
  readonly move: ((to: (now: Temporal.Instant) => Temporal.Instant) => Promise<void>) | undefined;
};

type Reply = { readonly status: number; readonly type: string; readonly body: string };

const json = (status: number, value: unknown): Reply => ({
  status,
  type: "application/json",
  body: JSON.stringify(value),
});

/** A definition of 1 MiB is up to twice that inside a request. */
const BODY_BYTES = 3 * 1024 * 1024;

/** So much of a body that is too large is read before it is refused: who still sends would not see the answer. */
const READ_BYTES = 16 * BODY_BYTES;

/** The body, or undefined for one that is too large. */
const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).length;
    if (bytes > READ_BYTES) break;
    if (bytes <= BODY_BYTES) parts.push(part as Buffer);
  }
  return bytes > BODY_BYTES ? undefined : Buffer.concat(parts).toString("utf8");
};

/** Pages of other sites may not reach it under a name of their own, nor post forms to it. */
const isOurs = ({ headers, method }: IncomingMessage): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(headers.host ?? "") &&
  (method === "GET" ||
    headers["sec-fetch-site"] === undefined ||
    headers["sec-fetch-site"] === "same-origin");

const targetOf = (body: string): ((now: Temporal.Instant) => Temporal.Instant) => {
  const said: unknown = JSON.parse(body);
  const { to, by } = isObject(said) ? said : {};
  if (typeof to === "string") {
    const instant = Temporal.Instant.from(to);
    return () => instant;
  }
  const duration = Temporal.Duration.from(String(by));
  return (now) => now.toZonedDateTimeISO("UTC").add(duration).toInstant();
};

const clockReply = ({ engine, clock, move }: Parts): Reply =>
  json(200, {
    clock: move === undefined ? "real" : "virtual",
    now: clock.now().toString(),
    next: engine.nextDue()?.toString() ?? null,
  });

const moveClock = async (parts: Parts, body: string): Promise<Reply> => {
  if (parts.move === undefined)
    return json(409, { message: "The clock is the machine's own: start with --clock to move it" });
  try {
    await parts.move(targetOf(body));
  } catch (thrown) {
    if (!(thrown instanceof RangeError || thrown instanceof SyntaxError)) throw thrown;
    return json(400, { message: 'Send {"to": "2026-09-15T08:00:00Z"} or {"by": "P14D"}' });
  }
  return clockReply(parts);
};

const answer = async (parts: Parts, door: StatesDoor, request: IncomingMessage): Promise<Reply> => {
  if (!isOurs(request)) return json(403, { message: "This machine's own programs and people only" });
  const url = new URL(request.url ?? "/", "http://localhost");
  if (request.method === "GET") {
    if (url.pathname === "/health") return json(200, { status: "ok" });
    if (url.pathname === "/clock") return clockReply(parts);
    if (url.pathname === "/metrics")
      return { status: 200, type: "text/plain; version=0.0.4", body: parts.metrics() };
    const page = await runsPage(parts.engine, url);
    return page === undefined
      ? json(404, { message: "There is no such page" })
      : { status: 200, type: "text/html; charset=utf-8", body: page };
  }
  const body = await bodyOf(request);
  if (body === undefined) return json(413, { message: `A request has ${BODY_BYTES} bytes at the most` });
  if (url.pathname === "/clock") return moveClock(parts, body);
  const target = request.headers["x-amz-target"];
  const said = await door(typeof target === "string" ? target : undefined, body);
  return { status: said.status, type: CONTENT_TYPE, body: said.body };
};

const send = (response: ServerResponse, { status, type, body }: Reply): void => {
  response.writeHead(status, { "content-type": type, "content-security-policy": "default-src 'none'" });
  response.end(body);
};

const KEEP_ALIVE = 75_000;

/** Listens on loopback alone: the door checks no signature. */
export const listen = async (
  parts: Parts,
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> => {
  const door = createStatesDoor(parts.engine);
  const server = createServer((request, response) => {
    answer(parts, door, request).then(
      (reply) => send(response, reply),
      (thrown: unknown) => send(response, json(500, { message: String(thrown) })),
    );
  });
  // Clients use their connections again: one that closed at that very moment would cost them a request.
  server.keepAliveTimeout = KEEP_ALIVE;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
