import type { FormAnswers } from "#domain/form-answers.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Submission } from "#promises/deciding/guards/guard.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { parent, referred, Story } from "./given.ts";

export const submitted = (form: FormId, answers: FormAnswers = {}): PlacementEvent => ({
  type: "form-submitted",
  form,
  answers,
  words: {},
});

/** What the provider answers; TWE asks no more. */
export const answers: FormAnswers = {
  registered: "yes",
  urn: "999001",
  "full-time-pupils": 3,
  "full-time-vulnerable": 0,
  "staff-checks": "yes",
  "our-policy": "yes",
  "attendance-told": "yes",
  "changes-told": "yes",
  tracking: "yes",
};

const policies = ["a", "b", "c", "d", "e", "f", "g", "h"];

const checks = [
  "registration",
  "staff-checks-confirmed",
  "child-protection-policy-exchange",
  "policies",
  "attendance-arrangement",
  "communication",
  "curriculum",
  "examinations",
  "tracking",
];

/** All that TWE asks is satisfactory. */
export const judgement: FormAnswers = {
  ...Object.fromEntries(checks.map((check) => [check, "satisfactory"])),
  "policies-read": policies,
  "policies-read-on": "2026-09-16",
  "own-checks": "own",
  outcome: "satisfactory",
};

/** Everything that the gate of checks waits for. */
export const checked: readonly PlacementEvent[] = [
  submitted("plan", { "agreed-with": ["pupil", "provider"] }),
  submitted("risk-assessment", { "may-start": "yes" }),
  submitted("school-link"),
  submitted("provider-checks", answers),
  submitted("checks-judged", judgement),
];

/** What is settled with the provider before the letter goes. */
export const settled: readonly PlacementEvent[] = [
  submitted("provider-agreement", { agreed: "yes" }),
  submitted("information-shared"),
  submitted("emergency-sheet"),
];

/** Takes a form as somebody sends it; "taken", or why not. */
export const records = (
  story: Story,
  form: FormId,
  given: FormAnswers,
  more: Partial<Omit<Submission, "form" | "answers">> = {},
): string =>
  story.takes(
    more.by ?? "lead",
    submitForm(story.facts, { form, answers: given, said: [], by: "lead", ...more }, {}),
  );

/** A placement whose parents have agreed: its gate of checks has looked for the first time. */
export const atChecks = (statuses: readonly string[] = []): Story => {
  const s = referred(new Story("2026-09-16T09:00"), [parent("mum")], "2026-11-10");
  s.happened("system", { type: "statuses-copied", statuses, from: "s" });
  s.tends();
  s.tends();
  const ask = s.placement.asks[0]?.id ?? "";
  s.happened("mum", { type: "answered", ask, answer: "agree", channel: "link" });
  s.tends();
  return s;
};
