import { counted } from "#domain/calendar/date-words.ts";
import type { Confidence } from "#domain/rules/rules.ts";
import { type CodeCase, isThere, outsideSession } from "./code-case.ts";
import type { Kept } from "./events.ts";

/** One line of the table: the first that holds gives the code. "" is none: a person decides. */
export type CodeRule = {
  readonly name: string;
  readonly holds: (c: CodeCase) => boolean;
  readonly code: (c: CodeCase) => string;
  readonly because: (c: CodeCase) => string;
  /** Where it is from, and how sure it is. */
  readonly source: string;
  readonly confidence: Confidence;
};

const regulation = "SI 2024/208 reg. 10";
const guidance = "DfE attendance guidance (text of July 2026 not read)";

const keptWords: Readonly<Record<Kept, string>> = {
  school:
    "Kept at school by the safeguarding lead: the school’s own register says whether the pupil is there.",
  home: "Kept at home by the safeguarding lead: the school decides on the code. Work at home is never B.",
  other: "Kept at another place by the safeguarding lead: the school decides on the code.",
};

/** L is for lateness at school: at a provider it is kept in minutes, and a person may choose a code of absence. */
const howThere = ({ mark, minutes }: CodeCase): string => {
  if (mark === "left-early") return " The pupil left early.";
  if (mark !== "late") return "";
  return minutes === undefined
    ? " The pupil came late."
    : ` The pupil came ${counted(minutes, "minute")} late.`;
};

const none = () => "";
const always = (text: string) => () => text;

