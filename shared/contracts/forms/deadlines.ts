import type { Field } from "../form.ts";
import { options } from "./options.ts";

const routes = options(
  ["agreement", "A placement by agreement"],
  ["direction", "A direction to improve behaviour"],
  ["direction-to-school", "A direction to another mainstream school"],
  ["sixth-day", "Provision from the sixth day of a suspension"],
  ["medical", "Provision for medical needs"],
  ["on-site", "Provision on our own site"],
  ["part-time", "A part-time timetable"],
  ["flexi", "Flexi-schooling"],
);

const route: Field = {
  name: "route",
  kind: "radios",
  label: "What kind of start is it?",
  options: routes,
  missing: "Select what kind of start it is",
};

const how: Field = {
  name: "how",
  kind: "radios",
  label: "How is the notice given?",
  options: options(
    ["by-hand", "By hand"],
    ["left-at-address", "Left at the address"],
    ["post", "By post", "Prepaid. It counts as given some working days later."],
    ["email", "By e-mail", "Only where the parent has agreed to e-mailed notices."],
  ),
  missing: "Select how the notice is given",
};

const counting: Field = {
  name: "counting",
  kind: "radios",
  label: "How are the days counted?",
  hint: "Leave it open to count as the law and your policy say.",
  options: options(
    ["clear", "Clear days", "That many whole days lie between the notice and the start."],
    ["plain", "Plain days", "The start is that many days after the notice."],
  ),
  optional: true,
  missing: "Select how the days are counted",
};

const day = (name: string, label: string, missing: string, hint?: string): Field => ({
  name,
  kind: "date",
  label,
  missing,
  ...(hint === undefined ? {} : { hint }),
});
const perhaps = (field: Field): Field => ({ ...field, optional: true });

const start = day("start", "First day of the placement", "Enter the first day of the placement");
const last = perhaps(
  day("last", "Last review held", "Enter the date of the last review", "If there was one."),
);
const end = perhaps(
  day("end", "Last day of the placement", "Enter the last day of the placement", "If it is known."),
);

/** One calculator of the page `/deadlines`: what it works out and the facts that it asks. */
export type DeadlineForm = {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly Field[];
};

const notices = [
  {
    id: "notice",
    title: "The last day for a notice",
    lead: "From the first day of a placement back to the day by which the parents must have been told in writing.",
    fields: [route, start, how, counting],
  },
  {
    id: "start",
    title: "The earliest start after a notice",
    lead: "From the day on which a notice is handed over or posted to the first day on which the pupil may start.",
    fields: [
      route,
      day(
        "given",
        "Day on which it is handed over or posted",
        "Enter the day on which it is handed over or posted",
      ),
      how,
      counting,
    ],
  },
  {
    id: "post",
    title: "When a posted letter counts as given",
    lead: "Posted is not given: a letter counts some working days later. Bank holidays and weekends are no working days.",
    fields: [day("posted", "Day of posting", "Enter the day of posting")],
  },
] as const satisfies readonly DeadlineForm[];

const suspensions = [
  {
    id: "sixth-day",
    title: "The sixth day of a suspension",
    lead: "Full-time education starts on the sixth school day in a row, whether of one suspension or of two that follow each other.",
    fields: [
      day("first", "First day of the suspension", "Enter the first day of the suspension"),
      day("until", "Last day of the suspension", "Enter the last day of the suspension"),
      perhaps(
        day(
          "again-first",
          "First day of a second suspension",
          "Enter the first day of the second suspension",
        ),
      ),
      perhaps(
        day("again-until", "Last day of a second suspension", "Enter the last day of the second suspension"),
      ),
      perhaps(
        day(
          "attended",
          "A day between on which the pupil was at school",
          "Enter the day at school",
          "One session is enough: the count begins anew.",
        ),
      ),
      perhaps(
        day("last-exam", "Last examination", "Enter the day of the last examination", "For year 11 only."),
      ),
    ],
  },
  {
    id: "forty-eight-hours",
    title: "48 hours before sixth-day provision",
    lead: "The last moment at which the parents can be told where and when the provision starts.",
    fields: [
      day("start", "Day on which the provision starts", "Enter the day on which the provision starts"),
      {
        name: "time",
        kind: "time",
        label: "Time at which it starts",
        missing: "Enter the time at which it starts",
      },
      day("sixth", "The sixth day of the suspension", "Enter the sixth day of the suspension"),
      {
        name: "waived",
        kind: "checkboxes",
        label: "Has the parent waived the notice?",
        hint: "It counts only for a start before the sixth day.",
        options: options(["yes", "Yes, the parent agreed to less than 48 hours"]),
        optional: true,
        missing: "Select whether the parent waived the notice",
      },
    ],
  },
] as const satisfies readonly DeadlineForm[];

const reviews = [
  {
    id: "review",
    title: "The next review by your rules",
    lead: "What the law and your policy together ask for a placement: the earliest date rules.",
    fields: [route, start, last, end],
  },
  {
    id: "half-term",
    title: "Once a half-term",
    lead: "One review in each half-term in which the placement is live. A half-term that is nearly over may pass its review on.",
    fields: [start, last, end],
  },
  {
    id: "weeks",
    title: "Every six to eight weeks",
    lead: "A window of weeks after the last review: when it opens, when it is due and from when it is overdue.",
    fields: [
      day("since", "Last review, or first day of the placement", "Enter the last review or the first day"),
      {
        name: "from",
        kind: "number",
        label: "Opens after",
        unit: "weeks",
        min: 1,
        max: 51,
        optional: true,
        hint: "6 if you leave it open.",
        missing: "Enter the number of weeks after which it opens",
      },
      {
        name: "to",
        kind: "number",
        label: "Due after",
        unit: "weeks",
        min: 1,
        max: 52,
        optional: true,
        hint: "8 if you leave it open.",
        missing: "Enter the number of weeks after which it is due",
      },
    ],
  },
  {
    id: "term",
    title: "Once a term",
    lead: "One visit, report or review in each term in which the placement is live.",
    fields: [start, last, end],
  },
  {
    id: "year",
    title: "Once a year",
    lead: "A risk assessment, an audit or a policy: twelve months after the last.",
    fields: [day("since", "Last time", "Enter the date of the last time")],
  },
  {
    id: "ten-weeks",
    title: "A review that parents ask for",
    lead: "It is held unless one was held in the ten weeks before the request.",
    fields: [
      day(
        "requested",
        "Day on which the request arrived",
        "Enter the day on which the request arrived",
        "In writing.",
      ),
      last,
    ],
  },
] as const satisfies readonly DeadlineForm[];

/** The calculators in groups, as the page lists them. */
export const deadlineGroups = [
  { title: "Notice before a start", forms: notices },
  { title: "Suspension", forms: suspensions },
  { title: "Reviews, visits and reports", forms: reviews },
] as const satisfies readonly { readonly title: string; readonly forms: readonly DeadlineForm[] }[];

export type Calculator = (typeof deadlineGroups)[number]["forms"][number]["id"];
