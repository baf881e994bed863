import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { daysOfWork } from "#streams/placement/week/sixth-day.ts";
import { onSixthDay } from "../on-sixth-day.ts";

const lastOfWork = (f: Facts): string => daysOfWork(f).at(-1) ?? "";

/** Work that has come back marked and reaches to the last of the days. */
const marked = (f: Facts) =>
  recordsOf(f.placement, "work-set").findLast(
    (r) => r.answers.marked === "yes" && String(r.answers.to) >= lastOfWork(f),
  );

export const workSetRows: readonly Row[] = [
  {
    id: "O69",
    title: "Set and mark work on the first five days",
    owner: "headteacher",
    phase: "referral",
    on: onSixthDay,
    form: "work-set",
    notApplicable: (f) => (lastOfWork(f) ? undefined : "No school day of suspension is on record."),
    due: (f) => ({
      date: lastOfWork(f) || f.today,
      explanation: [`The first days of the suspension, to ${shortDate(lastOfWork(f) || f.today)}.`],
    }),
    met: marked,
  },
];
