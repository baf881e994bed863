import { longDate, shortDate } from "#domain/date-words.ts";
import type { Deadline, NotDue } from "#domain/deadline.ts";
import { hasProvider } from "#domain/routes.ts";
import { endOf, type Facts } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/life.ts";
import type { Row } from "./obligation.ts";
import { recurring } from "./recurring.ts";

/** The day that the latest record of a form names for another look (ISO), or "". */
export const namedDay = (f: Facts, form: string, field = "next-on"): string =>
  String(latestOf(f.placement, form)?.answers[field] ?? "");

const notDue = (why: string): NotDue => ({ kind: "not-due", explanation: [why] });

/** Due on the day that the last record named; nothing is due without one, or after the placement. */
const onNamedDay =
  (form: string, field: string | undefined) =>
  (f: Facts): Deadline | NotDue => {
    const day = namedDay(f, form, field);
    const end = endOf(f.placement);
    if (!latestOf(f.placement, form)) return notDue("None is recorded yet.");
    if (!day) return notDue("No other look was planned.");
    if (end && day > end)
      return notDue(`The day named, ${longDate(day)}, is after the last day, ${shortDate(end)}.`);
    return {
      kind: "date",
      date: day,
      explanation: [`${longDate(day)} was named when it was last looked at.`],
    };
  };

type Again = Pick<Row, "id" | "title" | "owner" | "form" | "on" | "always"> & { readonly field?: string };

const again = ({ field, ...row }: Again): Row =>
  recurring({ ...row, part: "again", lead: 14, next: onNamedDay(row.form, field) });

/** What said itself when it is looked at again (catalogue O9, O70, O79, O129). */
export const againRows: readonly Row[] = [
  again({
    id: "O9",
    title: "Look at the pupil’s risk assessment again",
    owner: "ap-lead",
    form: "risk-assessment",
    always: true,
  }),
  again({
    id: "O129",
    title: "Look at the support plan again",
    owner: "senco",
    form: "support-plan",
  }),
  again({
    id: "O79",
    title: "Look again at what was agreed on attendance",
    owner: "attendance-officer",
    form: "attendance-intervention",
    on: hasProvider,
    always: true,
  }),
  again({
    id: "O70",
    title: "Look at the medical evidence again",
    owner: "senco",
    form: "medical-evidence",
    field: "again-on",
    on: (route) => route === "medical",
    always: true,
  }),
];
