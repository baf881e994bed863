import { isOwnTimetable } from "#domain/routes.ts";
import { endOf, type Facts, formOf, isWaiting } from "#streams/placement/facts.ts";
import { returnsToSchool } from "#streams/placement/returning.ts";
import type { Due, Row } from "./obligation.ts";
import { unlessNeverCame } from "./recurring.ts";
import { schoolDaysAfter, targets } from "./targets.ts";

const afterEnd =
  (days: number) =>
  (f: Facts): Due | undefined => {
    const end = endOf(f.placement);
    return end ? schoolDaysAfter(f.placement.calendar, end, days, "the last day") : undefined;
  };

const onLastDay = (f: Facts): Due | undefined => {
  const end = endOf(f.placement);
  return end ? { date: end, explanation: ["By the last day, before the pupil comes back."] } : undefined;
};

/** A row of the way back, met by its form. */
const row = (given: Omit<Row, "phase" | "met" | "owner"> & Partial<Pick<Row, "owner" | "met">>): Row => ({
  owner: "ap-lead",
  phase: "reintegration",
  notApplicable: unlessNeverCame,
  met: (f) => formOf(f.placement, given.form),
  ...given,
});

const onlyForReturn = (f: Facts): string | undefined =>
  unlessNeverCame(f) ??
  (returnsToSchool(f.placement) ? undefined : "The pupil does not come back to this school.");

const onlyWithoutReturn = (f: Facts): string | undefined =>
  unlessNeverCame(f) ?? (returnsToSchool(f.placement) ? "The pupil comes back to school." : undefined);

export const reintegrationRows: readonly Row[] = [
  row({
    id: "O104",
    on: (route) => !isOwnTimetable(route),
    title: "Plan the return to school in steps",
    // The SENCO plans it for social, emotional and mental health (TMP 8).
    ownerHere: ({ placement: p }) => (p.statuses.includes("semh") ? "senco" : undefined),
    blocks: "process",
    form: "return-plan",
    notApplicable: onlyForReturn,
    due: onLastDay,
  }),
  row({
    id: "O105",
    on: (route) => !isOwnTimetable(route),
    title: "Get the provider's final report",
    inHouse: "Write the final report",
    blocks: "process",
    form: "final-report",
    settings: ["reintegration.finalReport"],
    due: onLastDay,
    asked: (f) => f.placement.asks.some((a) => a.purpose === "final-report" && isWaiting(f.placement, a)),
  }),
  row({
    id: "O106",
    title: "Ask the pupil how it went",
    blocks: "process",
    form: "pupil-views",
    settings: ["reintegration.pupilViews"],
    due: afterEnd(targets.pupilViews),
  }),
  row({
    id: "O107",
    title: "Talk with the parents about the return and its goals",
    form: "return-meeting",
    notApplicable: onlyForReturn,
    due: afterEnd(targets.returnMeeting),
  }),
  row({
    id: "O108",
    title: "Find the way onward with the provider, without a return",
    inHouse: "Find the way onward, without a return",
    form: "onward",
    notApplicable: onlyWithoutReturn,
    due: afterEnd(targets.destinationAfterEnd),
  }),
  row({
    id: "O109",
    title: "Record the destination",
    blocks: "process",
    form: "destination",
    settings: ["destination.required"],
    due: afterEnd(targets.destinationAfterEnd),
  }),
  row({
    id: "O110",
    title: "Record progress and achievements",
    blocks: "process",
    form: "destination",
  }),
  row({
    id: "O111",
    title: "Evaluate how well the placement has served the pupil",
    form: "evaluation",
    due: afterEnd(targets.evaluation),
  }),
];
