import * as z from "zod";
import { counted } from "#domain/calendar/date-words.ts";
import { heading, type LetterBlock, paragraph, table } from "../letter.ts";
import { line, saying } from "./facts.ts";
import type { SharedWords } from "./words.ts";

const sessions = (missing: string) => z.number(missing).int(missing).min(0, missing).max(1000, missing);

/** What both kinds of reports to parents tell of sessions. */
export const sessionsTold = {
  attended: sessions("Enter how many sessions the pupil attended"),
  missed: sessions("Enter how many sessions the pupil missed"),
};

/** Each objective in the words of the plan, and how far the pupil has come; none where the report was not asked. */
export const objectivesTold = z.array(
  z.strictObject(
    { goal: line("Enter the goal"), step: line("Enter how far the pupil has come") },
    saying("Enter the goal"),
  ),
  "Enter the goals",
);

type Told = {
  readonly attended: number;
  readonly missed: number;
  readonly objectives: readonly { readonly goal: string; readonly step: string }[];
  readonly pupilWords?: string | undefined;
};

/** The words that both kinds of reports share. */
export const reportWords = {
  caption: "Going to sessions",
  rows: { attended: "Sessions there", missed: "Sessions missed" },
  sessions: (count: number) => counted(count, "session"),
  goals: "The goals, and how far",
  inOwnWords: "In your child’s own words",
};

type Say = typeof reportWords & { readonly shared: SharedWords };

export const numbersAndGoals = ({ attended, missed, objectives }: Told, say: Say): readonly LetterBlock[] => [
  table(say.caption, [
    { label: say.rows.attended, value: say.sessions(attended) },
    { label: say.rows.missed, value: say.sessions(missed) },
  ]),
  ...(objectives.length > 0
    ? [
        table(
          say.goals,
          objectives.map(({ goal, step }) => ({ label: goal, value: step })),
        ),
      ]
    : []),
];

export const childSays = ({ pupilWords }: Told, say: Say): readonly LetterBlock[] =>
  pupilWords ? [heading(say.inOwnWords), paragraph(say.shared.sentence(pupilWords))] : [];
