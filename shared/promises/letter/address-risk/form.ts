import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** Which risk wins for a contact who is not to learn the address, where the law has the notice name it (findings K4.3). */
export const addressRiskForm = asked(["atOdds"], ({ atOdds }) =>
  oneStep({
    id: "address-risk",
    title: "Decide whether a contact is told the place",
    submit: "Record the decision",
    lead: "The law says that this notice names the place. The record says that this person must not learn it. Weigh both risks: take legal advice where a court order is in force. Their letter waits for your decision, and follows it.",
    fields: [
      choiceField("to", "About whom?", "Select whom it is about", atOdds),
      choiceField(
        "decision",
        "What is decided?",
        "Select what is decided",
        options(
          ["give", "Their notice names the place", "The letter says where the pupil goes, to whom and when"],
          [
            "withhold",
            "The place is withheld from them",
            "The letter does not name the place, so it lacks what the law asks: this decision is why",
          ],
        ),
      ),
      wordsField("why", "Why?", "Enter why it is decided so", {
        hint: "Read by the safeguarding leads alone",
      }),
    ],
  }),
);
