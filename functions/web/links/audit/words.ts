import { longDate } from "#ui/dates.ts";

/** What the page of an audit says to the provider that signs it, in English; its questions are those of its form. */
export const auditWords = {
  title: "Our yearly audit of your setting",
  lead: (due: string) => `Please read it and sign it by ${longDate(due)}.`,
  audited: "Audited on",
  outcome: "Outcome",
  outcomes: { satisfactory: "Satisfactory", "not-satisfactory": "Not satisfactory" } as Readonly<
    Record<string, string>
  >,
  found: "What it found",
  erased: "The words of this audit are no longer kept.",
  signed: (day: string) => `You signed on ${longDate(day)}.`,
  notSigned: (day: string) =>
    `On ${longDate(day)} you told us that you do not sign it. The school rings you.`,
  change: "You can change that below.",
  sent: "The school has your answer",
  again: "Read the audit again",
} as const;
