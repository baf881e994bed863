import { dateField, oneStep, signatureField } from "#contracts/forms/fields.ts";
import { said } from "#contracts/forms/report.ts";

/** The provider's report of a term (catalogue O93; CRE 6, TWE 14.3): answered behind a link, or recorded by staff. */
export const progressReportForm = oneStep({
  id: "progress-report",
  title: "Progress report",
  submit: "Send the report",
  lead: "School staff read it before the parents do. A concern about safety does not belong here: ring the school.",
  fields: [
    dateField("covers-to", "Up to which day does it report?", "Enter the day up to which it reports"),
    {
      name: "sessions-attended",
      kind: "number",
      label: "How many sessions did the pupil attend since the last report?",
      min: 0,
      max: 400,
      missing: "Enter how many sessions the pupil attended",
    },
    {
      name: "sessions-missed",
      kind: "number",
      label: "How many sessions did the pupil miss?",
      min: 0,
      max: 400,
      missing: "Enter how many sessions the pupil missed",
    },
    ...said("school"),
    signatureField("typed-name", "Who wrote it?", "Enter who wrote it"),
  ],
});
