import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import { OptionsFault } from "../options-fault.ts";
import { readBody, TooLarge } from "./body.ts";
import type { Arrived } from "./gateway-event.ts";
import { asJson, type HttpReply } from "./reply.ts";
import { bodyLimit, type Doors, route } from "./route.ts";

/** What answers once the host is whole; requests that come before wait for it. */
export type Serving = {
  readonly doors: Doors;
  readonly deps: Pick<Deps, "clock" | "log">;
  /** Our own proxy stands between: it says who called. */
  readonly behindProxy: boolean;
};

/** Who called: what the nearest proxy added, where there is one; what a caller claims beyond it is not believed. */
const sourceOf = (request: IncomingMessage, behindProxy: boolean): string => {
  const claimed = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return (behindProxy && claimed) || (request.socket.remoteAddress ?? "");
};

const arrivedFrom = async (request: IncomingMessage, { deps, behindProxy }: Serving): Promise<Arrived> => {
  const target = request.url ?? "/";
  return {
    method: request.method ?? "GET",
    target,
    headers: request.headers,
    sourceIp: sourceOf(request, behindProxy),
    body: await readBody(request, bodyLimit(target)),
    at: deps.clock.now(),
  };
};

/** A fault of ours: its name is logged, and the caller learns nothing but that it was not their doing. */
const failed = (serving: Serving, method: string | undefined, fault: unknown): HttpReply => {
  const name = faultName(fault);
  serving.deps.log("error", "A request failed", { method: method ?? "", fault: name });
  // As the gateway words it.
  return asJson(500, { message: "Internal Server Error" });
};

const replyTo = async (request: IncomingMessage, serving: Serving): Promise<HttpReply> => {
  try {
    return await route(serving.doors, await arrivedFrom(request, serving));
  } catch (fault) {
    if (fault instanceof TooLarge) return asJson(413, { message: "Request Entity Too Large" });
    return failed(serving, request.method, fault);
  }
};

const send = (request: IncomingMessage, response: ServerResponse, reply: HttpReply): void => {
  const body = typeof reply.body === "string" ? Buffer.from(reply.body) : reply.body;
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  if (reply.cookies && reply.cookies.length > 0) response.setHeader("set-cookie", [...reply.cookies]);
  if (!response.hasHeader("content-length")) response.setHeader("content-length", body.byteLength);
  // What was not read of a body that is too large would be taken for the next request.
  if (!request.complete) response.setHeader("connection", "close");
  response.end(request.method === "HEAD" ? undefined : body);
};

/** Sends the answer; one that cannot be sent (no body, a header that no header can be) is a fault like any other. */
const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  serving: Promise<Serving>,
): Promise<void> => {
  const whole = await serving.catch(() => undefined);
  if (whole === undefined) {
    response.destroy();
    return;
  }
  const reply = await replyTo(request, whole);
  try {
    send(request, response, reply);
  } catch (fault) {
    for (const name of response.headersSent ? [] : response.getHeaderNames()) response.removeHeader(name);
    if (response.headersSent) response.destroy();
    else send(request, response, failed(whole, request.method, fault));
  }
};

export type Listening = { readonly server: Server; readonly port: number };

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A listener that answers for itself until the host takes it over. */
export type Early = Listening & { handOver(answers: Answering): void };

/** Takes the address and port, and answers at once. Throws OptionsFault when it is taken or not this machine's. */
export const listenEarly = async (address: string, port: number, first: Answering): Promise<Early> => {
  let answers = first;
  const server = createServer((request, response) => answers(request, response));
  // Longer than a proxy or a phone keeps an idle connection: whoever uses one again finds it open.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (fault: NodeJS.ErrnoException) => {
      const option = fault.code === "EADDRNOTAVAIL" ? "--listen" : "--port";
      reject(new OptionsFault([`${option}: cannot listen on ${address} port ${port} (${fault.code})`]));
    });
    server.listen(port, address, resolve);
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    handOver: (next) => {
      answers = next;
    },
  };
};

/**
 * Takes the address and port, or what has listened there already. Requests wait until the host is whole. Throws OptionsFault when it
 * is taken or not this machine's.
 */
export const listen = async (
  address: string,
  port: number,
  serving: Promise<Serving>,
  early?: Early,
): Promise<Listening> => {
  const answers: Answering = (request, response) => {
    // Whatever is left to fail is the connection's own end: nobody is there to be answered.
    answer(request, response, serving).catch(() => response.destroy());
  };
  if (!early) return listenEarly(address, port, answers);
  early.handOver(answers);
  return early;
};

/** Takes no more requests; those under way have `patience` milliseconds to end. */
export const hangUp = async (server: Server, patience: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(cut);
};
