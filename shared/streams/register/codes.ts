import { counted } from "#domain/date-words.ts";
import type { Confidence } from "#domain/rules.ts";
import type { Session } from "#domain/week/session.ts";
import type { Suggestion } from "#domain/week/suggestion.ts";
import type { Mark } from "./events.ts";

/** How a code counts in the school's register. */
export type CodeKind = "present" | "attending-elsewhere" | "authorised" | "unauthorised" | "not-counted";

/** A code of the statutory register that alternative provision meets. */
export type Code = {
  readonly code: string;
  readonly title: string;
  readonly kind: CodeKind;
  /** What must be so, or must be kept with it. */
  readonly note?: string;
  readonly confidence: Confidence;
};

const nature = "Only while the pupil is there, supervised and safe. Keep what kind of activity it is.";

/** School Attendance (Pupil Registration) (England) Regulations 2024, SI 2024/208, reg. 10. */
export const codes: readonly Code[] = [
  { code: "/", title: "Present at school, morning", kind: "present", confidence: "V" },
  { code: "\\", title: "Present at school, afternoon", kind: "present", confidence: "V" },
  { code: "L", title: "Late, before the register closed", kind: "present", confidence: "V" },
  {
    code: "K",
    title: "Provision that the local authority arranged",
    kind: "attending-elsewhere",
    note: nature,
    confidence: "V",
  },
  { code: "V", title: "Visit or trip with school staff", kind: "attending-elsewhere", confidence: "V" },
  { code: "P", title: "Sporting activity", kind: "attending-elsewhere", note: nature, confidence: "V" },
  { code: "W", title: "Work experience", kind: "attending-elsewhere", note: nature, confidence: "V" },
  {
    code: "B",
    title: "Other approved educational activity",
    kind: "attending-elsewhere",
    note: `${nature} Never for learning online at home.`,
    confidence: "V",
  },
  {
    code: "D",
    title: "Registered at another school too, expected there",
    kind: "not-counted",
    confidence: "M",
  },
  { code: "C1", title: "Leave for a regulated performance", kind: "authorised", confidence: "V" },
  { code: "C2", title: "Leave by a part-time timetable", kind: "authorised", confidence: "V" },
  { code: "C", title: "Other leave that the school agreed", kind: "authorised", confidence: "V" },
  { code: "E", title: "Suspended, no provision made", kind: "authorised", confidence: "V" },
  { code: "I", title: "Illness", kind: "authorised", confidence: "V" },
  { code: "M", title: "Medical or dental appointment", kind: "authorised", confidence: "V" },
  { code: "R", title: "Religious observance", kind: "authorised", confidence: "V" },
  { code: "S", title: "Study leave", kind: "authorised", confidence: "V" },
  { code: "T", title: "Parent travels for work", kind: "authorised", confidence: "V" },
  { code: "J1", title: "Interview for a job or a place to learn", kind: "authorised", confidence: "V" },
  {
    code: "N",
    title: "Reason not known yet",
    kind: "unauthorised",
    note: "Find the reason within five school days.",
    confidence: "V",
  },
  { code: "G", title: "Holiday that the school did not agree", kind: "unauthorised", confidence: "V" },
  { code: "O", title: "Other absence without leave", kind: "unauthorised", confidence: "V" },
  { code: "U", title: "Arrived after the register closed", kind: "unauthorised", confidence: "V" },
  { code: "Q", title: "Unable to attend: no access arranged", kind: "not-counted", confidence: "M" },
  { code: "Y1", title: "Unable to attend: transport", kind: "not-counted", confidence: "M" },
  { code: "Y2", title: "Unable to attend: travel disruption", kind: "not-counted", confidence: "M" },
  { code: "Y3", title: "Unable to attend: part of the site is closed", kind: "not-counted", confidence: "M" },
  { code: "Y4", title: "Unable to attend: the whole site is closed", kind: "not-counted", confidence: "M" },
  { code: "Y5", title: "Unable to attend: in custody", kind: "not-counted", confidence: "M" },
  { code: "Y6", title: "Unable to attend: public health", kind: "not-counted", confidence: "M" },
  { code: "Y7", title: "Unable to attend: other unavoidable cause", kind: "not-counted", confidence: "M" },
  { code: "X", title: "Not of compulsory school age, not expected", kind: "not-counted", confidence: "M" },
];

export const codeOf = (code: string): Code | undefined => codes.find((c) => c.code === code);

/** Codes with which the office can explain an absence. N is no reason: it is the lack of one. */
export const absenceCodes: readonly Code[] = codes.filter((c) =>
  ["authorised", "unauthorised"].includes(c.kind) && !["N", "U"].includes(c.code)
    ? true
    : /^(Q|Y\d)$/.test(c.code),
);

type Attended = {
  readonly mark: Mark["mark"];
  readonly session: Session;
  readonly isSchool: "yes" | "no";
  readonly online: "yes" | "no";
  /** Of `late`. */
  readonly minutes?: number | undefined;
  /** Not of compulsory school age on the day. */
  readonly underAge?: boolean;
};

const none = (because: string): Suggestion => ({ code: "", because });

/** L is for lateness at school: at a provider, lateness is kept in minutes with B (2.4). */
const howThere = ({ mark, minutes }: Attended): string => {
  if (mark === "left-early") return " The pupil left early.";
  if (mark !== "late") return "";
  return minutes === undefined
    ? " The pupil came late."
    : ` The pupil came ${counted(minutes, "minute")} late.`;
};

const there = (attended: Attended): Suggestion => {
  const { isSchool, online } = attended;
  if (isSchool === "yes")
    return { code: "D", because: "The provider is a school, which keeps its own register of this session." };
  if (online === "yes") return none("Learning online at home is never B: the school decides on the code.");
  return {
    code: "B",
    because: `Alternative provision that the school arranged; attended.${howThere(attended)}`,
  };
};

/** The code that a provider's answer suggests. No answer suggests none: silence is never "present". */
export const suggested = (a: Attended): Suggestion => {
  switch (a.mark) {
    case "present":
    case "late":
    case "left-early":
      return there(a);
    case "absent":
      if (a.underAge)
        return { code: "X", because: "Absent, and not of compulsory school age: not expected by law." };
      return { code: "N", because: "Absent, and the school has not recorded a reason yet." };
    case "closed":
      return none("The provider is closed: find out where the pupil is before choosing a code.");
    case "not-ours":
      return none("The provider does not know this pupil: find out where the pupil is.");
    case "elsewhere":
      return none("Seen somewhere else: the school decides on the code.");
  }
};
