import { londonInstant } from "#domain/calendar/london.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { leavingOf } from "#streams/placement/leaving.ts";
import { latestOf } from "#streams/placement/records.ts";
import type { Met, Row } from "../obligations/obligation.ts";
import { dueAfterLeaving } from "./due-after-leaving.ts";

type Given = Pick<Row, "id" | "part" | "title" | "owner"> & {
  readonly form: "protection-file" | "record-sent";
  readonly days: number;
  /** Of the count of days. */
  readonly source: string;
};

/** In time by the day on which it was sent, not by that on which somebody noted it. */
const metBy = ({ placement: p }: Facts, form: Given["form"]): Met | undefined => {
  const record = latestOf(p, form);
  if (!record || record.version < (leavingOf(p)?.version ?? 0)) return undefined;
  const sent = record.answers["sent-on"];
  return { at: sent ? londonInstant(sent, "12:00").toString() : record.at, version: record.version };
};

/** A row of what goes with a pupil who leaves for another school, college or provider: owed once, even after the placement. */
export const followsThePupil = ({ days, source, ...row }: Given): Row => ({
  ...row,
  phase: "reintegration",
  always: true,
  ofLawAlone: true,
  outlasts: true,
  notApplicable: (f) =>
    leavingOf(f.placement) ? undefined : "The pupil does not go on to another school, college or provider.",
  due: (f) => {
    const leaving = leavingOf(f.placement);
    return leaving && dueAfterLeaving(f, leaving, days, source);
  },
  met: (f) => metBy(f, row.form),
});
