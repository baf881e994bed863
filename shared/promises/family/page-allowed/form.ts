import { choiceField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { asked } from "#promises/asked.ts";

/** What somebody's own page shows, where it is not what their record says by itself (obligations, section 6; catalogue O125). */
export const pageAllowedForm = asked(["pageReaders"], ({ pageReaders }) =>
  oneStep({
    id: "page-allowed",
    title: "Decide what somebody’s own page shows",
    submit: "Record the decision",
    lead: "It holds at once, also for a page that is open now. Whoever is restricted, or may not know the place, never sees more than their record allows.",
    fields: [
      choiceField("to", "Whose page?", "Select whose page", pageReaders),
      choiceField(
        "page",
        "What does it show?",
        "Select what it shows",
        options(
          ["full", "All that this person may know"],
          ["less", "Nothing of place, times or attendance", "Days and times show where a child is, and when"],
          ["none", "They have no page"],
        ),
      ),
      wordsField("why", "Why is it decided so?", "Enter why it is decided so", {
        hint: "A reference is enough. The story stays in the safeguarding system",
      }),
    ],
  }),
);
