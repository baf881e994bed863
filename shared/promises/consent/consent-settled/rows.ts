import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { waitingForReply, waitsSince } from "#streams/placement/notice/waiting-for-reply.ts";

const waiting = (f: Facts, whom: (to: string) => boolean) =>
  waitingForReply(f.placement).filter((ask) => whom(ask.to));

const isParent = (to: string): boolean => to !== toProvider;

/** Somebody outside has asked, or wants to be rung: it stays open until somebody says what was replied. */
const replyRow = (row: Pick<Row, "part" | "title">, whom: (to: string) => boolean): Row => ({
  ...row,
  id: "O4",
  owner: "ap-lead",
  phase: "consent",
  blocks: "process",
  always: true,
  form: "consent-settled",
  each: (f) => [...new Set(waiting(f, whom).map((ask) => ask.to))],
  due: (f, about) => {
    const since = waiting(f, (to) => to === about)
      .map((ask) => waitsSince(f.placement, ask))
      .toSorted()[0];
    return since !== undefined
      ? schoolDaysAfter(f.placement.calendar, dateOf(since), targets.replyToParent, "they wrote")
      : undefined;
  },
  met: () => undefined,
});

export const consentSettledRows: readonly Row[] = [
  replyRow({ title: "Reply to the parent who has asked or wants a call" }, isParent),
  replyRow({ part: "provider", title: "Ring the provider, who wants to talk first" }, (to) => !isParent(to)),
];
