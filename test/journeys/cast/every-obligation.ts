import type { Route } from "#domain/rules/rules.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { arrived, ended } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Happening, Player } from "./playing-through.ts";

/** One placement with what is special about its pupil, its provider and its course. */
export type Scene = {
  readonly name: string;
  readonly route: Route;
  readonly statuses?: readonly string[];
  readonly provider?: string;
  readonly end?: string;
  /** Answers that differ from those of everybody else, by form. */
  readonly says?: Readonly<Record<string, Known>>;
  readonly happens?: readonly Happening[];
  /** Excluded permanently, not suspended. */
  readonly excluded?: true;
};

const running: Happening["when"] = (p) => p.phase === "active" && arrived(p) && !ended(p);

const once = (form: string, answers: Known = {}, when: Happening["when"] = running): Happening => ({
  form,
  answers: () => answers,
  when,
});

const inReturn = (p: Placement): boolean => p.phase === "reintegration";

const refuses: Happening = {
  form: "consent-received",
  answers: (p) => ({ ask: p.asks.find((a) => a.purpose === "consent")?.id ?? "", answer: "refuse" }),
  when: (p) => p.phase === "consent" && p.asks.length === 1,
};

const documents: Happening = {
  form: "refusal",
  answers: (p) => ({ ask: p.asks.find((a) => a.purpose === "consent")?.id ?? "", next: "ask-again" }),
  when: (p) => p.asks.length === 1 && p.asks.some((a) => standing(a)?.answer === "refuse"),
};

const tideway = sampleId("provider", "tideway-nurture");

/** What happens while a placement runs: a worry, an incident, a change of staff, a search, a parent who asks for a review. */
const eventful: readonly Happening[] = [
  once("concern"),
  once("incident", { decision: "not-yet" }),
  once("staff-change", { confirmed: "no" }),
  once("evidence-o31-search"),
  once("visit", {
    how: "phone",
    "action-1": "Send the timetable",
    "action-1-owner": "ap-lead",
    "action-1-by": "2026-10-30",
  }),
  once("review-requested", { "hold-by": "2026-10-20", safety: "no" }),
  once("evaluation", {}, inReturn),
];

const unhappy: Readonly<Record<string, Known>> = {
  review: { progress: "no", outcome: "continue" },
  "formal-review": { improved: "no" },
  destination: { destination: "other-provision" },
};

/** Every row of the catalogue comes up in at least one of these, under the policy that asks it. */
export const scenes: Readonly<Record<string, readonly Scene[]>> = {
  "twerton-2017": [
    {
      name: "formal",
      route: "agreement",
      statuses: ["ehcp", "looked-after", "free-school-meals", "semh"],
      end: "2027-06-18",
      says: unhappy,
      happens: eventful,
    },
    { name: "directed", route: "direction", end: "2026-11-20" },
    { name: "waiting", route: "sixth-day", end: "2026-11-20" },
    {
      name: "schooled",
      route: "direction-to-school",
      provider: sampleId("provider", "lantern-hill"),
      end: "2026-11-20",
    },
    { name: "refused", route: "agreement", end: "2026-11-20", happens: [refuses, documents] },
    {
      name: "unsafe",
      route: "agreement",
      happens: [once("end", { why: "safeguarding" })],
    },
  ],
  "template-2026": [
    {
      name: "worker",
      route: "agreement",
      statuses: ["social-worker", "welfare-service", "semh"],
      happens: eventful,
    },
    { name: "suspended", route: "sixth-day", end: "2026-11-20" },
    { name: "excluded", route: "sixth-day", end: "2026-11-20", excluded: true },
  ],
  "crestwood-2025": [
    { name: "signing", route: "agreement", happens: eventful },
    { name: "ill", route: "medical", end: "2026-11-20" },
  ],
  "ecclesbourne-2026": [
    {
      name: "contract",
      route: "agreement",
      statuses: ["ehcp", "looked-after"],
      happens: eventful,
      says: { destination: unhappy.destination ?? {}, end: { why: "moved-away" } },
    },
  ],
  "west-bridgford-2025": [
    {
      name: "online",
      route: "agreement",
      statuses: ["ehcp", "looked-after", "social-worker", "free-school-meals"],
      provider: sampleId("provider", "signal-lane"),
      says: {
        provider: { "unregistered-why": "Nothing else fits", provider: sampleId("provider", "signal-lane") },
      },
      happens: eventful,
    },
    { name: "directed", route: "direction", end: "2026-11-20", provider: tideway },
    { name: "own", route: "on-site", end: "2026-11-20" },
    { name: "shortened", route: "part-time", statuses: ["ehcp", "looked-after"], end: "2026-11-10" },
    { name: "flexible", route: "flexi" },
  ],
};

/** The player of a scene: what everybody knows, and what this one says otherwise. */
export const asIn = (scene: Scene, player: Player): Player => ({
  ...player,
  happens: scene.happens ?? [],
  known: (form, today, p) => {
    const records = recordsOf(p, form).length;
    // A third formal review that ends it: the decision is the headteacher's.
    const own = form === "review" && records >= 3 ? {} : (scene.says?.[form] ?? {});
    return { ...player.known(form, today, p), ...own };
  },
});
