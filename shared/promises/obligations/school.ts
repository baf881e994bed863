import { londonInstant } from "#domain/calendar/london.ts";
import { dutyDue, setUpDay } from "#domain/duty-due.ts";
import { remembered } from "#domain/memo.ts";
import { type Duty, duties, dutyClauses, keptByProduct } from "#domain/school-duties.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import type { Due, Met, Row } from "./obligation.ts";

/** The page that meets them all: one record for the school, however many placements show it. */
export const dutiesForm = "school-duties";

const noonOf = remembered((date) => londonInstant(date, "12:00").toString());

const dueOf = (duty: Duty, f: Facts): Due | undefined => {
  const { duties: done, calendar } = f.placement;
  return dutyDue(duty, done[duty.id], done[setUpDay], f.rules, calendar);
};

/** Met until it comes again; the school's own stream holds the record, so no version of the placement does. */
const metBy = (duty: Duty, f: Facts): Met | undefined => {
  const on = f.placement.duties[duty.id];
  const due = dueOf(duty, f);
  return on !== undefined && due && due.date >= f.today ? { at: noonOf(on), version: 0 } : undefined;
};

type Base = Pick<Row, "id" | "title" | "owner" | "phase" | "part" | "form">;

const base = ({ id, title, owner }: Pick<Duty, "id" | "title" | "owner">, phase: Phase): Base => ({
  id,
  part: "school",
  title,
  owner,
  phase,
  form: dutiesForm,
});

const unlessAsked =
  (duty: Duty) =>
  ({ rules }: Facts): string | undefined =>
    dutyClauses(duty, rules).length > 0 ? undefined : "The settings of this school do not ask for it.";

const rowsOf = (phase: Phase): readonly Row[] => [
  ...duties.map(
    (duty): Row => ({
      ...base(duty, phase),
      note: "Recorded once for the school, on its own page.",
      ...(duty.askedBy ? { notApplicable: unlessAsked(duty) } : {}),
      due: (f) => dueOf(duty, f),
      met: (f) => metBy(duty, f),
    }),
  ),
  ...keptByProduct.map(
    (kept): Row => ({
      ...base(kept, phase),
      note: kept.how,
      due: "no-day",
      met: (f) => ({ at: f.placement.openedAt, version: 1 }),
    }),
  ),
];

/**
 * Duties of the school as each placement's list shows them, in the phase that it is read in: they block nothing, and
 * nobody is reminded of them placement by placement (catalogue O33, O53, O64, O65, O97, O119 to O124, O130).
 */
export const schoolRows = (phase: Phase): readonly Row[] => (phase === "closed" ? [] : rowsOf(phase));
