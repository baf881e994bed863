import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Channel } from "#streams/placement/events/channel.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";

export type Answering = {
  readonly ask: string;
  readonly answer: "agree" | "refuse" | "question" | "call-me";
  readonly channel: Channel;
  readonly words?: Words;
};

/** A parent's answer, by link or through staff. The latest stands; a change of mind is a new answer. */
export const answerConsent = (p: Placement, answering: Answering): Decision<PlacementEvent> => {
  const ask = p.asks.find((a) => a.id === answering.ask);
  if (!ask || ask.withdrawn || p.phase === "closed")
    return refuse("This question is no longer open. Please ring the school.");
  const { words, ...rest } = answering;
  const event: PlacementEvent = words ? { type: "answered", ...rest, words } : { type: "answered", ...rest };
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
  return decided([event], mailed ? [toStaff, receipt] : [toStaff]);
};

/** The school has replied to a question or a wish to be called; the question of consent stays open. */
export const settleAsk = (p: Placement, id: string, words: Words): Decision<PlacementEvent> => {
  const ask = p.asks.find((a) => a.id === id);
  const answer = ask && standing(ask)?.answer;
  if (!ask || ask.settled || (answer !== "question" && answer !== "call-me"))
    return refuse("There is no open question from this parent.", "ask");
  return decided([{ type: "ask-settled", ask: id, words }]);
};
