import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { unlessNeverCame } from "#promises/obligations/recurring.ts";
import { answerOf } from "#streams/placement/facts.ts";
import { recordAfter, recordsOf } from "#streams/placement/records.ts";

/** What was recorded at the end is looked at once more, so many weeks on, as the policy or the product's own rule has it. */
export const destinationCheckRows: readonly Row[] = [
  {
    id: "O109",
    part: "held",
    title: "Look whether the destination has held, and how the pupil attends there",
    owner: "ap-lead",
    phase: "reintegration",
    form: "destination-check",
    always: true,
    outlasts: true,
    settings: ["destination.checkAfterWeeks"],
    lead: 7,
    notApplicable: (f) =>
      unlessNeverCame(f) ??
      (f.placement.forms.destination ? undefined : "The destination is not recorded yet."),
    due: ({ placement: p, rules }) => {
      const from = answerOf(p, "destination", "from");
      const weeks = rules.settings["destination.checkAfterWeeks"].value;
      return {
        date: plusDays(from, weeks * 7),
        explanation: [`${counted(weeks, "week")} after ${shortDate(from)}, since when the pupil is there.`],
      };
    },
    met: ({ placement: p }) => {
      const destination = recordsOf(p, "destination").at(-1);
      return destination && recordAfter(p, "destination-check", destination.version);
    },
  },
];
