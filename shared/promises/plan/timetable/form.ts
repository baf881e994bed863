import type { Form, Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import { type ProviderDayName, providerDays } from "#domain/week/plan.ts";
import { asked } from "#promises/asked.ts";
import { type TermsField, termsFields } from "#promises/obligations/terms-fields.ts";
import { nature, venue } from "./place-and-activity.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

export type Weekday = (typeof weekdays)[number];

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Asked of a week whose days are all alike. */
const usual = { field: "pattern", is: ["plain"], orEmpty: true } as const;

const day = (name: Weekday, own: boolean): TermsField<"timetable"> => ({
  name,
  kind: "radios",
  inline: true,
  label: capital(name),
  options: options(
    ["none", own ? "Not at school" : "Not there"],
    ["morning", "Morning"],
    ["afternoon", "Afternoon"],
    ["day", "All day"],
  ),
  when: usual,
  missing: `Select the sessions on ${capital(name)}`,
});

const lineHint =
  "Like 9:15 to 12:00, 12:45 to 14:45; without a break, like 9:00 to 15:00. Leave a day without sessions empty.";

/** A day of its own times, in one line: that is quicker on a phone than four boxes. */
const line = (prefix: "on" | "a" | "b", name: ProviderDayName): TermsField<"timetable"> => ({
  name: `${prefix}-${name}`,
  kind: "hours",
  label: prefix === "on" ? capital(name) : `Week ${prefix.toUpperCase()}, ${capital(name)}`,
  ...(name === "monday" ? { hint: lineHint } : {}),
  optional: true,
  when: { field: "pattern", is: [prefix === "on" ? "by-day" : "two-weeks"] },
  missing: "",
});

/** A plain week is answered as it stands; what differs by day or week is opened by a choice. */
const pattern = termsFields("timetable", [
  {
    name: "pattern",
    seldom: true,
    kind: "radios",
    label: "Is there something special about the week?",
    hint: "Leave it empty where all days have the same times, and all weeks are alike",
    optional: true,
    options: options(
      ["plain", "No"],
      ["by-day", "The times differ by day, or there is a Saturday"],
      ["two-weeks", "Two weeks take turns: week A and week B of the school’s calendar"],
    ),
    missing: "",
  },
  ...providerDays.map((name) => line("on", name)),
  ...(["a", "b"] as const).flatMap((letter) => providerDays.map((name) => line(letter, name))),
]);

const allSessions = weekdays.flatMap((name) => [
  { value: `${name}-morning`, label: `${capital(name)} morning` },
  { value: `${name}-afternoon`, label: `${capital(name)} afternoon` },
]);

/** Nobody answers at school at six, or on a Saturday: without a person who does, such a session cannot be booked. */
const outside = termsFields("timetable", [
  {
    name: "outside",
    seldom: true,
    kind: "checkboxes",
    label: "Outside school hours",
    optional: true,
    options: options(["yes", "A session is before or after school hours, or on a Saturday"]),
    missing: "",
  },
  {
    name: "outside-name",
    kind: "text",
    readBy: onRecord,
    label: "Who at school can be rung then?",
    hint: "Name and job. The provider gets the name and the number.",
    max: 120,
    private: true,
    when: { field: "outside", is: ["yes"] },
    missing: "Enter who at school can be rung outside school hours",
  },
  {
    name: "outside-phone",
    kind: "tel",
    label: "Their phone number at that time",
    private: true,
    when: { field: "outside", is: ["yes"] },
    missing: "Enter the phone number outside school hours",
  },
]);

/** Where the pupil is in the sessions that this placement leaves free: school and placements add up to full time (O126). */
const rest = termsFields("timetable", [
  {
    name: "otherwise",
    seldom: true,
    kind: "radios",
    label: "Is the pupil at this school in the other sessions of the week?",
    hint: "Sessions of another placement of this pupil are counted there",
    optional: true,
    options: options(
      ["school", "Yes, in all of them"],
      ["not-all", "No, in some there is neither school nor provider"],
    ),
    missing: "",
  },
  {
    name: "without",
    kind: "checkboxes",
    label: "In which sessions is there neither?",
    options: allSessions,
    when: { field: "otherwise", is: ["not-all"] },
    missing: "Select the sessions with neither school nor provider",
  },
]);

/**
 * First and last day and the sessions of a week (catalogue O126; contents of the notice, TWE 12.3 to 12.4). `own`: the
 * school’s own part-time timetable or flexi-schooling, whose sessions are those at school.
 */
export const timetableFormOn = (own: boolean, sites: readonly Option[] = []): Form => ({
  id: "timetable",
  title: "Dates and sessions",
  submit: "Save dates and sessions",
  steps: [
    {
      id: "timetable",
      title: "Dates and sessions",
      lead: `${own ? "Enter the sessions in which the pupil is at school. " : ""}Start and end must be school days. Notice, reviews and the number of days are worked out from the school's calendar.`,
      fields: termsFields("timetable", [
        {
          name: "start",
          known: "placement.begun",
          kind: "date",
          label: "First day",
          missing: "Enter the first day",
        },
        {
          name: "end",
          kind: "date",
          label: "Last day at the latest",
          missing: "Enter the last day at the latest",
        },
        ...pattern,
        ...weekdays.map((name) => day(name, own)),
        {
          name: "starts-at",
          known: "provider.starts-at",
          kind: "time",
          label: "When does a day begin?",
          when: usual,
          missing: "Enter when a day begins",
        },
        {
          name: "break-from",
          known: "provider.break-from",
          kind: "time",
          label: "Break from",
          when: usual,
          missing: "Enter when the break begins",
        },
        {
          name: "break-to",
          known: "provider.break-to",
          kind: "time",
          label: "Break to",
          when: usual,
          missing: "Enter when the break ends",
        },
        {
          name: "ends-at",
          known: "provider.ends-at",
          kind: "time",
          label: "When does a day end?",
          when: usual,
          missing: "Enter when a day ends",
        },
        ...(own ? [] : [...outside, ...venue(sites), ...rest, ...nature]),
      ]),
    },
  ],
});

export const timetableForm = asked(["route", "sites"], (c) =>
  timetableFormOn(isOwnTimetable(c.route), c.sites),
);
