import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { hearingOf } from "#streams/placement/consent/consent.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { consentOf, contactOf, type Facts, formOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { followsOf } from "../follows.ts";
import { notTaken, refusalsOf } from "../not-taken.ts";
import type { Submission } from "./guards/guard.ts";

export type Saving = {
  readonly form: string;
  readonly step: string;
  readonly answers: FormAnswers;
  readonly words?: Words;
};

/** Keeps one step of a form, so that its writer can come back later. */
export const saveDraft = (p: Placement, saving: Saving): Decision<PlacementEvent> => {
  if (formOf(p, saving.form) || p.phase !== "referral")
    return refuse("This form has been submitted already.");
  const { words, ...rest } = saving;
  return decided([words ? { type: "draft-saved", ...rest, words } : { type: "draft-saved", ...rest }]);
};

/**
 * What is wrong with one part of a form by itself, at a field of that part: said where it is typed, and not only when
 * everything is sent.
 */
export const refusalOfPart = (f: Facts, s: Submission, part: readonly string[]): Refusal | undefined =>
  refusalsOf(s.form, f, s).find((refusal) => refusal.field !== undefined && part.includes(refusal.field));

/** Takes a form, if everything that must hold before it does. */
export const submitForm = (
  f: Facts,
  s: Submission,
  words: Readonly<Record<string, Words>>,
): Decision<PlacementEvent> => {
  const refusal = notTaken(s.form, f, s);
  if (refusal) return refusal;
  const submitted: PlacementEvent = { type: "form-submitted", form: s.form, answers: s.answers, words };
  const { events, owes } = followsOf(s.form)?.(f, s, words[s.form]) ?? { events: [], owes: [] };
  const copied: readonly PlacementEvent[] = s.provider
    ? [{ type: "provider-copied", provider: s.provider, from: s.form }]
    : [];
  const held: readonly PlacementEvent[] = s.held
    ? [{ type: "provider-held", held: s.held, from: s.form }]
    : [];
  return decided([submitted, ...copied, ...held, ...events], owes);
};

/** Documents a parent's refusal and what happens next: they are asked anew, another route
 * is considered, or the referral ends (TWE 8.8). */
export const documentRefusal = (
  f: Facts,
  answers: FormAnswers,
  words: Readonly<Record<string, Words>>,
): Decision<PlacementEvent> => {
  const ask = f.placement.asks.find((a) => a.id === answers.ask);
  if (!ask || standing(ask)?.answer !== "refuse")
    return refuse("This person's answer is not a refusal.", "ask");
  const recorded: PlacementEvent = { type: "form-submitted", form: `refusal.${ask.to}`, answers, words };
  if (answers.next === "ask-again")
    return decided([recorded, { type: "ask-withdrawn", ask: ask.id, reason: "ask-again" }]);
  // A direction, and what the headteacher decides, is recorded next: until then the refusal stands.
  if (answers.next !== "end") return decided([recorded]);
  const end: PlacementEvent = {
    type: "form-submitted",
    form: "end",
    answers: { "last-day": f.today, why: "refused" },
    words,
  };
  return decided([recorded, end]);
};

/**
 * No longer waits for one person where another with parental responsibility has agreed, or where parents are consulted
 * and the school decides; silence stays silence.
 */
export const stopAsking = (f: Facts, id: string, words: Words): Decision<PlacementEvent> => {
  const p = f.placement;
  const ask = p.asks.find((a) => a.id === id);
  if (!ask || ask.withdrawn) return refuse("This question is no longer open.", "ask");
  const said = (id: string) => {
    const contact = contactOf(p, id);
    return contact ? consentOf(p, contact) : "not-asked";
  };
  if (["refused", "agreed"].includes(said(ask.to))) return refuse("This person has answered.", "ask");
  const another = p.contacts.some((c) => c.id !== ask.to && said(c.id) === "agreed");
  return another || hearingOf(f) === "consult"
    ? decided([{ type: "ask-withdrawn", ask: id, reason: "stop-waiting", words }])
    : refuse("Nobody else with parental responsibility has agreed yet, so this answer is needed.", "ask");
};
