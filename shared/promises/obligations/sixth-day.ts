import { shortDate } from "#domain/date-words.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { arrived, recordsOf } from "#streams/placement/life.ts";
import { daysOfWork, educationOwedBy, permanentExclusion } from "#streams/placement/sixth-day.ts";
import type { Row } from "./obligation.ts";
import { schoolDaysAfter } from "./targets.ts";

const onSixthDay: Row["on"] = (route) => route === "sixth-day";

/** Why nothing is owed by a sixth day; undefined when it is. */
const notOwed = (f: Facts): string | undefined => {
  const owed = educationOwedBy(f);
  if (!owed) return "No suspension stands.";
  return owed.kind === "not-due" ? owed.explanation.join(" ") : undefined;
};

const lastOfWork = (f: Facts): string => daysOfWork(f).at(-1) ?? "";

/** Work that has come back marked and reaches to the last of the days. */
const marked = (f: Facts) =>
  recordsOf(f.placement, "work-set").findLast(
    (r) => r.answers.marked === "yes" && String(r.answers.to) >= lastOfWork(f),
  );

/** Education during a suspension or after a permanent exclusion (catalogue O66 to O69). */
export const sixthDayRows: readonly Row[] = [
  {
    id: "O67",
    title: "Count suspensions that follow one another as one",
    owner: "headteacher",
    phase: "referral",
    on: onSixthDay,
    form: "suspensions",
    note: "Counted from the suspensions on the pupil’s page; a correction there is counted anew.",
    met: (f) => ({ at: f.placement.openedAt, version: 1 }),
  },
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
    id: "O69",
    title: "Set and mark work on the first five days",
    owner: "headteacher",
    phase: "referral",
    on: onSixthDay,
    form: "work-set",
    notApplicable: (f) => (lastOfWork(f) ? undefined : "No school day of suspension is on record."),
    due: (f) => ({
      date: lastOfWork(f) || f.today,
      explanation: [`The first days of the suspension, to ${shortDate(lastOfWork(f) || f.today)}.`],
    }),
    met: marked,
  },
  {
    id: "O66",
    title: "Provide education by the sixth school day in a row",
    owner: "headteacher",
    phase: "active",
    on: onSixthDay,
    form: "arrival",
    settings: ["sixthDay.owner", "sixthDay.day"],
    notApplicable: notOwed,
    due: (f) => {
      const owed = educationOwedBy(f);
      return owed?.kind === "date" ? { date: owed.date, explanation: owed.explanation } : undefined;
    },
    met: (f) => (arrived(f.placement) ? f.placement.forms.arrival : undefined),
  },
];

/** Education of a pupil who is too ill for school (catalogue O70). No number of days is made a rule: no source of ours sets one. */
export const medicalRows: readonly Row[] = [
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
  {
    id: "O70",
    part: "evidence",
    title: "Record where the medical evidence is kept",
    owner: "senco",
    phase: "referral",
    on: (route) => route === "medical",
    always: true,
    form: "medical-evidence",
    due: (f) =>
      schoolDaysAfter(f.placement.calendar, f.placement.openedAt.slice(0, 10), 5, "the referral was opened"),
    met: (f) => recordsOf(f.placement, "medical-evidence").at(0),
  },
];
