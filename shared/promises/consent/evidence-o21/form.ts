import { choiceField, dateField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";

const formsOfProvider = options(
  ["none", "No: our usual papers are enough"],
  ["sent", "Yes: we have sent them to the parents or the school"],
);

export const evidenceO21Schema: EvidenceSchema = {
  title: "Forms of the provider",
  lead: "Some providers ask parents for medical or consent forms of their own. They never take the place of the emergency sheet.",
  asked: "Say whether you need forms of your own from parents",
  fields: [
    choiceField(
      "answer",
      "Does the provider need forms of its own?",
      "Select whether the provider needs forms of its own",
      options(
        ["none", "No"],
        ["sent", "Yes: the parents have them"],
        ["returned", "Yes: they are filled in and with the provider"],
      ),
    ),
    dateField(
      "returned-on",
      "When did the provider get them back?",
      "Enter when the provider got them back",
      {
        when: { field: "answer", is: ["returned"] },
      },
    ),
  ],
  provider: {
    asks: "Do you need medical or consent forms of your own, filled in by parents?",
    text: "You get an emergency sheet from the school before the first day. Some settings need more.",
    options: formsOfProvider,
  },
};
