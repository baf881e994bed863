import { shortDate } from "#domain/calendar/date-words.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { schoolDaysAfter } from "#promises/obligations/targets.ts";
import { permanentExclusion } from "#streams/placement/week/sixth-day.ts";
import { onSixthDay } from "../on-sixth-day.ts";

export const authorityReferralRows: readonly Row[] = [
  {
    id: "O68",
    title: "Refer the permanently excluded pupil to the local authority at once",
    owner: "headteacher",
    phase: "referral",
    on: onSixthDay,
    form: "authority-referral",
    notApplicable: (f) =>
      permanentExclusion(f.placement) ? undefined : "The pupil is suspended, not permanently excluded.",
    due: (f) => {
      const excluded = permanentExclusion(f.placement);
      return excluded
        ? {
            date: excluded.from,
            explanation: [
              `Permanently excluded on ${shortDate(excluded.from)}: the authority arranges education from the sixth day, so it is told the same day.`,
            ],
          }
        : undefined;
    },
    met: (f) => f.placement.forms["authority-referral"],
  },
  {
    id: "O70",
    title: "Refer the pupil who is too ill for school to the local authority",
    owner: "headteacher",
    phase: "referral",
    on: (route) => route === "medical",
    form: "authority-referral",
    due: (f) =>
      schoolDaysAfter(f.placement.calendar, f.placement.openedAt.slice(0, 10), 1, "the referral was opened"),
    met: (f) => f.placement.forms["authority-referral"],
  },
];
