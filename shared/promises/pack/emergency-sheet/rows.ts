import { shortDate } from "#domain/calendar/date-words.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Due, Row } from "#promises/obligations/obligation.ts";
import { type Facts, startOf } from "#streams/placement/facts.ts";
import { sheetForm, sheetOf } from "#streams/placement/provider/pack.ts";
import { dueBeforePack } from "../due-before-pack.ts";

/** School days before the first day by which the sheet should be there: the product's target, not a rule of law. */
const sheetBeforeStart = 3;

const sheetDue = (f: Facts): Due | undefined => {
  const start = startOf(f.placement);
  return start
    ? {
        date: dueBeforePack(f, start, sheetBeforeStart),
        explanation: [
          `${sheetBeforeStart} school days before the first day on ${shortDate(start)}, so that the provider can prepare. This is the product's target, not a rule of law.`,
        ],
      }
    : undefined;
};

export const emergencySheetRows: readonly Row[] = [
  {
    id: "O57",
    part: "pack",
    title: "Prepare the emergency sheet for the day-one pack",
    owner: "senco",
    phase: "commissioning",
    blocks: "law-or-safety",
    always: true,
    form: sheetForm,
    on: hasProvider,
    due: sheetDue,
    met: (f) => sheetOf(f.placement),
  },
];
