import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { heading, type LetterBlock, list, paragraph } from "../letter.ts";
import { line, saying, words } from "../parts/facts.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";

/** A part-time timetable of the school (catalogue O112 to O116; WBS 9). */
export const partTime = z.strictObject(
  {
    kind: z.literal("part-time"),
    /** How often somebody checks on the pupil on days without time on site; none where each day has some. */
    checks: z.enum(["none", "each-day", "each-week"], "Choose how often the pupil is checked on"),
  },
  saying("Record the proposal for the part-time timetable"),
);

/** Flexi-schooling, with what its agreement says (catalogue O118; WBS 10.5). */
export const flexi = z.strictObject(
  {
    kind: z.literal("flexi"),
    atHome: words("Enter what is taught at home"),
    responsible: line("Enter who is responsible for what is taught at home"),
    safeguarding: line("Enter whom parents and pupil ring with a worry"),
    noticeWeeks: z.number("Enter the weeks of notice").int().min(1).max(26),
  },
  saying("Record the flexi-schooling agreement"),
);

type PartTime = z.infer<typeof partTime>;
type Flexi = z.infer<typeof flexi>;

const limit = ({ end }: PlacementFacts): string =>
  end.kind === "last-day"
    ? `Its last day is ${dateInWords(end.date)}.`
    : `It lasts at most ${counted(end.weeks, "week")}.`;

const agreedUntil = ({ end }: PlacementFacts): string =>
  end.kind === "last-day"
    ? `We have agreed this until ${dateInWords(end.date)}.`
    : `We have agreed this for at most ${counted(end.weeks, "week")}.`;

/** What a part-time timetable is, and that it ends. */
export function partTimeAgreed(route: PartTime, facts: PlacementFacts): readonly LetterBlock[] {
  const { who, Who } = voiceOf(facts);
  return [
    paragraph(
      `We are writing to tell you about the timetable that has been agreed. From ${dateInWords(facts.firstDay)} ` +
        `${who} will be at school for part of the week, at the times shown below. This is called a part-time timetable.`,
    ),
    paragraph(
      `It is part of our support, and it is for a limited time. ${limit(facts)} After that ${who} is at school full time again. ` +
        "It is not a punishment.",
    ),
    ...(route.checks === "none"
      ? []
      : [
          paragraph(
            `${Who} has days without time at school. On ${route.checks === "each-day" ? "each of these days" : "at least one of these days each week"} ` +
              "one of us will ring, call by video or visit, to see that all is well.",
          ),
        ]),
  ];
}

/** What is expected of parents, how the register marks it, and that agreement can be taken back (O112, O116; 1N). */
export function whileAway(facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  return [
    heading("At school, at home, and changing your mind"),
    list([
      `Please see that ${who} comes to each session shown above.`,
      `In the other sessions you look after ${who}. ${facts.pupil.age === "compulsory" ? "Our register marks them as agreed leave (code C2)." : "Our register marks them as not expected (code X)."} They do not count as missed.`,
      "If you no longer agree, you can tell us at any time. Then we plan with you how your child is at school full time again.",
    ]),
  ];
}

/** What was agreed on flexi-schooling: days at school below, and the rest of the six parts (O118; WBS 10.5). */
export function flexiAgreed(route: Flexi, facts: PlacementFacts): readonly LetterBlock[] {
  const { who, Who } = voiceOf(facts);
  return [
    paragraph(
      `You asked us for flexi-schooling, and we have agreed. From ${dateInWords(facts.firstDay)} ${who} will come to school on ` +
        `the days shown below, and learn at home on the other school days. ${agreedUntil(facts)}`,
    ),
    paragraph(`${Who} is a pupil at ${facts.school.name} on all of these days.`),
    heading("What we have agreed"),
    list([
      `What is taught at home: ${sentence(route.atHome)}`,
      `Who is responsible for it: ${sentence(route.responsible)}`,
      facts.pupil.age === "compulsory"
        ? "Days at home are marked in our register as leave that we have agreed (code C)."
        : "Days at home are marked in our register as days on which your child is not expected (code X).",
      `If you or your child are worried about something, ring: ${sentence(route.safeguarding)}`,
    ]),
  ];
}

/** How flexi-schooling ends (O118; WBS 10.6). */
export function endingFlexi(route: Flexi, facts: PlacementFacts): readonly LetterBlock[] {
  const { who } = voiceOf(facts);
  return [
    heading("How it can end"),
    paragraph(
      `You can end it, and so can we: in writing, about ${counted(route.noticeWeeks, "week")} before. ` +
        `After that ${who} comes to school full time.`,
    ),
    paragraph(`On the days at school ${who} comes to each session, as all our pupils do.`),
  ];
}
