import type { Form } from "#contracts/form.ts";
import { yesNo } from "#contracts/forms/options.ts";

/** Both registers carry the pupil from the first day, where the provider is a school (catalogue O61; TWE 8.9). */
export const dualRegistrationForm: Form = {
  id: "dual-registration",
  title: "Dual registration",
  submit: "Record dual registration",
  steps: [
    {
      id: "dual-registration",
      title: "Dual registration",
      lead: "Only where the provider is a school. Our school stays the main one.",
      fields: [
        {
          name: "main",
          kind: "radios",
          label: "Is the pupil registered here as main and there as subsidiary?",
          options: yesNo,
          missing: "Select whether both registers carry the pupil",
        },
        { name: "from", kind: "date", label: "From which day?", missing: "Enter from which day" },
      ],
    },
  ],
};
