import type { Met, Row } from "#promises/obligations/obligation.ts";
import { involvedOnPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { gainedLast } from "#streams/placement/evolve/status-changes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/records.ts";
import { hasStatus, involving } from "../since-status.ts";

/** Virtual school head and social worker are both involved, in one talk or in two (catalogue O12). */
const bothInvolved = (f: Facts): Met | undefined => {
  const since = gainedLast(f.placement, ["looked-after"])?.version ?? 0;
  const talks = recordsOf(f.placement, "virtual-school-involved").filter((r) => r.version > since);
  const whole = (["virtual-school", "social-worker"] as const).every((who) =>
    talks.some((r) => holdsAnswer(r, "involved", who)),
  );
  return whole ? talks.at(-1) : undefined;
};

export const virtualSchoolInvolvedRows: readonly Row[] = [
  involvedOnPartTime({
    part: "virtual-school",
    title: "Talk it over with the virtual school head or their delegate",
    owner: "designated-teacher",
    form: "virtual-school-involved",
    statuses: ["looked-after"],
    without: "The pupil is not looked after.",
  }),
  {
    ...involving({
      id: "O12",
      title: "Involve virtual school head and social worker",
      owner: "designated-teacher",
      form: "virtual-school-involved",
      status: "looked-after",
      unless: (f) => (hasStatus(f, "looked-after") ? undefined : "The pupil is not looked after."),
    }),
    blocks: "process",
    met: bothInvolved,
  },
];
