import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Channel } from "#streams/placement/events/channel.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { waitingForReply } from "#streams/placement/notice/waiting-for-reply.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Flagged, withConcern } from "./telling/safety.ts";

export type Answering = {
  readonly ask: string;
  readonly answer: "agree" | "refuse" | "question" | "call-me";
  readonly channel: Channel;
  /** ISO date on which it reached the school, where it came otherwise than by link. */
  readonly on?: string;
  readonly words?: Words;
};

/** A parent's answer, by link or through staff. The latest stands; a change of mind is a new answer. */
export const answerConsent = (
  p: Placement,
  answering: Answering,
  flagged?: Flagged,
): Decision<PlacementEvent> => {
  const ask = p.asks.find((a) => a.id === answering.ask);
  if (!ask || ask.withdrawn || p.phase === "closed")
    return refuse("This question is no longer open. Please ring the school.");
  const safety = flagged ? { safety: flagged.flag } : {};
  const event: PlacementEvent = { type: "answered", ...answering, ...safety };
  const count = ask.answers.length + 1;
  const facts = { placement: p.id, ask: ask.id, answer: answering.answer };
  const toStaff: MailOwed = {
    key: `${ask.id}-answer-${count}-staff`,
    notice: "staff-notice",
    to: "role:ap-lead",
    facts: { ...facts, what: "answer" },
  };
  const receipt: MailOwed = {
    key: `${ask.id}-answer-${count}`,
    notice: "consent-receipt",
    to: ask.to,
    facts,
  };
  const mailed = contactOf(p, ask.to)?.channel === "email";
  return withConcern(p, decided([event], mailed ? [toStaff, receipt] : [toStaff]), flagged);
};

/** What the school replied, and the ISO date on which it did. */
export type Replying = { readonly ask: string; readonly on: string; readonly words: Words };

/** The school has replied to a question or a wish to be called; what was asked stays open. */
export const settleAsk = (p: Placement, { ask, on, words }: Replying): Decision<PlacementEvent> =>
  waitingForReply(p).some((waiting) => waiting.id === ask)
    ? decided([{ type: "ask-settled", ask, ...(on ? { on } : {}), words }])
    : refuse("There is no open question from this person.", "ask");
