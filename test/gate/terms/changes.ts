import type { FormAnswers } from "#domain/form-answers.ts";
import type { PlacementEvent, ProviderFacts } from "#streams/placement/events/events.ts";
import { calendar } from "#test/shared/streams/placement/given.ts";

/** What is recorded of a placement before it changes: two days a week, by taxi, with its plan and whom to ring. */
export const week: FormAnswers = {
  monday: "none",
  tuesday: "day",
  wednesday: "none",
  thursday: "morning",
  friday: "none",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};

const form = (id: string, answers: FormAnswers, fields: readonly string[] = []): PlacementEvent => ({
  type: "form-submitted",
  form: id,
  answers,
  words: { [id]: { vault: `v-${id}-${JSON.stringify(answers).length}`, hash: "h", fields } },
});

const facts: ProviderFacts = { id: "prov1", registered: "yes", isSchool: "no", online: "no" };

const copied = (provider: Partial<ProviderFacts>): PlacementEvent => ({
  type: "provider-copied",
  provider: { ...facts, ...provider },
  from: "x",
});

const money = ["why", "value-note", "budget-line", "approval"];

const chosen = (answers: FormAnswers): PlacementEvent =>
  form("provider", { provider: "prov1", "weekly-cost": 240, ...answers }, money);

export const journey = (answers: FormAnswers = {}): PlacementEvent =>
  form("evidence-o18-journey", { "carried-by": "taxi", "checked-on": "2026-09-01", ...answers });

export const link: PlacementEvent = form("school-link", {}, ["contact-name"]);

export const plan: PlacementEvent = form("plan", { "agreed-with": ["pupil", "provider"] }, ["objectives"]);

/** How the days and times of a placement are changed: dates and sessions anew before it, a change from a day on in it. */
export type Changes = (answers: FormAnswers) => PlacementEvent;

/** Dates and sessions as they were, with what is another; for a placement that has not begun. */
export const beforehand =
  (start: string, end: string): Changes =>
  (answers) =>
    form("timetable", { start, end, ...week, ...answers });

/** The same for one that runs; its first day stays what it was. */
export const underWay =
  (from: string, end: string): Changes =>
  ({ start: _begun, ...answers }) =>
    form("sessions-changed", { from, end, ...week, ...answers });

export type Case = {
  readonly what: string;
  /** Where that it is material, or not, is said: findings K2.1, obligations section 1, 4 or 6. */
  readonly source: string;
  readonly events: (changes: Changes) => readonly PlacementEvent[];
  /** Which of those it concerns ask again, or are told anew; none where it is not material. */
  readonly asks: readonly ("parents" | "provider" | "notice" | "authority")[];
};

const everybody = ["parents", "provider", "notice", "authority"] as const;

/** Written from findings K2.1 and obligations, and not from the code. */
export const cases: readonly Case[] = [
  {
    what: "a day more",
    source: "K2.1 days",
    events: (c) => [c({ monday: "day" })],
    asks: everybody,
  },
  {
    what: "a day less",
    source: "K2.1 days",
    events: (c) => [c({ thursday: "none" })],
    asks: everybody,
  },
  {
    what: "all day for the morning",
    source: "K2.1 days",
    events: (c) => [c({ thursday: "day" })],
    asks: everybody,
  },
  {
    what: "sessions with neither school nor provider",
    source: "K2.1 days; O126",
    events: (c) => [c({ otherwise: "not-all", without: ["monday-morning"] })],
    asks: ["parents"],
  },
  {
    what: "a later end of the day",
    source: "K2.1 hours; O26",
    events: (c) => [c({ "ends-at": "16:45" })],
    asks: everybody,
  },
  {
    what: "an earlier begin of the day",
    source: "K2.1 hours; O26",
    events: (c) => [c({ "starts-at": "08:15" })],
    asks: everybody,
  },
  {
    what: "another break",
    source: "K2.1 hours; O26",
    events: (c) => [c({ "break-from": "11:30" })],
    asks: everybody,
  },
  {
    what: "a later last day",
    source: "K2.1 dates",
    events: (c) => [c({ end: "2027-07-21" })],
    asks: everybody,
  },
  {
    what: "another place",
    source: "K2.1 place; section 6: place",
    events: () => [copied({ moved: 1 })],
    asks: ["parents", "notice", "authority"],
  },
  {
    what: "another site of the provider",
    source: "K2.1 place; O56: the agreement says where",
    events: (c) => [c({ site: "farm" })],
    asks: everybody,
  },
  {
    what: "another site in the afternoon",
    source: "K2.1 place; O56: the agreement says where",
    events: (c) => [c({ "afternoon-site": "dock" })],
    asks: everybody,
  },
  {
    what: "online for a place",
    source: "K2.1 place",
    events: () => [copied({ online: "yes" })],
    asks: ["parents", "notice", "authority"],
  },
  {
    what: "other transport",
    source: "K2.1 transport; O18",
    events: () => [journey({ "carried-by": "parent" })],
    asks: ["parents"],
  },
  {
    what: "what the school pays",
    source: "O56 cost; O14: the school pays, so it is no cost to parents",
    events: () => [chosen({ "weekly-cost": 300 })],
    asks: ["provider"],
  },
  {
    what: "the wording of the objectives",
    source: "wording",
    events: () => [form("plan", { "agreed-with": ["pupil", "provider", "parents"] }, ["objectives"])],
    asks: [],
  },
  {
    what: "a contact person",
    source: "O64, O124",
    events: () => [form("school-link", {}, ["contact-name", "contact-phone"])],
    asks: [],
  },
  {
    what: "an INSET day",
    source: "K2.3: the calendar tells of it, and nobody is asked again",
    events: () => [
      {
        type: "calendar-copied",
        calendar: { ...calendar, insetDays: [...calendar.insetDays, "2026-11-20"] },
        from: "y",
      },
    ],
    asks: [],
  },
  {
    what: "what the pupil does there",
    source: "O80: the code in the register",
    events: (c) => [c({ activity: "sport" })],
    asks: [],
  },
  {
    what: "which firm drives",
    source: "O18: the way stays the same",
    events: () => [journey({ "checked-on": "2026-09-10" })],
    asks: [],
  },
  {
    what: "the provider’s registration",
    source: "O35: owed anew by itself",
    events: () => [copied({ registered: "no" })],
    asks: [],
  },
  {
    what: "the same days and times, recorded again",
    source: "nothing has changed",
    events: (c) => [c({ otherwise: "school" })],
    asks: [],
  },
];

/** What cannot happen to a placement whose pupil is there: another first day, provider or route to another place. */
export const casesBefore: readonly Case[] = [
  {
    what: "another first day",
    source: "K2.1 dates",
    events: (c) => [c({ start: "2026-11-17" })],
    asks: everybody,
  },
  {
    what: "another provider",
    source: "K2.1 provider",
    events: () => [chosen({ provider: "prov2" }), copied({ id: "prov2" })],
    asks: everybody,
  },
];
