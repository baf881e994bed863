import { longDate } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { heading, type Letter, type LetterBlock, paragraph, smallPrint, table } from "#letters/letter.ts";
import type { DayThen } from "./days.ts";
import type { Entry } from "./entries.ts";
import type { Chronology } from "./load.ts";

/** What is said of the chronology wherever it stands: where the story is, and what is not here. */
export const whatItIs =
  "References, times and decisions, as they are on record here. What happened is written in the school’s safeguarding system, under the references.";

export const whatDaysAre =
  "Sessions at providers, as the registers have them. Sessions at school are in the school’s own register.";

const recorded = ({ at, recordedAt, by }: Entry): string =>
  at === recordedAt ? by : `${by}; recorded ${longTime(recordedAt)}`;

export const entryLines = (e: Entry): readonly string[] => [
  recorded(e),
  ...e.says.map(({ label, says }) => `${label.replace(/[?:]$/, "")}: ${says}`),
];

export const dayLines = ({ provider, sessions }: DayThen): readonly string[] => [
  provider,
  ...sessions.map(({ session, stands, more }) => [`${session}: ${stands}`, ...more].join("; ")),
];

const whoBlocks = ({ pupil: { record, who, pupil } }: Chronology): LetterBlock =>
  table("The pupil", [
    { label: "Name", value: who },
    ...(record ? [{ label: "Date of birth", value: longDate(record.dateOfBirth) }] : []),
    ...(record?.upn ? [{ label: "UPN", value: record.upn }] : []),
    { label: "Year group", value: pupil.yearGroup },
  ]);

const entryBlocks = ({ entries }: Chronology): readonly LetterBlock[] =>
  entries.length === 0
    ? [paragraph("Nothing about safety is on record here.")]
    : entries.map((e) =>
        table(`${longTime(e.at)}: ${e.title}`, [{ label: "On record", value: entryLines(e) }]),
      );

/** The chronology on paper. `printed`: by whom and when, which stands at its foot. */
export const chronologyPaper = (found: Chronology, printed: string): Letter => ({
  subject: "Safeguarding chronology",
  blocks: [
    paragraph(whatItIs),
    whoBlocks(found),
    heading("What happened, and who was told"),
    ...entryBlocks(found),
    heading(`The days from ${longDate(found.span.from)} to ${longDate(found.span.to)}`),
    paragraph(whatDaysAre),
    ...(found.days.length === 0
      ? [paragraph("No session at a provider in these days.")]
      : [
          table(
            "Day by day",
            found.days.map((day) => ({ label: longDate(day.date), value: dayLines(day) })),
          ),
        ]),
    smallPrint(`${printed} For the safeguarding leads alone.`),
  ],
});
