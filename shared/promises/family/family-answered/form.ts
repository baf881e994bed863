import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** What the school answered to something that was asked on somebody's own page, or taken down by staff. */
export const familyAnsweredForm = asked(["familyRequests"], ({ familyRequests }) =>
  oneStep({
    id: "family-answered",
    title: "Answer a request or a complaint",
    submit: "Record the answer",
    lead: "Answer the person first, by phone, in person or in writing. Their page then says that it is answered.",
    fields: [
      severalField("requests", "Which did you answer?", "Select what you answered", familyRequests),
      choiceField(
        "how",
        "What comes of it?",
        "Select what comes of it",
        options(
          ["answered", "It is answered"],
          ["put-right", "Something is put right"],
          ["not-upheld", "A complaint is not upheld", "They were told why, and where they can go with it"],
          ["passed-on", "It is with somebody else now", "They were told with whom"],
        ),
      ),
      dateField("on", "When did they hear of it?", "Enter when they heard of it"),
      wordsField("said", "What did you tell them?", "Enter what you told them"),
    ],
  }),
);
