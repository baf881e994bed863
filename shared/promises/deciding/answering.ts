import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Ask } from "#streams/placement/asks.ts";
import type { Channel } from "#streams/placement/events/channel.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { evidenceKey } from "#streams/placement/evidence-key.ts";
import { consentOf, contactOf, type Facts, formOf } from "#streams/placement/facts.ts";
import { waitingForReply } from "#streams/placement/notice/waiting-for-reply.ts";
import { answerIn } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { termsSince } from "#streams/placement/terms/bound.ts";
import { waitsForNoContract } from "../consent/waits-for-no-contract.ts";
import { type Flagged, withConcern } from "./telling/safety.ts";

/** What a parent signs besides agreeing; a new agreement to changed terms signs it again. */
const signed = "evidence-o20";

export type Answering = {
  readonly ask: string;
  readonly answer: "agree" | "refuse" | "question" | "call-me";
  readonly channel: Channel;
  /** ISO date on which it reached the school, where it came otherwise than by link. */
  readonly on?: string;
  readonly words?: Words;
  /** The version since which the terms were as the page showed them; without it, those of now were shown. */
  readonly shown?: number;
  /** The parent's name on the page signs the agreement again (`signsAgain`). */
  readonly signs?: boolean;
};

export const changedMeanwhile =
  "The plan has changed since you opened this page. Please read it as it is now, and answer again.";

/** The version in force when an answer reached the school: one from before a change is for the terms before it. */
const heldOn = (p: Placement, day: string | undefined): number | undefined => {
  const since = termsSince(p, "parents");
  const changed = p.terms.find((then) => then.version === since);
  if (!day || !changed || day >= londonDate(changed.at)) return undefined;
  return p.terms.findLast((then) => londonDate(then.at) <= day)?.version ?? since - 1;
};

/**
 * Whether a parent who agrees to changed terms signs the agreement again by that: they signed it for the earlier ones, and
 * nothing is asked twice for one change (catalogue O20; findings K2.1).
 */
export const signsAgain = (f: Facts, contact: string): boolean => {
  const record = formOf(f.placement, evidenceKey(signed, contact));
  return (
    record !== undefined &&
    answerIn(record, "answer") === "yes" &&
    record.version < termsSince(f.placement, "parents") &&
    (f.rules.asks.O20?.length ?? 0) > 0 &&
    waitsForNoContract(f) === undefined
  );
};

const signing = (to: string, words: Words | undefined): PlacementEvent => ({
  type: "form-submitted",
  form: evidenceKey(signed, to),
  answers: { answer: "yes", how: "link" },
  words: words ? { [signed]: words } : {},
});

const mailsAfter = (p: Placement, ask: Ask, answer: Answering["answer"]): readonly MailOwed[] => {
  const count = ask.answers.length + 1;
  const facts = { placement: p.id, ask: ask.id, answer };
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
  return contactOf(p, ask.to)?.channel === "email" ? [toStaff, receipt] : [toStaff];
};

/** A parent's answer, by link or through staff. The latest stands; a change of mind is a new answer. */
export const answerConsent = (
  p: Placement,
  { shown, signs, ...answering }: Answering,
  flagged?: Flagged,
): Decision<PlacementEvent> => {
  const ask = p.asks.find((a) => a.id === answering.ask);
  if (!ask || ask.withdrawn || p.phase === "closed")
    return refuse("This question is no longer open. Please ring the school.");
  if (shown !== undefined && shown < termsSince(p, "parents")) return refuse(changedMeanwhile, "answer");
  const of = heldOn(p, answering.on);
  const contact = contactOf(p, ask.to);
  if (of !== undefined && contact && ["agreed", "refused"].includes(consentOf(p, contact)))
    return refuse("This parent has answered since to the plan as it is now.", "received-on");
  const answered: PlacementEvent = {
    type: "answered",
    ...answering,
    ...(flagged ? { safety: flagged.flag } : {}),
    ...(of === undefined ? {} : { of }),
  };
  const again = signs === true && answering.answer === "agree";
  const events = again ? [answered, signing(ask.to, answering.words)] : [answered];
  return withConcern(p, decided(events, mailsAfter(p, ask, answering.answer)), flagged);
};

/** What the school replied, and the ISO date on which it did. */
export type Replying = { readonly ask: string; readonly on: string; readonly words: Words };

/** The school has replied to a question or a wish to be called; what was asked stays open. */
export const settleAsk = (p: Placement, { ask, on, words }: Replying): Decision<PlacementEvent> =>
  waitingForReply(p).some((waiting) => waiting.id === ask)
    ? decided([{ type: "ask-settled", ask, ...(on ? { on } : {}), words }])
    : refuse("There is no open question from this person.", "ask");
