import type { Row } from "#promises/obligations/obligation.ts";
import { involvedOnPartTime } from "#promises/own-timetable/part-time-rights.ts";
import { hasStatus, involving } from "../since-status.ts";

export const authorityInvolvedRows: readonly Row[] = [
  involvedOnPartTime({
    part: "authority",
    title: "Talk it over with the local authority: EHC plan",
    owner: "senco",
    form: "authority-involved",
    statuses: ["ehcp"],
    without: "The pupil has no education, health and care plan.",
  }),
  {
    ...involving({
      id: "O11",
      title: "Involve the local authority: EHC plan",
      owner: "senco",
      form: "authority-involved",
      status: "ehcp",
      unless: (f) => (hasStatus(f, "ehcp") ? undefined : "The pupil has no education, health and care plan."),
    }),
    blocks: "process",
  },
];
