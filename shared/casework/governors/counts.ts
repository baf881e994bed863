import type { Form } from "#contracts/form.ts";
import { referralReasons } from "#contracts/forms/options.ts";
import { routeNames } from "#domain/routes.ts";
import { type ShownNumber, shownParts, tellsOfSomebody } from "#domain/small-numbers.ts";
import type { FormId } from "#ids/promise-id.ts";
import { destinationForm } from "#promises/ending/destination/form.ts";
import { evaluationForm } from "#promises/ending/evaluation/form.ts";
import { answerOf } from "#streams/placement/facts.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import type { FieldOf } from "#streams/placement/recorded.ts";
import { statusWord } from "#streams/pupil/statuses.ts";
import type { Span } from "../placement/cost.ts";
import type { Case } from "./cases.ts";

/** One table of the report: its lines are parts of all placements, so that small ones are held back together. */
export type Counted = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly { readonly what: string; readonly count: ShownNumber }[];
};

const labelled = (form: Form, field: string): Readonly<Record<string, string>> => {
  const found = form.steps.flatMap((s) => s.fields).find((f) => f.name === field);
  const choices = found && "options" in found ? found.options : [];
  return Object.fromEntries(choices.map(({ value, label }) => [value, label]));
};

const unknown = "Not recorded yet";

/** Stands for all lines of a breakdown of fewer than five: which lines there are would say as much as their numbers. */
const heldBack = { what: "Fewer than five in all: not broken down", count: "not shown" } as const;

/** How many cases fall under each word, in the order of the words; what no case has is left out. */
const table = (
  id: string,
  title: string,
  words: Readonly<Record<string, string>>,
  keys: readonly string[],
): Counted => {
  if (tellsOfSomebody(keys.length)) return { id, title, lines: [heldBack] };
  const counts = Object.fromEntries(
    [...Object.keys(words), ""]
      .map((key): [string, number] => [key, keys.filter((k) => (k in words ? k : "") === key).length])
      .filter(([, count]) => count > 0),
  );
  const shown = shownParts(counts);
  return {
    id,
    title,
    lines: Object.keys(counts).map((key) => ({ what: words[key] ?? unknown, count: shown[key] ?? 0 })),
  };
};

const status = (cases: readonly Case[], name: string, others: string): Counted =>
  table(
    name,
    statusWord(name).replace(/^./, (c) => c.toLocaleUpperCase("en-GB")),
    { yes: "Yes", no: others },
    cases.map(({ placement }) => (placement.statuses.includes(name) ? "yes" : "no")),
  );

const reasons = Object.fromEntries(referralReasons.map(({ value, label }) => [value, label]));

const answers = <F extends FormId>(cases: readonly Case[], form: F, field: FieldOf<F>): readonly string[] =>
  cases.map(({ placement }) => answerOf(placement, form, field));

const ended = (cases: readonly Case[]): readonly Case[] =>
  cases.filter(({ placement }) => placement.forms.end !== undefined || placement.phase === "closed");

/** Approved or not approved by the governing body on a day of the span. */
const directions = (cases: readonly Case[], { from, to }: Span): Counted =>
  table(
    "directions",
    "Directions decided by the governing body",
    { approved: "Approved", "not-approved": "Not approved" },
    cases.flatMap(({ placement }) => {
      const decided = placement.forms["direction-approval"]?.answers;
      const on = String(decided?.on ?? "");
      return decided && from <= on && on <= to ? [String(decided.decision ?? "")] : [];
    }),
  );

/** The placements of a span by reason, route, rights, stage, outcome and destination (catalogue O119, O120). */
export const countsOf = (cases: readonly Case[], span: Span): readonly Counted[] => [
  table("reasons", "Main reason", reasons, answers(cases, "referral", "primary-reason")),
  table(
    "routes",
    "Route",
    routeNames,
    cases.map(({ placement }) => placement.route),
  ),
  table(
    "stages",
    "Stage now",
    phaseNames,
    cases.map(({ placement }) => placement.phase),
  ),
  status(cases, "ehcp", "No plan"),
  status(cases, "send-support", "No SEN support"),
  status(cases, "free-school-meals", "Not entitled"),
  status(cases, "looked-after", "Not looked after"),
  status(cases, "social-worker", "No social worker"),
  table(
    "outcomes",
    "Objectives met, of placements that ended",
    labelled(evaluationForm, "objectives"),
    answers(ended(cases), "evaluation", "objectives"),
  ),
  table(
    "destinations",
    "Destination, of placements that ended",
    labelled(destinationForm, "destination"),
    answers(ended(cases), "destination", "destination"),
  ),
  directions(cases, span),
];
