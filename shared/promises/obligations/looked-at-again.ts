import { longDate, shortDate } from "#domain/calendar/date-words.ts";
import type { Deadline, NotDue } from "#domain/deadlines/deadline.ts";
import { arrived, endOf, type Facts } from "#streams/placement/facts.ts";
import { answerIn } from "#streams/placement/recorded.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { Bound } from "#streams/placement/terms/bound.ts";
import type { Row } from "./obligation.ts";
import { recurring } from "./recurring.ts";
import { targets } from "./targets.ts";
import { dueAfterChange, madeFor } from "./terms-held.ts";

/** The day that the latest record of a form names for another look (ISO), or "". */
export const namedDay = (f: Facts, form: string, field = "next-on"): string =>
  String(answerIn(latestOf(f.placement, form), field) ?? "");

const nothingDue = (why: string): NotDue => ({ kind: "not-due", explanation: [why] });

/** Due on the day that the last record named; nothing is due without one, or after the placement. */
const onNamedDay =
  (form: string, field: string | undefined) =>
  (f: Facts): Deadline | NotDue => {
    const day = namedDay(f, form, field);
    const end = endOf(f.placement);
    if (!latestOf(f.placement, form)) return nothingDue("None is recorded yet.");
    if (!day) return nothingDue("No other look was planned.");
    if (end && day > end)
      return nothingDue(`The day named, ${longDate(day)}, is after the last day, ${shortDate(end)}.`);
    return {
      kind: "date",
      date: day,
      explanation: [`${longDate(day)} was named when it was last looked at.`],
    };
  };

type LookedAtAgain = Pick<Row, "id" | "title" | "owner" | "form" | "on" | "always"> & {
  readonly field?: string;
  /** The terms for which it was looked at: it is looked at anew when they change. */
  readonly boundTo?: Bound;
};

/** Once the terms have changed since the last look, it is looked at again in some days, whatever day was named. */
const afterChange = (f: Facts, form: string, boundTo: Bound | undefined): Deadline | undefined => {
  const last = latestOf(f.placement, form);
  if (!boundTo || !last || !arrived(f.placement) || madeFor(f, boundTo, last)) return undefined;
  const due = dueAfterChange(f, boundTo, targets.lookedAtAnew);
  return due && { kind: "date", date: due.date, explanation: due.explanation };
};

export const lookedAtAgain = ({ field, boundTo, ...row }: LookedAtAgain): Row => {
  const named = onNamedDay(row.form, field);
  const next = (f: Facts) => afterChange(f, row.form, boundTo) ?? named(f);
  return recurring({ ...row, part: "again", lead: 14, next });
};
