import { checksAsked } from "#domain/provider-checks.ts";
import { hasProvider } from "#domain/routes.ts";
import { hasBegun } from "../begun.ts";
import { answerOf, type Facts, startOf } from "../facts.ts";
import { checksReply } from "../provider/checks.ts";
import type { Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";

/** What the plan says for the terms with the provider, where nothing else on record does (WBS 7.11). */
export const plannedTerms = ["curriculum", "development", "induction", "pastoral"] as const;

export type PlannedTerm = (typeof plannedTerms)[number];

/** What a plan is asked besides what every plan says. */
export type PlanAsks = {
  /** How often it is reviewed, where no meeting has agreed it. */
  readonly reviews: boolean;
  /** How it serves the outcomes of the pupil's education, health and care plan (catalogue O8). */
  readonly ehcp: boolean;
  readonly terms: readonly PlannedTerm[];
};

type Asked = Pick<Facts, "placement" | "rules" | "today">;

const asksContents = (f: Asked): boolean =>
  (f.rules.asks.O56?.length ?? 0) > 0 && hasProvider(f.placement.route);

/** What the agreement with the provider must say here, besides what every agreement says; nothing where none is asked. */
export const contentsOf = (f: Asked): ReadonlySet<string> =>
  new Set(asksContents(f) ? f.rules.settings["sla.contents"].value : []);

/** Of these contents of the terms, the plan holds what the provider's own answers do not. */
const termsInPlan = (f: Facts): readonly PlannedTerm[] => {
  const contents = contentsOf(f);
  const has = (...names: readonly string[]) => names.some((name) => contents.has(name));
  const told = checksAsked(f.rules).includes("curriculum");
  const asked: Readonly<Record<PlannedTerm, boolean>> = {
    curriculum: has("curriculum", "qualifications") && !told,
    development: has("personal-development", "careers"),
    induction: has("induction"),
    pastoral: has("pastoral"),
  };
  return plannedTerms.filter((term) => asked[term]);
};

/** What the plan of a placement is asked now. */
export const planAsks = (f: Facts): PlanAsks => ({
  reviews: f.placement.forms.meeting === undefined,
  ehcp: f.placement.statuses.includes("ehcp") && !hasBegun(f.placement, f.today),
  terms: termsInPlan(f),
});

const said = (record: Recorded | undefined, field: string): boolean =>
  Object.values(record?.words ?? {}).some(({ fields }) => fields.includes(field));

/** How often it was agreed to review the placement: at the initial meeting, or in the plan; "" where neither says. */
export const reviewsAgreed = (p: Placement): string =>
  answerOf(p, "meeting", "review-every") || answerOf(p, "plan", "review-every");

/** Whether the plan says how it serves the outcomes of the EHC plan, where there is one (catalogue O8; ECC 4). */
export const servesEhcp = (f: Facts): boolean =>
  !planAsks(f).ehcp || said(f.placement.forms.plan, "ehcp-outcomes");

const gaps: readonly {
  readonly contents: readonly string[];
  readonly lacks: (f: Facts) => boolean;
  readonly says: string;
}[] = [
  {
    contents: ["start", "times"],
    lacks: (f) => startOf(f.placement) === "",
    says: "agree dates and sessions",
  },
  {
    contents: ["outcomes"],
    lacks: (f) => !f.placement.forms.plan,
    says: "make the personal plan",
  },
  {
    contents: ["cost"],
    lacks: (f) => answerOf(f.placement, "provider", "weekly-cost") === "",
    says: "record the cost a week with the choice of the provider",
  },
  {
    contents: ["curriculum", "qualifications"],
    lacks: (f) => {
      const record = termsInPlan(f).includes("curriculum")
        ? f.placement.forms.plan
        : checksReply(f.placement);
      return !said(record, "curriculum");
    },
    says: "record what the pupil learns there",
  },
  {
    contents: ["personal-development", "careers"],
    lacks: (f) => !said(f.placement.forms.plan, "development"),
    says: "add personal development and careers guidance to the plan",
  },
  {
    contents: ["induction"],
    lacks: (f) => !said(f.placement.forms.plan, "induction"),
    says: "add the first days there to the plan",
  },
  {
    contents: ["pastoral"],
    lacks: (f) => !said(f.placement.forms.plan, "pastoral"),
    says: "add the pastoral care there to the plan",
  },
  {
    contents: ["meals"],
    lacks: ({ placement: p }) => p.statuses.includes("free-school-meals") && !p.forms.meals,
    says: "arrange the free school meals",
  },
  {
    contents: ["examinations"],
    lacks: (f) =>
      checksAsked(f.rules).includes("examinations") && !checksReply(f.placement)?.answers.examinations,
    says: "have the provider say who enters the pupil for examinations",
  },
  {
    contents: ["review"],
    lacks: (f) => reviewsAgreed(f.placement) === "",
    says: "add to the plan how often it is reviewed",
  },
];

/**
 * What the terms still lack of the contents that the policy asks (setting `sla.contents`; catalogue O56; WBS 7.11, TMP 7),
 * in words that go on after "First"; none when the provider can be asked to agree to them.
 */
export const missingTerms = (f: Facts): readonly string[] => {
  const contents = contentsOf(f);
  return gaps
    .filter((gap) => gap.contents.some((name) => contents.has(name)) && gap.lacks(f))
    .map((gap) => gap.says);
};
