import type { Form, Option } from "#contracts/form.ts";
import { dateField, oneStep, signatureField } from "#contracts/forms/fields.ts";
import { objectiveFields, pupilWords, said, sessionFields } from "#contracts/forms/report.ts";
import { asked } from "../../asked.ts";

const made = (objectives: readonly Option[]): Form =>
  oneStep({
    id: "progress-report",
    title: "Progress report",
    submit: "Send the report",
    lead: "School staff read it before the parents do. A concern about safety does not belong here: ring the school.",
    fields: [
      dateField("covers-to", "Up to which day does it report?", "Enter the day up to which it reports"),
      ...sessionFields(" since the last report", 400),
      ...objectiveFields(objectives),
      ...said("school"),
      pupilWords,
      signatureField("typed-name", "Who wrote it?", "Enter who wrote it"),
    ],
  });

/** The provider's report of a term (catalogue O93; CRE 6, TWE 14.3): answered behind a link, or recorded by staff. */
export const progressReportForm = asked(["objectives"], (c) => made(c.objectives));
