import type { Mailbox } from "#adapters/local/mailbox.ts";
import { own } from "#domain/own-property.ts";
import type { Deps } from "#ports/host.ts";
import { CONTENT_TYPE, type StatesDoor } from "../engine/states-door.ts";
import { type Arrived, splitTarget } from "../http/gateway-event.ts";
import { asJson, asText, type HttpReply, seeOther } from "../http/reply.ts";
import { mailboxDoor } from "../mailbox/mailbox-door.tsx";
import { mailJson } from "../mailbox/read-mail.ts";
import { whyRefused } from "./caller.ts";
import { type ClockDoorParts, moveClock, readClock } from "./clock-door.ts";
import { digestOf } from "./digest.ts";
import { healthOf } from "./health.ts";
import { isOperator, operatorOnly } from "./operator.ts";
import { peopleOf } from "./people.ts";
import { askWho, signInAs } from "./sign-in-door.ts";

export type ControlParts = ClockDoorParts & {
  readonly deps: Deps;
  readonly mailbox: Mailbox;
  readonly states: StatesDoor;
  /** Signs the codes of this machine's sign-in. */
  readonly signInSecret: Uint8Array;
  /** Of a real school: the word of whoever runs the host; staff prove who they are elsewhere. */
  readonly operator: string | undefined;
  /** Free bytes on the disk that holds the data. */
  readonly freeBytes: () => Promise<number>;
  /** Until nothing happens by itself any more: what is read afterwards shows what was done before. */
  readonly settle: () => Promise<void>;
};

type Door = (parts: ControlParts, arrived: Arrived) => Promise<HttpReply>;

const settledFirst =
  (door: Door): Door =>
  async (parts, arrived) => {
    await parts.settle();
    return door(parts, arrived);
  };

const health: Door = async ({ clock, deps, freeBytes }) =>
  healthOf({ clock: clock.kind, now: deps.clock.now().toString() }, freeBytes);
/** In the order in which they were sent. */
const mail: Door = async (parts) =>
  asJson(200, (await mailJson(parts.mailbox, parts.deps.settings.publicUrl)).toReversed());
const people: Door = async ({ deps }) => asJson(200, await peopleOf(deps));
const digest: Door = async ({ deps }) => asJson(200, { digest: await digestOf(deps) });
/** The sample's; a real school's staff are led to where they prove who they are. */
const who: Door = async ({ deps, operator }, { target }) =>
  operator === undefined
    ? askWho(deps, new URLSearchParams(splitTarget(target).query))
    : seeOther("/sign-in");
const signIn: Door = async ({ deps, signInSecret, operator }, { headers, body }) =>
  operator === undefined
    ? signInAs(deps, signInSecret, headers, body)
    : asText(404, "Staff of a real school sign in at /sign-in/password.");

const states: Door = async (parts, { headers, body }) => {
  if (headers["content-type"] !== CONTENT_TYPE) return asText(415, `Send ${CONTENT_TYPE}.`);
  const named = headers["x-amz-target"];
  const answer = await parts.states(Array.isArray(named) ? named[0] : named, body.toString("utf8"));
  return { status: answer.status, headers: { "content-type": CONTENT_TYPE }, body: answer.body };
};

const mailbox: Door = async (parts, { target }) => {
  const { path } = splitTarget(target);
  return (
    (await mailboxDoor(parts.mailbox, path, parts.deps.settings.publicUrl)) ??
    asText(404, "There is no such page.")
  );
};

const reads: Readonly<Record<string, Door>> = {
  health,
  clock: async (parts) => readClock(parts),
  mail: settledFirst(mail),
  people,
  digest: settledFirst(digest),
  "sign-in": who,
};

const writes: Readonly<Record<string, Door>> = {
  clock: (parts, { headers, body }) => moveClock(parts, headers, body),
  "sign-in": signIn,
  states,
};

const isMailbox = (name: string): boolean => /^mailbox(\.json|\/|$)/.test(name);

const doorOf = (method: string, name: string): Door | undefined => {
  if (method === "POST") return own(writes, name);
  if (method !== "GET" && method !== "HEAD") return undefined;
  return isMailbox(name) ? settledFirst(mailbox) : own(reads, name);
};

/** What a real school's host answers to every account of the machine. */
const forAnybody = new Set(["health", "sign-in"]);

/** Everything below `/_local/`: for people and programs at this machine, and for nobody else. */
export const controlDoor = async (parts: ControlParts, arrived: Arrived): Promise<HttpReply> => {
  const refused = whyRefused(arrived.method, arrived.headers);
  if (refused !== undefined) return asText(403, refused);
  const name = splitTarget(arrived.target).path.slice("/_local/".length).replace(/\/$/, "");
  const { operator } = parts;
  if (operator !== undefined && !forAnybody.has(name) && !isOperator(arrived.headers, operator))
    return operatorOnly;
  const door = doorOf(arrived.method, name);
  if (door) return door(parts, arrived);
  const known = own(reads, name) ?? own(writes, name) ?? isMailbox(name);
  return known ? asText(405, "This address takes no such request.") : asText(404, "There is no such page.");
};
