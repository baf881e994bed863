import * as z from "zod";
import { counted } from "#domain/calendar/date-words.ts";
import { button, type FactRow, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import { date, initials, line, webAddress } from "./facts.ts";
import type { SharedWords } from "./words.ts";

/** What staff need to know of a question that somebody has not answered in time. */
export const unansweredShape = (asked: "the parent" | "the provider") => ({
  schoolName: line("Enter the name of the school"),
  initials: initials("Enter the initials of the pupil"),
  askedOn: date(`Enter the day on which ${asked} was asked`),
  answerBy: date(`Enter the day by which ${asked} should have answered`),
  reminders: z.number("Enter how many reminders were sent").int().min(0),
  link: webAddress("The link to the placement is missing"),
});
const shape = z.strictObject(unansweredShape("the parent"));
type Unanswered = z.infer<typeof shape>;

/** The words that all mails about an unanswered question share. */
export const unansweredWords = {
  caption: "The question",
  askedOn: "Asked on",
  answerBy: "Answer due by",
  reminders: "Reminders",
  sent: (count: number) => (count === 0 ? "none" : counted(count, "reminder")),
  open: "Open the placement",
};

type Say = typeof unansweredWords & {
  readonly shared: SharedWords;
  /** What has happened, and what to do. */
  readonly please: string;
  /** What the page is for. */
  readonly onThePage: string;
  readonly from: (school: string) => string;
};

/** Tells staff that somebody has not answered, so that one of them rings: whom it is about, since when, where to record. */
export const unanswered = (
  given: Unanswered,
  say: Say,
  {
    rows = [],
    what = [],
  }: { readonly rows?: readonly FactRow[]; readonly what?: readonly LetterBlock[] } = {},
): readonly LetterBlock[] => [
  paragraph(say.please),
  table(say.caption, [
    { label: say.shared.pupil, value: given.initials },
    ...rows,
    { label: say.askedOn, value: say.shared.date(given.askedOn) },
    { label: say.answerBy, value: say.shared.date(given.answerBy) },
    { label: say.reminders, value: say.sent(given.reminders) },
  ]),
  ...what,
  paragraph(say.onThePage),
  button(say.open, given.link),
  smallPrint(say.from(given.schoolName)),
];
