import { importPath } from "#casework/import/kinds.ts";
import { placementSheetFields, placementsMissing } from "#casework/import/placements/fields.ts";
import { staffMissing, staffSheetFields } from "#casework/import/staff/fields.ts";
import { suspensionSheetFields, suspensionsMissing } from "#casework/import/suspensions/fields.ts";
import type { Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { exportedOn, type SheetImport } from "./kinds.ts";

const whole = (label: string, ifYes: string): Field => ({
  name: "whole",
  kind: "radios",
  label,
  options: options(["yes", "Yes", ifYes], ["no", "No, only some of them"]),
  missing: "Select whether the sheet has all",
});

const people = (n: number): string => counted(n, "person", "people");

export const importOfStaff: SheetImport = {
  what: "staff",
  base: importPath.staff,
  action: "people.write",
  title: "Import staff",
  one: "An import of staff",
  back: { href: "/school/people", text: "Back to the people" },
  onward: { href: "/school/people", text: "Go on to the people" },
  leads: [
    "People who work here come from a sheet. First you see who is new, what differs and which roles are given. Nothing is done before you say so.",
    "No role comes along by itself: each is listed, and can be refused. Roles by which somebody reads about children at risk, or gives roles to others, wait for a second person as they do on the page. A sheet takes no role away, and nobody off the list: you are asked about who is missing.",
  ],
  dated: "Exported on",
  counts: people,
  columnHead: "Person",
  found: {
    lines: "Lines in the sheet",
    fresh: "New people",
    changed: "People with differences",
    same: "People without a difference",
    errors: "People who cannot be taken in as they are",
    warnings: "People with a warning",
    questions: "Questions for you",
  },
  taken: {
    fresh: "People invited, or waiting for a second person",
    changes: "Changes to people on the list",
    refused: "Refused",
  },
  takeNew: (n) => `Invite ${people(n)}?`,
  whyNotNew: "No, none of them",
  refuse: "Is anything not to be taken in?",
  rule: "Whoever is invited gets a mail. Where this machine asks for a code at the first sign-in, you show it on the person’s page.",
  sendTitle: "Send a sheet of staff",
  sendLead:
    "One line for each person: a name and an e-mail address of their own; job and roles where the sheet has them. The sheet is erased once it is taken in, or after a week.",
  fields: staffSheetFields,
  asked: [
    exportedOn,
    whole(
      "Does the sheet have everybody who works here?",
      "You are asked about whoever is on the list and not in it",
    ),
  ],
  missing: staffMissing,
};

const suspensionCount = (n: number): string =>
  counted(n, "suspension or exclusion", "suspensions and exclusions");

export const importOfSuspensions: SheetImport = {
  what: "suspensions",
  base: importPath.suspensions,
  action: "pupils.import",
  title: "Import suspensions",
  one: "An import of suspensions",
  back: { href: "/pupils", text: "Back to pupils" },
  onward: { href: "/pupils", text: "Go on to the pupils" },
  leads: [
    "Suspensions and permanent exclusions come from a sheet of the school’s own system. From them Waymark works out by when education is owed, and how many days a pupil has been suspended in the term and in the school year. Until they are brought in, a pupil’s page says that it is not known.",
    "Pupils are brought in first. Of what is over by now nobody is told or reminded.",
  ],
  dated: "Exported on",
  counts: suspensionCount,
  columnHead: "Pupil",
  found: {
    lines: "Lines in the sheet",
    fresh: "Not on record yet",
    changed: "On record, with differences",
    same: "On record, without a difference",
    errors: "Lines that cannot be taken in as they are",
    warnings: "Lines with a warning",
  },
  taken: { fresh: "Taken in anew", changes: "Corrected", refused: "Refused" },
  takeNew: (n) => `Take in ${suspensionCount(n)}?`,
  whyNotNew: "No, none of them",
  refuse: "Is anything not to be taken in?",
  rule: "What is on record and not in the sheet stays.",
  sendTitle: "Send a sheet of suspensions",
  sendLead:
    "One line for each suspension or permanent exclusion: the pupil by UPN or name, the first day, and the last day or the sessions. Kind and main reason where the sheet has them. The sheet is erased once it is taken in, or after a week.",
  fields: suspensionSheetFields,
  asked: [
    exportedOn,
    whole(
      "Does the sheet have every suspension of this school year?",
      "Then it is known of a pupil without one that there was none",
    ),
  ],
  missing: suspensionsMissing,
};

const placementCount = (n: number): string => counted(n, "placement");

export const importOfPlacements: SheetImport = {
  what: "placements",
  base: importPath.placements,
  action: "placements.import",
  title: "Take over placements from a sheet",
  one: "Placements from a sheet",
  back: { href: "/placements", text: "Back to placements" },
  onward: { href: "/placements", text: "Go on to the placements" },
  leads: [
    "Placements that are under way come from one sheet, a line each. First you see what of each line can be taken over. Nothing is done before you say so.",
    "Nobody is asked or written to about what lies behind them. What a line does not say is a gap with an owner: it is listed on the placement’s page until somebody enters or shows it.",
  ],
  dated: "Sheet of",
  counts: placementCount,
  columnHead: "Pupil",
  found: {
    lines: "Lines in the sheet",
    fresh: "Placements that can be taken over",
    errors: "Lines that cannot be taken over as they are",
    warnings: "Placements with a gap or a warning",
  },
  taken: { fresh: "Placements taken over", refused: "Refused, or taken over in part" },
  takeNew: (n) => `Take over ${placementCount(n)}?`,
  whyNotNew: "No, none of them",
  refuse: "Is any of them not to be taken over?",
  rule: "From the next session on the provider is asked who is there.",
  sendTitle: "Send a sheet of placements",
  sendLead:
    "One line for each placement: the pupil by UPN or name, the route, the first day and where the papers are. Provider, last day, days of the week and times where the sheet has them. Pupils and providers are on record first.",
  fields: placementSheetFields,
  asked: [
    {
      ...exportedOn,
      label: "Of which day is the sheet?",
      missing: "Enter the day of the sheet",
      hint: "For example today",
    },
  ],
  missing: placementsMissing,
};
