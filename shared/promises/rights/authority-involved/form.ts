import { form, on, said, who } from "#contracts/forms/checks/involved.ts";
import { options } from "#contracts/forms/options.ts";

/** The authority and the plan of a pupil who has one (catalogue O11; TWE 9.2, WBS 7.5). */
export const authorityInvolvedForm = form(
  "authority-involved",
  "Involve the local authority: EHC plan",
  "The authority that keeps the pupil’s plan is closely involved before the placement is commissioned.",
  [
    on,
    who,
    said,
    {
      name: "plan-review",
      kind: "radios",
      label: "Is an early review of the plan needed?",
      options: options(["yes", "Yes, it is called"], ["no", "No"]),
      missing: "Select whether an early review of the plan is needed",
    },
  ],
);
