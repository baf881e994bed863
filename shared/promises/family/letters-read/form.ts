import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** Letters that somebody is read to, by phone or in person, with what came of it (catalogue O33). */
export const lettersReadForm = asked(["readAloudTo"], ({ readAloudTo }) =>
  oneStep({
    id: "letters-read",
    title: "Read letters to somebody",
    submit: "Record it",
    lead: "This person has asked to have letters read to them. Read all that was sent since the last time, and give them time to ask.",
    fields: [
      choiceField("to", "To whom?", "Select to whom", readAloudTo),
      choiceField(
        "how",
        "How?",
        "Select how",
        options(["phone", "By phone"], ["in-person", "In person"], ["interpreter", "With an interpreter"]),
      ),
      choiceField(
        "result",
        "What came of it?",
        "Select what came of it",
        options(
          ["understood", "They heard all of it, and have no question"],
          ["question", "They have a question", "Write it below, and answer it or pass it on"],
          ["not-reached", "They were not reached", "It stays to be done"],
        ),
      ),
      wordsField("said", "What did they say or ask?", "Enter what they said", {
        when: { field: "result", is: ["question"] },
      }),
    ],
  }),
);
