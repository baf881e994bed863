import { counted } from "#domain/calendar/date-words.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { RouteOf } from "./route-facts.ts";
import { voiceOf } from "./voice.ts";
import type { CameAbout } from "./words-agreement.ts";

const limit = ({ end }: PlacementLetterFacts): string =>
  end.kind === "last-day"
    ? `Its last day is ${dateInWords(end.date)}.`
    : `It lasts at most ${counted(end.weeks, "week")}.`;

const agreedUntil = ({ end }: PlacementLetterFacts): string =>
  end.kind === "last-day"
    ? `We have agreed this until ${dateInWords(end.date)}.`
    : `We have agreed this for at most ${counted(end.weeks, "week")}.`;

const openings: Readonly<Record<CameAbout, string>> = {
  agreed: "We are writing to tell you about the timetable that has been agreed.",
  decided:
    "We are writing to tell you about a decision. Before we made it, we asked parents what they think.",
  asked:
    "We are writing to tell you about the timetable as it is now. We have asked who must agree to it, and not everybody has agreed yet.",
};

export const partTimeWords = {
  starts: (facts: PlacementLetterFacts, how: CameAbout) =>
    `${openings[how]} From ${dateInWords(facts.firstDay)} ` +
    `${voiceOf(facts).who} will be at school for part of the week, at the times shown below. This is called a part-time timetable.`,
  limited: (facts: PlacementLetterFacts) =>
    `It is part of our support, and it is for a limited time. ${limit(facts)} After that ${voiceOf(facts).who} is at school full time again. ` +
    "It is not a punishment.",
  checks: (facts: PlacementLetterFacts, how: "each-day" | "each-week") =>
    `${voiceOf(facts).Who} has days without time at school. On ${how === "each-day" ? "each of these days" : "at least one of these days each week"} ` +
    "one of us will ring, call by video or visit, to see that all is well.",
  awayHeading: "At school, at home, and changing your mind",
  away: (facts: PlacementLetterFacts) => {
    const { who } = voiceOf(facts);
    const marked =
      facts.pupil.age === "compulsory"
        ? "Our register marks them as agreed leave (code C2)."
        : "Our register marks them as not expected (code X).";
    return [
      `Please see that ${who} comes to each session shown above.`,
      `In the other sessions you look after ${who}. ${marked} They do not count as missed.`,
      "If you no longer agree, you can tell us at any time. Then we plan with you how your child is at school full time again.",
    ];
  },
};

export const flexiWords = {
  starts: (facts: PlacementLetterFacts) =>
    `You asked us for flexi-schooling, and we have agreed. From ${dateInWords(facts.firstDay)} ${voiceOf(facts).who} will come to school on ` +
    `the days shown below, and learn at home on the other school days. ${agreedUntil(facts)}`,
  staysPupil: (facts: PlacementLetterFacts) =>
    `${voiceOf(facts).Who} is a pupil at ${facts.school.name} on all of these days.`,
  agreedHeading: "What we have agreed",
  agreed: (route: RouteOf<"flexi">, facts: PlacementLetterFacts) => [
    `What is taught at home: ${sentence(route.atHome)}`,
    `Who is responsible for it: ${sentence(route.responsible)}`,
    facts.pupil.age === "compulsory"
      ? "Days at home are marked in our register as leave that we have agreed (code C)."
      : "Days at home are marked in our register as days on which your child is not expected (code X).",
    `If you or your child are worried about something, ring: ${sentence(route.safeguarding)}`,
  ],
  endHeading: "How it can end",
  end: (route: RouteOf<"flexi">, facts: PlacementLetterFacts) =>
    `You can end it, and so can we: in writing, about ${counted(route.noticeWeeks, "week")} before. ` +
    `After that ${voiceOf(facts).who} comes to school full time.`,
  atSchool: (facts: PlacementLetterFacts) =>
    `On the days at school ${voiceOf(facts).who} comes to each session, as all our pupils do.`,
};
