import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** Contact with parents about an absence, a broken rule or unsafe behaviour, or simply to keep in touch (catalogue O29, O76). */
export const parentContactForm = oneStep({
  id: "parent-contact",
  title: "Record a contact with parents",
  submit: "Record the contact",
  fields: [
    dateField("on", "When?", "Enter when it was"),
    choiceField(
      "about",
      "What was it about?",
      "Select what it was about",
      options(
        ["rules", "Broken rules at the provider"],
        ["unsafe", "Unsafe behaviour"],
        ["absence", "An absence"],
        ["progress", "Progress"],
        ["other", "Something else"],
      ),
    ),
    choiceField(
      "how",
      "How?",
      "Select how",
      options(
        ["phone", "By phone"],
        ["in-person", "In person"],
        ["letter", "By letter or mail"],
        ["not-reached", "Tried, not reached"],
      ),
    ),
    wordsField("said", "What was said, and what follows?", "Enter what was said and what follows"),
  ],
});
