import type { Contact } from "#domain/contact.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { parent, referred, Story, timetable } from "./given.ts";

const closed = (phase: "referral" | "consent" | "checks" | "commissioning"): PlacementEvent => {
  const next = {
    referral: "consent",
    consent: "checks",
    checks: "commissioning",
    commissioning: "active",
  } as const;
  return { type: "gate-closed", phase, cycle: 1, next: next[phase] };
};

export type Running = {
  readonly start: string;
  readonly end: string;
  readonly contacts?: readonly Contact[];
  readonly route?: Route;
};

/** A placement whose letter told its dates and whose gate is open for the first day; not arrived yet. */
export const letterTold = ({ start, end, contacts = [parent("mum")], route }: Running): Story => {
  const story = referred(new Story("2026-09-02T09:00", route), contacts, start);
  story.happened("lead", timetable(start, end));
  const facts = story.placement.forms.timetable?.answers ?? {};
  story.happened(
    "head",
    closed("referral"),
    {
      type: "asked",
      ask: "a1",
      purpose: "consent",
      to: "mum",
      due: "2026-09-09T21:00:00Z",
      expires: "2026-10-09T21:00:00Z",
    },
    { type: "answered", ask: "a1", answer: "agree", channel: "link" },
    closed("consent"),
    closed("checks"),
    {
      type: "form-submitted",
      form: "letter",
      answers: {},
      words: { letter: { vault: "v", hash: "h", fields: [] } },
    },
    { type: "letter-issued", letter: "p1-letter-1", start, to: contacts.map((c) => c.id), facts, words: {} },
    ...contacts.map(
      (c): PlacementEvent => ({
        type: "letter-given",
        letter: "p1-letter-1",
        to: c.id,
        how: "by-hand",
        on: "2026-09-02",
      }),
    ),
    closed("commissioning"),
  );
  return story;
};

/** The same, with the pupil at the provider since the first day. */
export const running = (given: Running): Story => {
  const story = letterTold(given).at(`${given.start}T14:00`);
  return story.happened("office", {
    type: "form-submitted",
    form: "arrival",
    answers: { arrived: "yes", on: given.start },
    words: {},
  });
};

/** Takes a form as staff send it; `said` names the private fields that are filled in. Gives "taken" or why not. */
export const records = (
  story: Story,
  form: FormId,
  answers: FormAnswers,
  said: readonly string[] = [],
  by = "lead",
): string => {
  const words = said.length > 0 ? { [form]: { vault: `v-${form}`, hash: "h", fields: said } } : {};
  const submission: Submission = { form, answers, said, by };
  return story.takes(by, submitForm(story.facts, submission, words));
};

/** What a form owes, without recording it. */
export const owes = (story: Story, form: FormId, answers: FormAnswers, said: readonly string[] = []) => {
  const decision = submitForm(story.facts, { form, answers, said, by: "lead" }, {});
  if (decision.kind === "refused") throw new Error(decision.message);
  return decision.owes;
};

export const row = (story: Story, key: string) => {
  const found = obligationsOf(story.facts).find((o) => o.key === key);
  if (!found) throw new Error(`${key} is not on the list`);
  return found;
};

/** A review on a day that lets the placement go on, unless `more` says otherwise. */
export const review = (heldOn: string, more: FormAnswers = {}): FormAnswers => ({
  "held-on": heldOn,
  present: ["parents", "ap-lead"],
  objectives: "partly",
  attending: "yes",
  safe: "yes",
  "needs-met": "yes",
  progress: "yes",
  agreement: "yes",
  outcome: "continue",
  ...more,
});

/** Tends until nothing is left to do. */
export const rests = (story: Story): Story => {
  for (let i = 0; i < 9 && story.tends().events.length > 0; i += 1);
  return story;
};
