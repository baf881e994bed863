import { choiceField, dateField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** That a sheet of codes reached the person whom it is for, and nobody else. */
export const pageSheetGivenForm = asked(["sheetsToGive"], ({ sheetsToGive }) =>
  oneStep({
    id: "page-sheet-given",
    title: "Record that codes were handed over",
    submit: "Record it",
    lead: "Only what has happened: whoever holds the sheet can open the page.",
    fields: [
      choiceField("to", "To whom?", "Select to whom", sheetsToGive),
      choiceField(
        "how",
        "How was the sheet given?",
        "Select how the sheet was given",
        options(
          ["by-hand", "Handed to this person"],
          ["post", "Posted in a closed envelope", "To the address on record, with this person’s name"],
        ),
      ),
      dateField("on", "When?", "Enter when it was given"),
    ],
  }),
);