const unusual: readonly CodeRule[] = [
  {
    name: "settled",
    holds: (c) => (c.settled ?? "") !== "",
    code: (c) => c.settled ?? "",
    because: always("Decided by a person of the school, with the reason on record."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "not-expected",
    holds: (c) => c.notExpected === true,
    code: none,
    because: always(
      "Not expected there in this session: the placement has ended, or has no session then. Find out where the pupil is.",
    ),
    source: regulation,
    confidence: "V",
  },
  {
    name: "outside-session",
    holds: outsideSession,
    code: none,
    because: always(
      "The activity does not take place in this session of the school’s day: it gives no code. The school’s own register has the session.",
    ),
    source: `${guidance}: an activity counts for the session in which it takes place`,
    confidence: "S",
  },
  {
    name: "inset",
    holds: (c) => c.withoutSchool === "inset" || c.withoutSchool === "weekend",
    code: none,
    because: ({ withoutSchool }) =>
      `${withoutSchool === "inset" ? "An INSET day" : "A Saturday"}: the school’s register has no session, and no code is entered.`,
    source: `${guidance}: INSET and Saturday sessions have no code`,
    confidence: "S",
  },
  {
    name: "school-closed",
    holds: (c) => c.withoutSchool === "closed",
    code: none,
    because: always(
      "The school is closed and the provider is open: a person decides on the code. Y4 is only for a site that was wholly closed, where nobody was expected.",
    ),
    source: `${guidance}: a child taught at an open provider on a snow day is not settled`,
    confidence: "S",
  },
  {
    name: "registered-there",
    holds: (c) => c.isSchool === "yes" && c.codes?.registered === "yes",
    code: always("D"),
    because: always(
      "Registered at that school too, which keeps the register of this session. D says nothing of where the pupil is.",
    ),
    source: regulation,
    confidence: "S",
  },
  {
    name: "kept",
    holds: (c) => c.kept !== undefined,
    code: none,
    because: (c) => keptWords[c.kept ?? "school"],
    source: "Rules of sense, concern",
    confidence: "M",
  },
];

const unestablished: readonly CodeRule[] = [
  {
    name: "disputed",
    holds: (c) => c.disputed === true,
    code: always("N"),
    because: always("The answers differ. Until a person has settled it, it is not established."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "reason",
    holds: (c) => (c.reason ?? "") !== "" && (c.mark === undefined || c.mark === "absent"),
    code: (c) => c.reason ?? "",
    because: always("The reason that the office recorded."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "provider-closed",
    holds: (c) => c.mark === "closed" || (c.mark === undefined && c.providerClosed === true),
    code: none,
    because: always("The provider is closed: find out where the pupil is before choosing a code."),
    source: `${guidance}: a closed provider on a school day is not settled`,
    confidence: "S",
  },
  {
    name: "silence-closed",
    holds: (c) => c.mark === undefined && c.closed === true,
    code: always("N"),
    because: always(
      "Nobody has said where the pupil is, and the register has closed. Silence is never present.",
    ),
    source: regulation,
    confidence: "V",
  },
  {
    name: "silence",
    holds: (c) => c.mark === undefined,
    code: none,
    because: always("Not confirmed. Silence is never present."),
    source: regulation,
    confidence: "V",
  },
  {
    // Below or above compulsory school age too: X is only for sessions in which nobody expects the pupil.
    name: "absent",
    holds: (c) => c.mark === "absent",
    code: always("N"),
    because: always("Absent, and the school has not recorded a reason yet."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "not-ours",
    holds: (c) => c.mark === "not-ours",
    code: none,
    because: always("The provider does not know this pupil: find out where the pupil is."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "elsewhere",
    holds: (c) => c.mark === "elsewhere",
    code: none,
    because: always("Seen somewhere else: the school decides on the code."),
    source: regulation,
    confidence: "V",
  },
];

const there: readonly CodeRule[] = [
  {
    name: "early",
    holds: (c) => isThere(c) && c.early === true,
    code: none,
    because: always("Said before the session had begun: nobody could know it. Ask again."),
    source: regulation,
    confidence: "V",
  },
  {
    name: "online",
    holds: (c) => isThere(c) && c.online === "yes",
    code: none,
    because: always("Learning online at home is never B: the school decides on the code."),
    source: `${guidance}: remote education is no attendance`,
    confidence: "S",
  },
  {
    name: "authority",
    holds: (c) => isThere(c) && c.codes?.arranger === "authority",
    code: always("K"),
    because: (c) => `Provision that the local authority arranged (EA 1996 s.19); attended.${howThere(c)}`,
    source: regulation,
    confidence: "V",
  },
  {
    name: "sport",
    holds: (c) => isThere(c) && c.codes?.activity === "sport",
    code: always("P"),
    because: (c) => `An approved sporting activity; attended.${howThere(c)}`,
    source: regulation,
    confidence: "V",
  },
  {
    name: "work",
    holds: (c) => isThere(c) && c.codes?.activity === "work" && c.codes.workYears === "yes",
    code: always("W"),
    because: (c) => `Work experience in the last two years of compulsory schooling; attended.${howThere(c)}`,
    source: regulation,
    confidence: "M",
  },
  {
    name: "work-too-young",
    holds: (c) => isThere(c) && c.codes?.activity === "work",
    code: none,
    because: always(
      "Work experience has a code of its own only in the last two years of compulsory schooling: the school decides.",
    ),
    source: regulation,
    confidence: "M",
  },
  {
    // V is never suggested: it is for trips by or for the school with its own staff, and a provider's trip is B.
    name: "attended",
    holds: isThere,
    code: always("B"),
    because: (c) => `Alternative provision that the school arranged; attended.${howThere(c)}`,
    source: regulation,
    confidence: "V",
  },
];

/**
 * Which code a session suggests: every case in one table, the first line that holds (SI 2024/208 reg. 10; catalogue O80).
 * C2, E, V, X, Y and O are never inferred here: a person enters them, or a record of its own does.
 */
export const codeRules: readonly CodeRule[] = [...unusual, ...unestablished, ...there];

/** The line of the table that holds. */
export const codeRuleFor = (c: CodeCase): CodeRule | undefined => codeRules.find((rule) => rule.holds(c));
