import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { doorHeader } from "#contracts/door-header.ts";
import type { IdentityProvider } from "#test/contracts/identity/identity-provider.ts";
import { daysFrom } from "../deploy/settings.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { sentMails } from "./mail.ts";
import { type Answer, signedIn } from "./sign-in.ts";

export type DoorParts = {
  readonly emulator: Pick<Emulator, "url" | "busy" | "calls" | "mails">;
  /** The API's id, as the stack tells it. */
  readonly api: string;
  readonly provider: IdentityProvider;
  readonly trusts: string;
  readonly today: string;
  /** What the distribution adds to each request. */
  readonly doorKey: string;
};

export type Door = { readonly url: string; stop(): Promise<void> };

/** The Monday on which the journeys' cast acts; here it is today. */
const castsToday = "2026-09-07";

const wholeBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** Days in what the cast sends, moved so that its Monday is today. */
export const movedTo = (today: string, body: string): string => {
  const days = Math.round((Date.parse(today) - Date.parse(castsToday)) / 86_400_000);
  return body.replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, day: string) => `"${daysFrom(day, days)}"`);
};

/** No function runs, and nothing has been asked of any service for a while: streams and machines are done. */
const quiet = async ({ busy, calls }: DoorParts["emulator"]): Promise<void> => {
  let [size, since] = [-1, Date.now()];
  const latest = Date.now() + 120_000;
  while (Date.now() < latest && Date.now() - since < 2_500) {
    await new Promise((later) => setTimeout(later, 100));
    const now = statSync(calls).size;
    if (now === size && Number(readFileSync(busy, "utf8")) === 0) continue;
    [size, since] = [now, Date.now()];
  }
};

/**
 * What stands before the API in a rehearsal: hands every request on as the distribution does. Besides it has the few doors
 * of the one-machine host that the journeys' cast uses, so that the same cast plays here: the mails that SES took, waiting
 * until nothing moves, and signing in, which goes by the identity provider.
 */
export const openDoor = async (parts: DoorParts): Promise<Door> => {
  const { emulator, api, today } = parts;
  const handedOn = (path: string, init: RequestInit): Promise<Response> =>
    fetch(`${emulator.url}/_aws/execute-api/${api}/$default${path}`, { ...init, redirect: "manual" });
  const added = { [doorHeader]: parts.doorKey, "x-forwarded-for": "192.0.2.1" };
  const page = async (path: string, cookies: readonly string[]): Promise<Answer> => {
    const cookie = cookies.map((set) => set.split(";")[0]).join("; ");
    const answer = await handedOn(path, { headers: { ...added, accept: "text/html", cookie } });
    return {
      status: answer.status,
      location: answer.headers.get("location") ?? "",
      cookies: answer.headers.getSetCookie(),
    };
  };
  const own: Readonly<Record<string, (body: string, response: ServerResponse) => Promise<void>>> = {
    "/_local/mail": async (_, response) => {
      response.end(JSON.stringify(await sentMails(emulator.mails)));
    },
    "/_local/clock": async (_, response) => {
      await quiet(emulator);
      response.end("{}");
    },
    "/_local/sign-in": async (body, response) => {
      const { as } = JSON.parse(body) as { as: string };
      response.setHeader("set-cookie", await signedIn(as, { ...parts, page }));
      response.end("{}");
    },
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = "/", body] = [request.url, await wholeBody(request)];
    const local = own[path];
    if (local) return local(body, response);
    const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
    const answer = await handedOn(path, {
      method: request.method ?? "GET",
      headers: { ...(headers as Record<string, string>), ...added },
      ...(body === "" ? {} : { body: movedTo(today, body) }),
    });
    for (const [name, value] of answer.headers)
      if (!["content-length", "content-encoding", "set-cookie"].includes(name))
        response.setHeader(name, value);
    response.setHeader("set-cookie", answer.headers.getSetCookie());
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  };
  const server: Server = createServer((request, response) => {
    serve(request, response).catch((fault: unknown) => response.writeHead(502).end(String(fault)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
