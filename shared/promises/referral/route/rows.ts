import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { hearingOf } from "#streams/placement/consent/consent.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { answerIn, type Recorded } from "#streams/placement/recorded.ts";

/** Where parents are only consulted, what the headteacher decides is a form of its own (O19, decided). */
const isOther = (f: Facts, next: unknown): boolean =>
  next === "direction" || (next === "head-decides" && hearingOf(f) !== "consult");

/** The refusal after which another route is to be decided upon, while nothing was decided since. */
const undecided = (f: Facts): Recorded | undefined => {
  const p = f.placement;
  const refusal = Object.entries(p.forms)
    .flatMap(([form, record]) => (record && form.startsWith("refusal.") ? [record] : []))
    .filter((record) => isOther(f, answerIn(record, "next")))
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const since = Math.max(p.routeChanges.at(-1)?.version ?? 0, p.forms.end?.version ?? 0);
  return refusal && refusal.version > since ? refusal : undefined;
};

const changed = (f: Facts) => {
  const latest = f.placement.routeChanges.at(-1);
  return latest && { at: latest.at, version: latest.version };
};

export const routeRows: readonly Row[] = [
  called({
    id: "O127",
    part: "refused",
    title: "Decide on another route after the refusal, or end the referral",
    owner: "headteacher",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "route",
    settings: ["consent.onRefusal"],
    by: undecided,
    due: (f, by) =>
      schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.refusalDocumented,
        "the refusal was documented",
      ),
    otherwise: "No refusal asks for another route.",
    answered: changed,
  }),
];
