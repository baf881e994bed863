import type { Temporal } from "temporal-polyfill";
import { londonDate } from "#domain/calendar/london.ts";
import type { Contact } from "#domain/contact.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Answer, Ask } from "./asks.ts";
import { askedForConsent } from "./consent/askers.ts";
import { type FormPurpose, toProvider } from "./events/events.ts";
import { evidenceKey, formsInRound } from "./evidence-key.ts";
import { standing } from "./evolve/ask.ts";
import { type AnswerText, type FieldOf, type Recorded, textIn } from "./recorded.ts";
import { recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";
import { termsSince } from "./terms/bound.ts";
import { plannedEnd } from "./week/planned.ts";

/** All that obligations are worked out from. */
export type Facts = {
  readonly placement: Placement;
  readonly rules: EffectiveRules;
  readonly now: Temporal.Instant;
  /** ISO London date of `now`. */
  readonly today: string;
};

export const factsOf = (placement: Placement, rules: EffectiveRules, now: Temporal.Instant): Facts => ({
  placement,
  rules,
  now,
  today: londonDate(now),
});

/** The record that is kept under a key, as it was last submitted. */
export function formOf<F extends FormId>(p: Placement, form: F): Recorded<F> | undefined;
export function formOf(p: Placement, key: string): Recorded | undefined;
export function formOf(p: Placement, key: string): Recorded | undefined {
  return Reflect.get(p.forms, key);
}

/** A submitted form's answer as text; "" when there is none. */
export const answerOf = <F extends FormId, K extends FieldOf<F>>(
  p: Placement,
  form: F,
  field: K,
): AnswerText<F, K> => textIn<F, K>(formOf(p, form), field);

/** First day at the provider (ISO), or "" while it is not recorded. */
export const startOf = (p: Placement): string => answerOf(p, "timetable", "start");

/** Last day at the provider: the recorded end, else the planned one, else "". */
export const endOf = (p: Placement): string => answerOf(p, "end", "last-day") || plannedEnd(p);

export const decidedToPlace = (p: Placement): boolean => answerOf(p, "decision", "decision") === "place";

export const decidedAgainst = (p: Placement): boolean =>
  answerOf(p, "decision", "decision") === "do-not-place";

export const ended = (p: Placement): boolean => p.forms.end !== undefined;

/** The latest question about consent to a contact. */
export const consentAsk = (p: Placement, contact: string): Ask | undefined =>
  p.asks.filter((a) => a.purpose === "consent" && a.to === contact).at(-1);

/** The form that answers a question, where it is not the four answers of consent. */
export const formOfPurpose: Readonly<Record<FormPurpose, FormId>> = {
  "provider-checks": "provider-checks",
  "provider-agreement": "provider-agreement",
  "progress-report": "progress-report",
  "final-report": "final-report",
  "data-returned": "data-returned",
};

/** Keys of the records that a question by form asks for. */
const recordsAsked = (ask: Ask): readonly string[] => {
  if (ask.purpose === "consent") return [];
  if (ask.purpose !== "evidence") return [formOfPurpose[ask.purpose]];
  return formsInRound(ask.round).map((form) => evidenceKey(form, ask.to === toProvider ? "" : ask.to));
};

/** The submission that answers a question by form, the last of them where it asks for several; each the first after it was asked. */
export const replyTo = (p: Placement, ask: Ask): Recorded | undefined => {
  const replies = recordsAsked(ask).map((key) => recordsOf(p, key).find((r) => r.version > ask.version));
  return replies.includes(undefined) ? undefined : replies.at(-1);
};

/** Every submission behind a question by form, the earliest first: by whoever was asked. */
export const repliesTo = (p: Placement, ask: Ask): readonly Recorded[] =>
  recordsAsked(ask)
    .flatMap((key) => recordsOf(p, key))
    .filter((r) => r.version > ask.version && r.by === ask.to)
    .toSorted((a, b) => a.version - b.version);

/** Whether a question still waits for its answer. */
export const isWaiting = (p: Placement, ask: Ask): boolean =>
  !ask.withdrawn &&
  (ask.purpose === "consent"
    ? !["agree", "refuse"].includes(standing(ask)?.answer ?? "")
    : replyTo(p, ask) === undefined);

/** Questions that still wait for their answer. */
export const openAsks = (p: Placement): readonly Ask[] => p.asks.filter((a) => isWaiting(p, a));

export type ConsentOf =
  | "not-asked"
  | "waiting"
  | "agreed"
  | "refused"
  | "question"
  | "call-me"
  | "not-waited-for";

const anew: readonly unknown[] = ["ask-again", "terms-changed", "route-changed"];

/** Whether what was said in a version was said to the terms as they are now, as far as parents are asked about them. */
const isOfNow = (p: Placement, version: number): boolean => version >= termsSince(p, "parents");

/**
 * How it stands with one parent, to the terms as they are now: whoever answered to other terms, or was no longer waited
 * for under them, is to be asked again (findings K2.1).
 */
export const consentOf = (p: Placement, contact: Contact): ConsentOf => {
  const ask = consentAsk(p, contact.id);
  if (!ask || anew.includes(ask.withdrawn)) return "not-asked";
  if (ask.withdrawn === "stop-waiting" && !isOfNow(p, ask.withdrawnIn)) return "not-asked";
  if (ask.withdrawn) return "not-waited-for";
  const last = standing(ask);
  const answer = last?.answer;
  if (last && ["agree", "refuse"].includes(last.answer) && !isOfNow(p, last.of))
    return isOfNow(p, ask.version) ? "waiting" : "not-asked";
  if (answer === "agree") return "agreed";
  if (answer === "refuse") return "refused";
  if (answer && !ask.settled) return answer;
  return "waiting";
};

/** The last yes or no of a contact to a question of consent. */
const lastWord = (p: Placement, contact: string): Answer | undefined =>
  p.asks
    .filter((a) => a.purpose === "consent" && a.to === contact)
    .flatMap((a) => a.answers)
    .filter((a) => a.answer === "agree" || a.answer === "refuse")
    .toSorted((a, b) => a.version - b.version)
    .at(-1);

/** What a contact said to earlier terms, where nothing has been said to those of now; undefined otherwise. */
export const saidToEarlierTerms = (p: Placement, contact: string): Answer | undefined => {
  const last = lastWord(p, contact);
  return last && !isOfNow(p, last.of) ? last : undefined;
};

/** By agreement: at least one person with parental responsibility agrees, and none of those asked refuses. */
export const agreed = (p: Placement): boolean => {
  const each = askedForConsent(p).map((c) => consentOf(p, c));
  return each.includes("agreed") && each.every((c) => c === "agreed" || c === "not-waited-for");
};

export const contactOf = (p: Placement, id: string): Contact | undefined =>
  p.contacts.find((c) => c.id === id);

/** Whether law or policy asks for a meeting before the decision. */
export const asksMeeting = ({ asks, settings }: EffectiveRules): boolean =>
  (asks.O10?.length ?? 0) > 0 || settings.initialMeeting.value === "yes";

/**
 * Whether somebody has recorded that the pupil arrived at the provider, or was there when the placement was taken over.
 * Whether the first day has come is `hasBegun`.
 */
export const arrived = (p: Placement): boolean =>
  answerOf(p, "arrival", "arrived") === "yes" || p.takenOver?.runsFrom !== undefined;
