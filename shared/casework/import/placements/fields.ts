import { routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { type Columns, plainHeading, type SheetField } from "#domain/sheets/columns.ts";
import { takenOverRoutes } from "../../placement/taking-over.ts";
import { whoseFields, whoseMissing } from "../pupil-of-line.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

const dayField = (day: (typeof weekdays)[number]): SheetField => {
  const name = day.charAt(0).toUpperCase() + day.slice(1);
  return {
    name: day,
    label: name,
    ...(day === "monday" ? { hint: "AM, PM or all day; empty where the pupil is not there" } : {}),
    known: [name, name.slice(0, 3)],
  };
};

/** All that can be read of a sheet of placements that are under way. */
export const placementSheetFields: readonly SheetField[] = [
  ...whoseFields,
  {
    name: "provider",
    label: "Provider",
    hint: "By the name under which it is on record here",
    known: ["Provider", "AP provider", "Provider name", "Alternative provider", "Provision", "Placement"],
  },
  {
    name: "route",
    label: "Route",
    hint: "By agreement, direction, medical …",
    known: ["Route", "Basis", "Type"],
  },
  {
    name: "begun",
    label: "First day",
    known: ["Start date", "First day", "Start", "Date started", "From", "Entry date"],
  },
  {
    name: "end",
    label: "Last day at the latest",
    known: ["End date", "Last day", "End", "Until", "To", "Leaving date"],
  },
  ...weekdays.map(dayField),
  {
    name: "starts-at",
    label: "A day begins at",
    hint: "Like 9:15",
    known: ["Start time", "Begins at", "Day starts"],
  },
  { name: "break-from", label: "Break from", known: ["Break from", "Break starts", "Lunch from"] },
  { name: "break-to", label: "Break to", known: ["Break to", "Break ends", "Lunch to"] },
  {
    name: "ends-at",
    label: "A day ends at",
    hint: "Like 14:45",
    known: ["End time", "Ends at", "Finish time", "Day ends"],
  },
  {
    name: "weekly-cost",
    label: "Cost a week in pounds",
    known: ["Weekly cost", "Cost a week", "Cost per week", "Cost"],
  },
  { name: "review", label: "Last review held on", known: ["Last review", "Review date", "Last review date"] },
  { name: "visit", label: "Last visit on", known: ["Last visit", "Visit date", "Last visit date"] },
  {
    name: "progress-report",
    label: "The last report tells up to",
    known: ["Last report", "Report date", "Last progress report"],
  },
  {
    name: "papers",
    label: "Where its papers are",
    known: ["Papers", "File", "Where are the papers", "Folder"],
  },
];

/** What must be there for a sheet of placements to be read. */
export const placementsMissing = (
  c: Columns,
): { readonly field: string; readonly message: string } | undefined => {
  const whose = whoseMissing(c);
  if (whose) return whose;
  if (!c.route) return { field: "route", message: "Select the column of the route" };
  if (!c.begun) return { field: "begun", message: "Select the column of the first day" };
  return c.papers
    ? undefined
    : { field: "papers", message: "Select the column that says where the papers are" };
};

/** Shorter words for the routes, as schools' own lists have them. */
const also: Readonly<Record<string, Route>> = {
  agreement: "agreement",
  agreed: "agreement",
  consent: "agreement",
  direction: "direction",
  directed: "direction",
  offsitedirection: "direction",
  sixthday: "sixth-day",
  day6: "sixth-day",
  day6provision: "sixth-day",
  medical: "medical",
  medicalneeds: "medical",
  onsite: "on-site",
  parttime: "part-time",
  parttimetimetable: "part-time",
};

/** The route that a cell names; undefined where it names none that can be taken over. */
export const routeIn = (cell: string): Route | undefined => {
  const plain = plainHeading(cell);
  const named = takenOverRoutes.find(
    (route) => plainHeading(routeNames[route]) === plain || plainHeading(route) === plain,
  );
  return named ?? also[plain];
};

const parts: Readonly<Record<string, string>> = {
  am: "morning",
  morning: "morning",
  pm: "afternoon",
  afternoon: "afternoon",
  allday: "day",
  fullday: "day",
  full: "day",
  all: "day",
  day: "day",
  both: "day",
  ampm: "day",
  y: "day",
  yes: "day",
  x: "day",
  1: "day",
  "": "none",
  no: "none",
  n: "none",
  none: "none",
  off: "none",
  0: "none",
};

/** What of a weekday a cell says; undefined where it says something else. */
export const partIn = (cell: string): string | undefined =>
  parts[plainHeading(cell === "-" || cell === "–" ? "" : cell.replaceAll("✓", "x"))];

const minutesOfDay = 24 * 60;

/** "9:15", "9.15", "09:15:00", or the part of a day that a spreadsheet makes of it, as HH:MM; undefined where it is no time. */
export const timeIn = (cell: string): string | undefined => {
  const text = cell.trim();
  if (/^0?\.\d{3,}$/.test(text)) {
    const minutes = Math.round(Number(text) * minutesOfDay);
    return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  }
  const [, h = "", m = ""] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(text) ?? [];
  return h !== "" && Number(h) < 24 && Number(m) < 60 ? `${h.padStart(2, "0")}:${m}` : undefined;
};
