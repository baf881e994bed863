import type { Row } from "#promises/obligations/obligation.ts";
import { involvedOnPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { hasStatus, involving } from "../since-status.ts";

export const socialWorkerInvolvedRows: readonly Row[] = [
  {
    ...involvedOnPartTime({
      part: "social-worker",
      title: "Inform the social worker of the part-time timetable",
      owner: "dsl",
      form: "social-worker-involved",
      statuses: ["social-worker"],
      without: "The pupil has no social worker.",
    }),
    notApplicable: (f) => {
      if (f.placement.statuses.includes("looked-after"))
        return "The social worker is involved as for every looked-after child.";
      return f.placement.statuses.includes("social-worker") ? undefined : "The pupil has no social worker.";
    },
  },
  involving({
    id: "O13",
    title: "Tell the social worker of the placement",
    owner: "dsl",
    form: "social-worker-involved",
    status: "social-worker",
    unless: (f) => {
      if (hasStatus(f, "looked-after"))
        return "The social worker is involved as for every looked-after child.";
      return hasStatus(f, "social-worker") ? undefined : "The pupil has no social worker.";
    },
  }),
];
