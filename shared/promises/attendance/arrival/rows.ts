import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { unlessNeverCame } from "#promises/obligations/recurring.ts";
import { onSixthDay } from "#promises/suspension/on-sixth-day.ts";
import { sixthDayOwners } from "#promises/suspension/sixth-day-owner.ts";
import { answerOf, arrived, type Facts, formOf, startOf } from "#streams/placement/facts.ts";
import { educationOwedBy } from "#streams/placement/week/sixth-day.ts";
import { standingSuspensions } from "#streams/pupil/suspensions.ts";

/** Why nothing is owed by a sixth day; undefined when it is. */
const notOwed = (f: Facts): string | undefined => {
  const { suspensions } = f.placement;
  if (suspensions.length > 0 && standingSuspensions(suspensions).length === 0) return "No suspension stands.";
  const owed = educationOwedBy(f);
  // Without suspensions or a calendar on record it is not known, and never "not owed".
  if (!owed) return undefined;
  return owed.kind === "not-due" ? owed.explanation.join(" ") : undefined;
};

export const arrivalRows: readonly Row[] = [
  {
    id: "O57",
    title: "Confirm the first day with the provider",
    inHouse: "Confirm the first day",
    owner: "attendance-officer",
    phase: "active",
    blocks: "law-or-safety",
    always: true,
    form: "arrival",
    notApplicable: (f) =>
      f.placement.takenOver ? "The pupil was there already when it was taken over." : unlessNeverCame(f),
    due: (f) => {
      const start = startOf(f.placement);
      return start ? { date: start, explanation: [`The first day is ${shortDate(start)}.`] } : undefined;
    },
    met: (f) =>
      answerOf(f.placement, "arrival", "arrived") === "yes" ? formOf(f.placement, "arrival") : undefined,
  },
  {
    id: "O66",
    title: "Provide education by the sixth school day in a row",
    owner: "headteacher",
    ownerHere: (f) => sixthDayOwners(f.rules.settings["sixthDay.owner"].value)[0],
    phase: "active",
    on: onSixthDay,
    form: "arrival",
    settings: ["sixthDay.owner", "sixthDay.day"],
    notApplicable: notOwed,
    due: (f) => {
      const owed = educationOwedBy(f);
      if (owed?.kind === "date") return { date: owed.date, explanation: owed.explanation };
      return {
        date: f.today,
        explanation: [
          "By when it is owed is not known.",
          owed?.kind === "unknown-date" ? owed.ask : "Enter the suspensions and the term dates.",
        ],
      };
    },
    met: (f) => (arrived(f.placement) ? f.placement.forms.arrival : undefined),
  },
];
