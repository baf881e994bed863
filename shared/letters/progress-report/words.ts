import { reportWords } from "../parts/report.ts";
import { dateInWords } from "../parts/wording.ts";
import type { ProgressReportFacts } from "./facts.ts";

export const progressReportWords = {
  ...reportWords,
  title: "Progress report, for parents",
  subject: "A report from the placement",
  reports: ({ provision, child, coversTo }: ProgressReportFacts) =>
    `This is the report of ${provision} on the time of your child (${child}) there, up to ${dateInWords(coversTo)}. We have read it at school.`,
  engagement: "Taking part",
  progress: "Progress",
  behaviour: "Behaviour",
  welfare: "Welfare",
  tellUs: "We would like to hear what you think of it. Please ring us, or tell us at the next review.",
};
