import { wordsField } from "#contracts/forms/fields.ts";
import { checkForm } from "../check-form.ts";

const asWritten = { hint: "Empty: as the provider wrote it", optional: true } as const;

/** The provider’s last report is read by staff before parents do (rules of sense; TWE 16.2). */
export const finalReportCheckedForm = checkForm({
  id: "final-report-checked",
  title: "Check the final report for the parents",
  changed: [
    wordsField("attainment", "Attainment and progress", "Enter attainment and progress", asWritten),
    wordsField("behaviour-change", "How behaviour has changed", "Enter how behaviour has changed", asWritten),
    wordsField("helps", "What helps the pupil most", "Enter what helps the pupil most", asWritten),
  ],
});
