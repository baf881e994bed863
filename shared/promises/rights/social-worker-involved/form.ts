import { form, on, said, who } from "#contracts/forms/checks/involved.ts";

/** The social worker of a child who is not looked after (catalogue O13; WBS 8.8, TMP 8). */
export const socialWorkerInvolvedForm = form(
  "social-worker-involved",
  "Tell the social worker",
  "The social worker knows of the placement, and hears of absence at once.",
  [on, who, said],
);
