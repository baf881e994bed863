import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { waitingForReply, waitsSince } from "#streams/placement/notice/waiting-for-reply.ts";

type Whom = (ask: Ask) => boolean;

const waiting = (f: Facts, whom: Whom) => waitingForReply(f.placement).filter(whom);

const ofConsent: Whom = ({ purpose }) => purpose === "consent";

const ofParent: Whom = (ask) => !ofConsent(ask) && ask.to !== toProvider;

const ofProvider: Whom = (ask) => !ofConsent(ask) && ask.to === toProvider;

/** Somebody outside has asked, or wants to be rung: it stays open until somebody says what was replied. */
const replyRow = (row: Pick<Row, "part" | "title" | "blocks">, whom: Whom): Row => ({
  ...row,
  id: "O4",
  owner: "ap-lead",
  phase: "consent",
  always: true,
  // Whoever has asked us waits for a reply, also where nothing comes of the placement.
  outlasts: true,
  form: "consent-settled",
  each: (f) => [...new Set(waiting(f, whom).map((ask) => ask.to))],
  due: (f, about) => {
    const since = waiting(f, (ask) => whom(ask) && ask.to === about)
      .map((ask) => waitsSince(f.placement, ask))
      .toSorted()[0];
    return since !== undefined
      ? schoolDaysAfter(f.placement.calendar, dateOf(since), targets.replyToParent, "they wrote")
      : undefined;
  },
  met: () => undefined,
});

export const consentSettledRows: readonly Row[] = [
  replyRow({ title: "Reply to the parent who has asked or wants a call", blocks: "process" }, ofConsent),
  replyRow({ part: "talk", title: "Ring the parent who wants to talk first" }, ofParent),
  replyRow({ part: "provider", title: "Ring the provider, who wants to talk first" }, ofProvider),
];
