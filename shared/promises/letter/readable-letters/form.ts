import { choiceField, dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** How somebody who reads another language, or large print, gets what is sent (catalogue O33; findings K4.11). */
export const readableLettersForm = asked(["readersInNeed"], ({ readersInNeed }) =>
  oneStep({
    id: "readable-letters",
    title: "Arrange a translation or large print",
    submit: "Record it",
    lead: "Letters and mails go out in English; what is printed here for somebody who reads large print is printed large. Arrange what this person needs to read them, and record how it is given.",
    fields: [
      choiceField("to", "For whom?", "Select for whom it is", readersInNeed),
      severalField(
        "given",
        "What have you arranged?",
        "Select what you have arranged",
        options(
          ["translation", "A translation, or somebody who interprets"],
          ["large-print", "Large print"],
          ["easy-read", "Easy read"],
        ),
      ),
      choiceField(
        "how",
        "How is it given?",
        "Select how it is given",
        options(
          ["with-letter", "In writing, with each letter"],
          ["interpreter", "By an interpreter, in person or by phone"],
          ["staff", "By a member of staff who speaks the language"],
          ["not-wanted", "They have said that they do not want it"],
        ),
      ),
      dateField("on", "Since when?", "Enter since when it is arranged"),
      wordsField("note", "Who does it, and how can they be reached?", "Enter who does it"),
    ],
  }),
);
