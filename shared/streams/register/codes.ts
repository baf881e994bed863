import type { Confidence } from "#domain/rules/rules.ts";
import type { Suggestion } from "#domain/week/suggestion.ts";
import type { CodeCase } from "./code-case.ts";
import { codeRuleFor } from "./code-rules.ts";

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

/** Codes on which a person can decide for a session that nothing else settles: N is no decision, U and L are the school's own. */
export const settlingCodes: readonly Code[] = codes.filter((c) => !["N", "U", "L"].includes(c.code));

/** Codes with which the office can explain an absence. N is no reason: it is the lack of one. */
export const absenceCodes: readonly Code[] = codes.filter((c) =>
  ["authorised", "unauthorised"].includes(c.kind) && !["N", "U"].includes(c.code)
    ? true
    : /^(Q|Y\d)$/.test(c.code),
);

/** The code that a case suggests, by the one table. No answer suggests none: silence is never "present". */
export const suggested = (c: CodeCase): Suggestion => {
  const rule = codeRuleFor(c);
  const code = rule?.code(c) ?? "";
  const title = rule?.name === "reason" ? codeOf(code)?.title : undefined;
  return { code, because: title ?? rule?.because(c) ?? "The school decides on the code." };
};
