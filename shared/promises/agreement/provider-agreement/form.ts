import type { Form } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { asSignature, toJudge } from "#contracts/read-by.ts";

/** What the provider says to the terms of one placement (catalogue O55, O56, O58, O62); the terms stand above it. */
export const providerAgreementForm: Form = {
  id: "provider-agreement",
  title: "Agreement about a placement",
  submit: "Send our answer",
  steps: [
    {
      id: "agreement",
      title: "Agreement about a placement",
      fields: [
        {
          name: "agreed",
          kind: "radios",
          label: "Do you agree to these terms?",
          options: options(
            ["yes", "We agree. We know the objectives, and whom to ring with a concern"],
            ["no", "We cannot agree to them as they are"],
          ),
          missing: "Select whether you agree",
        },
        {
          name: "reason",
          kind: "textarea",
          readBy: toJudge,
          label: "What would have to change?",
          max: 2000,
          private: true,
          when: { field: "agreed", is: ["no"] },
          missing: "Enter what would have to change",
        },
        {
          name: "typed-name",
          kind: "text",
          readBy: asSignature,
          label: "Your name and your job",
          hint: "This stands as your signature.",
          max: 160,
          private: true,
          missing: "Enter your name and your job",
        },
      ],
    },
  ],
};
