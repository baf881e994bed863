import { reportWords } from "../parts/report.ts";

export const finalReportWords = {
  ...reportWords,
  title: "Final report, for parents",
  subject: "The last report from the placement",
  reports: (provision: string, child: string) =>
    `This is the last report of ${provision} on the time of your child (${child}) there. We have read it at school.`,
  attainment: "What was learned",
  behaviour: "Behaviour",
  helps: "What helps most",
  tellUs: "We would like to hear what you think of it. Please ring us, or tell us when we next meet.",
};
