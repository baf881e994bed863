import type { Form } from "#contracts/form.ts";
import { ethnicGroups, sexes } from "#contracts/forms/data/equality.ts";
import { referralReasons } from "#contracts/forms/options.ts";
import { rollLines } from "#contracts/forms/school/whole-roll.ts";
import { routeNames } from "#domain/routes.ts";
import { type ShownNumber, shownNumber, shownParts, tellsOfSomebody } from "#domain/small-numbers.ts";
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
  readonly lines: readonly CountedLine[];
};

export type CountedLine = {
  readonly what: string;
  readonly count: ShownNumber;
  /** Per cent of these placements and of the whole roll, where both may be shown and are known. */
  readonly share?: number;
  readonly ofRoll?: number;
};

type Counting = Pick<Case, "placement" | "pupil">;

/** The whole roll in numbers, by the names of its form's fields. */
type Roll = Readonly<Record<string, number>> | undefined;

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
  roll?: Roll,
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
    lines: Object.keys(counts).map((key) => ({
      what: words[key] ?? unknown,
      count: shown[key] ?? 0,
      ...shares(shown[key] ?? 0, keys.length, id, key, roll),
    })),
  };
};

const perCent = (part: number, whole: number): number => Math.round((part * 100) / whole);

/** How large a part is beside its part of the whole roll; of what is held back nothing, and of no part of fewer than five. */
const shares = (
  count: ShownNumber,
  whole: number,
  id: string,
  key: string,
  roll: Roll,
): Pick<CountedLine, "share" | "ofRoll"> => {
  const all = roll?.all ?? 0;
  const part = roll?.[rollLines[id]?.[key] ?? ""];
  if (typeof count !== "number" || part === undefined || all < 5 || (part > 0 && part < 5)) return {};
  const rounded = shownNumber(whole);
  return typeof rounded === "number" && rounded > 0
    ? { share: Math.min(100, perCent(count, rounded)), ofRoll: perCent(part, all) }
    : {};
};

const status = (cases: readonly Counting[], name: string, others: string, roll: Roll): Counted =>
  table(
    name,
    statusWord(name).replace(/^./, (c) => c.toLocaleUpperCase("en-GB")),
    { yes: "Yes", no: others },
    cases.map(({ placement }) => (placement.statuses.includes(name) ? "yes" : "no")),
    roll,
  );

const yearNumber = (year: string): number => Number(/\d+/.exec(year)?.[0] ?? (/recept/i.test(year) ? 0 : -1));

const years = (cases: readonly Counting[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set(cases.flatMap(({ pupil }) => pupil?.year || []))]
      .toSorted((a, b) => yearNumber(a) - yearNumber(b))
      .map((year) => [year, year]),
  );

/** Sex, ethnic background and year group: no one is left out for being few, but small ones are held back. */
const equality = (cases: readonly Counting[], roll: Roll): readonly Counted[] => [
  table(
    "sex",
    "Sex",
    Object.fromEntries(sexes.map(({ value, label }) => [value, label])),
    cases.map(({ pupil }) => pupil?.sex ?? ""),
    roll,
  ),
  table(
    "ethnicity",
    "Ethnic background",
    ethnicGroups,
    cases.map(({ pupil }) => pupil?.group ?? ""),
    roll,
  ),
  table(
    "years",
    "Year group",
    years(cases),
    cases.map(({ pupil }) => pupil?.year ?? ""),
  ),
];

const reasons = Object.fromEntries(referralReasons.map(({ value, label }) => [value, label]));

const answers = <F extends FormId>(
  cases: readonly Counting[],
  form: F,
  field: FieldOf<F>,
): readonly string[] => cases.map(({ placement }) => answerOf(placement, form, field));

const ended = (cases: readonly Counting[]): readonly Counting[] =>
  cases.filter(({ placement }) => placement.forms.end !== undefined || placement.phase === "closed");

/** Approved or not approved by the governing body on a day of the span. */
const directions = (cases: readonly Counting[], { from, to }: Span): Counted =>
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
export const countsOf = (cases: readonly Counting[], span: Span, roll?: Roll): readonly Counted[] => [
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
  ...equality(cases, roll),
  status(cases, "ehcp", "No plan", roll),
  status(cases, "send-support", "No SEN support", roll),
  status(cases, "free-school-meals", "Not entitled", roll),
  status(cases, "looked-after", "Not looked after", roll),
  status(cases, "social-worker", "No social worker", roll),
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
