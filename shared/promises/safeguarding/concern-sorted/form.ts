import { choiceField, lineField, oneStep } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

/** The safeguarding lead sorts a concern: only one about the provider suspends the placement (catalogue 1N). */
export const concernSortedForm = oneStep({
  id: "concern-sorted",
  title: "Sort the concern",
  submit: "Record what it is about",
  lead: "A concern about the provider suspends the placement until you lift it. Attendance is asked all the same. Nothing goes to the parents before you release it.",
  fields: [
    choiceField(
      "about",
      "What is it about?",
      "Select what it is about",
      options(
        ["child", "The child: home, other children, online", "The placement goes on"],
        ["provider", "The provider, its staff or its site", "The placement is suspended at once"],
      ),
    ),
    choiceField(
      "allegation",
      "Is it an allegation against an adult?",
      "Select whether it is an allegation against an adult",
      options(
        ["no", "No"],
        ["adult", "Yes", "The headteacher is told, and the LADO"],
        ["headteacher", "Yes, against the headteacher", "The chair of governors is told, and the LADO"],
      ),
    ),
    lineField(
      "reference",
      "Reference in the safeguarding system",
      "Enter the reference in the safeguarding system",
    ),
    choiceField(
      "next-day",
      "Where is the child on the next school day?",
      "Select where the child is on the next school day",
      options(
        ["school", "At school"],
        ["home", "At home, with work and daily calls"],
        ["other", "At another provider"],
      ),
      { when: { field: "about", is: ["provider"] } },
    ),
  ],
});
