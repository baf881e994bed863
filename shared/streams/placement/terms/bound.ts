import type { Placement } from "../state.ts";
import { type TermKind, type Terms, type TermsThen, termNames, termsAbout } from "./term.ts";

/** What is bound to the terms that were before the person, or for which it was made. */
export type Bound =
  | "parents"
  | "provider"
  | "notice"
  | "authority"
  | "plan"
  | "risk-assessment"
  | "cost"
  | "at-provider"
  | "journey"
  | "flexi-agreement";

type Binding = Readonly<Record<TermKind, string | false>>;

const all = "K2.1: a material change asks again";

const notice = "O26; section 6: changed days, place or times need a new notice";

/** By what each is bound, with the source; `false`: a change of that leaves it as it is. */
export const bindings = {
  /** The parents’ agreement and their signature (O19, O20, O112). What the school pays is not theirs (O14). */
  parents: {
    days: all,
    hours: all,
    elsewhere: "K2.1 days; O126: whether the child is at school or at home",
    "first-day": all,
    "last-day": all,
    place: all,
    site: all,
    provider: all,
    route: all,
    cost: false,
    transport: all,
  },
  /** The provider’s agreement to the terms (O55, O56, O58, O62): what its terms say. */
  provider: {
    days: "O56 days",
    hours: "O56 times",
    elsewhere: false,
    "first-day": "O56 start date",
    "last-day": "K2.4 dates; O56",
    place: false,
    site: "O56; K2.1 place: at which of its sites the pupil is",
    provider: "O55: each external provider",
    route: false,
    cost: "O56 cost",
    transport: false,
  },
  notice: {
    days: notice,
    hours: notice,
    elsewhere: false,
    "first-day": notice,
    "last-day": notice,
    place: notice,
    site: notice,
    provider: notice,
    route: notice,
    cost: false,
    transport: false,
  },
  /** What the authority was told (O59, O60). */
  authority: {
    days: "O59; section 4: change and end notices",
    hours: "O59; section 4: change and end notices",
    elsewhere: false,
    "first-day": "O59; section 4: change and end notices",
    "last-day": "O59; section 4: change and end notices",
    place: "O59; section 4: change and end notices",
    site: "O59; section 4: change and end notices",
    provider: "O59; section 4: change and end notices",
    route: "O59; section 4: change and end notices",
    cost: false,
    transport: false,
  },
  /** The personal plan (O8): agreed with pupil and provider, with its timeframes. */
  plan: {
    days: "K2.1; O8",
    hours: "K2.1; O8",
    elsewhere: false,
    "first-day": false,
    "last-day": "O8 timeframes",
    place: false,
    site: false,
    provider: "O8: agreed with pupil and provider",
    route: false,
    cost: false,
    transport: false,
  },
  /** The pupil’s risk assessment (O9): this pupil at this provider, travel included. */
  "risk-assessment": {
    days: "K2.1; O9",
    hours: "K2.1; O9",
    elsewhere: false,
    "first-day": false,
    "last-day": false,
    place: "O9",
    site: "O9",
    provider: "O9",
    route: false,
    cost: false,
    transport: "O9, O18",
  },
  /** Cost, budget, approval and value for money (O14). */
  cost: {
    days: "K2.1; O14: cost a week",
    hours: "K2.1; O14: cost a week",
    elsewhere: false,
    "first-day": false,
    "last-day": "O14: budget",
    place: false,
    site: false,
    provider: "O14: each commissioning",
    route: false,
    cost: false,
    transport: false,
  },
  /** What was settled with one provider, and is of no use with another (O15, O21, O32, O57, O61). */
  "at-provider": {
    days: false,
    hours: false,
    elsewhere: false,
    "first-day": false,
    "last-day": false,
    place: false,
    site: false,
    provider: "K2.1 provider",
    route: false,
    cost: false,
    transport: false,
  },
  /** The way to one place, and who brings the pupil there (O18). */
  journey: {
    days: false,
    hours: false,
    elsewhere: false,
    "first-day": false,
    "last-day": false,
    place: "K2.1 place; O18",
    site: "K2.1 place; O18",
    provider: "K2.1 provider; O18",
    route: false,
    cost: false,
    transport: false,
  },
  /** The six parts of flexi-schooling, of which days and times are the first (O118). */
  "flexi-agreement": {
    days: "O118",
    hours: "O118",
    elsewhere: false,
    "first-day": "O118",
    "last-day": "O118",
    place: false,
    site: false,
    provider: false,
    route: false,
    cost: false,
    transport: false,
  },
} as const satisfies Readonly<Record<Bound, Binding>>;

/** A term that was not recorded before is not changed by being recorded: nothing else was before anybody. */
const differs = (before: Terms, after: Terms, binds: (kind: TermKind) => boolean): boolean =>
  termNames.some((name) => binds(termsAbout[name]) && before[name] !== "" && before[name] !== after[name]);

/** The latest change of terms of these kinds; undefined while they are as they first were. */
const lastChange = (p: Pick<Placement, "terms">, binds: (kind: TermKind) => boolean): TermsThen | undefined =>
  p.terms.findLast((then, i) => {
    const before = p.terms[i - 1];
    return before !== undefined && differs(before.terms, then.terms, binds);
  });

/** The change since which the terms are others than those that this was bound to before; undefined while there was none. */
export const changeFor = (p: Pick<Placement, "terms">, bound: Bound): TermsThen | undefined =>
  lastChange(p, (kind) => bindings[bound][kind] !== false);

/** The version since which what this is bound to is as it is now; 0 where it has never changed. */
export const termsSince = (p: Pick<Placement, "terms">, bound: Bound): number =>
  changeFor(p, bound)?.version ?? 0;

/** The version since which the place is as it is now: provider and address. */
export const placeSince = (p: Pick<Placement, "terms">): number =>
  lastChange(p, (kind) => kind === "place" || kind === "site" || kind === "provider")?.version ?? 0;

/** The terms as they were in a version; undefined before any were recorded. */
export const termsAt = (p: Pick<Placement, "terms">, version: number): TermsThen | undefined =>
  p.terms.findLast((then) => then.version <= version);
