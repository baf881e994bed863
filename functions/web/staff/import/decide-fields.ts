import { type Change, isNew, type Plan, type Planned } from "#casework/import/plan.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { options, yesNo } from "#contracts/forms/options.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { KindOfImport } from "./kinds.ts";

/** Stands for every difference, where nobody can go through them one by one, or wants to. */
export const allDifferences = "all";

/** So many can be ticked one by one; of more only all, or none, can be left out. A new year is gone through pupil by pupil. */
const mostOneByOne = (k: KindOfImport): number => (k.what === "year" ? 3000 : 400);

const isGood = (c: Planned): boolean => c.errors.length === 0;

/** Children who are not on record, and of whom nothing is asked. */
export const freshOf = ({ children }: Plan): readonly Planned[] =>
  children.filter((c) => isGood(c) && isNew(c) && !c.question);

type Difference = Change & { readonly name: string };

const order: readonly Change["what"][] = [
  "contact-tightened",
  "left",
  "statuses",
  "year",
  "name",
  "born",
  "upn",
  "contact-changed",
  "contact-new",
  "roles",
  "person",
  "suspension",
  "placement",
  "moves-up",
];

/** What differs from what is on record, what weighs most first. */
export const differencesOf = ({ children, left }: Plan): readonly Difference[] =>
  [...children, ...left]
    .filter(isGood)
    .flatMap((c) => c.changes.map((change) => ({ ...change, name: c.name })))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));

const questionsOf = ({ children }: Plan) => children.filter(isGood).flatMap((c) => c.questions);

const refuseField = (k: KindOfImport, plan: Plan): readonly Field[] => {
  const differences = differencesOf(plan);
  const fresh = freshOf(plan);
  const each = [
    ...differences.map((d) => ({ value: d.key, label: `${d.name}: ${d.says}` })),
    ...fresh.map((c) => ({ value: c.key, label: `${c.name}: new` })),
  ];
  const [first] = differences;
  if (each.length === 0) return [];
  return [
    {
      name: "refuse",
      kind: "checkboxes",
      label: k.refuse,
      hint: `Tick what stays as it is. What is not ticked is ${k.what === "year" ? "carried out" : "taken in"}.`,
      optional: true,
      options: [
        ...(first && k.what !== "year"
          ? [
              {
                value: allDifferences,
                label: `None of the ${counted(differences.length, "difference")} to what is on record`,
              },
            ]
          : []),
        ...(each.length <= mostOneByOne(k) ? each : []),
      ],
      missing: "",
    },
  ].filter((f) => f.options.length > 0) as readonly Field[];
};

/** Of a new year: who leaves besides those of the last year group. */
const leaveField = (plan: Plan): readonly Field[] => {
  const others = plan.children.filter((c) => isGood(c) && c.changes.some((d) => d.what === "moves-up"));
  return others.length === 0
    ? []
    : [
        {
          name: "leave",
          kind: "checkboxes",
          label: "Does anybody else leave?",
          hint: "They leave on the last day of the old year.",
          optional: true,
          options: others.map((c) => ({ value: c.key, label: c.name })),
          missing: "",
        },
      ];
};

/** The questions of an import, as its sheet makes them. */
export const decideFields = (k: KindOfImport, plan: Plan, stale: string): readonly Field[] => {
  const fresh = freshOf(plan).length;
  return [
    ...(stale
      ? [
          {
            name: "stale",
            kind: "radios" as const,
            label: "This sheet is older than what is held. What is to be done?",
            hint: stale,
            options: options(["drop", "Drop it"], ["take", "Take it in all the same"]),
            missing: "Select what is to be done with an old sheet",
          },
        ]
      : []),
    ...questionsOf(plan).map((q) => ({
      name: q.key,
      kind: "radios" as const,
      label: q.says,
      options: q.options,
      missing: `Select an answer: ${q.says}`,
    })),
    ...(fresh > 0
      ? [
          {
            name: "fresh",
            kind: "radios" as const,
            label: k.takeNew(fresh),
            options: options(["yes", "Yes"], ["no", k.whyNotNew]),
            missing: "Select whether what is new is taken in",
          },
        ]
      : []),
    ...refuseField(k, plan),
    ...(k.what === "year" ? leaveField(plan) : []),
  ];
};

/** The answer to each question, by its key. */
export const answersTo = (plan: Plan, a: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(
    questionsOf(plan).flatMap((q) => (a[q.key] === undefined ? [] : [[q.key, String(a[q.key])]])),
  );

/** What can be asked of any import; its own questions come besides. */
export const decideForm: readonly Field[] = [
  {
    name: "stale",
    kind: "radios",
    label: "What is to be done with a sheet that is older than what is held?",
    optional: true,
    options: options(["drop", "Drop it"], ["take", "Take it in all the same"]),
    missing: "",
  },
  {
    name: "fresh",
    kind: "radios",
    label: "Is what is new taken in?",
    optional: true,
    options: yesNo,
    missing: "",
  },
  {
    name: "refuse",
    kind: "checkboxes",
    label: "Which differences are not taken in?",
    optional: true,
    options: options([allDifferences, "None of them"]),
    missing: "",
  },
  {
    name: "leave",
    kind: "checkboxes",
    label: "Of a new school year: who leaves besides those of the last year group?",
    optional: true,
    options: [],
    missing: "",
  },
];
