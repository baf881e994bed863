import { form, on, said, who } from "#contracts/forms/checks/involved.ts";
import { options } from "#contracts/forms/options.ts";

/** Virtual school head and social worker of a looked-after child (catalogue O12; WBS 7.6, ECC 5). */
export const virtualSchoolInvolvedForm = form(
  "virtual-school-involved",
  "Involve virtual school and social worker",
  "For a child who is looked after, both are closely involved before the placement is commissioned.",
  [
    on,
    {
      name: "involved",
      kind: "checkboxes",
      label: "Who was involved?",
      options: options(["virtual-school", "Virtual school head"], ["social-worker", "Social worker"]),
      missing: "Select who was involved",
    },
    who,
    said,
  ],
);
