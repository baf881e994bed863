import type { IncomingHttpHeaders } from "node:http";
import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { zone } from "#domain/calendar/london.ts";
import { movedOn, readMoment } from "../clock/moment.ts";
import type { HostClock } from "../clock/open-clock.ts";
import type { VirtualTime } from "../clock/virtual-time.ts";
import { asJson, asText, type HttpReply, seeOther } from "../http/reply.ts";
import { posted } from "./sent.ts";
import { wayBack } from "./way-back.ts";

export type ClockDoorParts = {
  readonly clock: HostClock;
  /** Only on a virtual clock. */
  readonly time: VirtualTime | undefined;
  readonly nextDue: () => Temporal.Instant | undefined;
};

const back = z.string().optional();
const wanted = z.union(
  [
    z.strictObject({ to: z.string(), return: back }),
    z.strictObject({ by: z.string(), return: back }),
    z.strictObject({ next: z.union([z.literal("1"), z.literal(true)]), return: back }),
  ],
  'Send {"to": "2026-10-01T08:00"}, {"by": "P1D"} or {"next": true}.',
);
type Wanted = z.infer<typeof wanted>;

const facts = ({ clock, nextDue }: ClockDoorParts) => {
  const now = clock.clock.now();
  const next = nextDue();
  return {
    kind: clock.kind,
    now: now.toString(),
    london: now.toZonedDateTimeISO(zone).toString({ timeZoneName: "never" }),
    next: next?.toString() ?? null,
  };
};

/** Where the clock shall go, or why it cannot. */
const target = (
  asked: Exclude<Wanted, { next: unknown }>,
  now: Temporal.Instant,
): Temporal.Instant | string => {
  if ("to" in asked)
    return readMoment(asked.to) ?? `to: ${JSON.stringify(asked.to)} is not a time like 2026-09-01T08:00`;
  return (
    movedOn(now, asked.by) ?? `by: ${JSON.stringify(asked.by)} is not a duration forward like P1D or PT30M`
  );
};

const move = async (asked: Wanted, time: VirtualTime, now: Temporal.Instant): Promise<string | undefined> => {
  if ("next" in asked) {
    await time.toNext();
    return undefined;
  }
  const to = target(asked, now);
  if (typeof to === "string") return to;
  try {
    await time.advance(to);
    return undefined;
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
};

/** `GET /_local/clock`: its kind, instant, London's time, and when something is due next. */
export const readClock = (parts: ClockDoorParts): HttpReply => asJson(200, facts(parts));

/** `POST /_local/clock`: moves a virtual clock; answers when all that fell due has settled. */
export const moveClock = async (
  parts: ClockDoorParts,
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<HttpReply> => {
  const sent = posted(headers["content-type"], body, wanted);
  if (sent.kind === "refused") return asJson(sent.status, { error: sent.reason });
  const refuse = (status: number, reason: string) =>
    sent.kind === "json" ? asJson(status, { error: reason }) : asText(status, reason);
  if (parts.time === undefined) return refuse(409, "The clock of this host is real and cannot be moved.");
  const problem = await move(sent.value, parts.time, parts.clock.clock.now());
  if (problem !== undefined) return refuse(400, problem);
  return sent.kind === "json" ? asJson(200, facts(parts)) : seeOther(wayBack(sent.value.return, headers));
};
