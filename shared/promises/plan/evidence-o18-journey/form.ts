import { choiceField, dateField, lineField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { EvidenceSchema } from "#promises/obligations/evidence.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";

const carried = ["school", "taxi", "provider"];

/** How the pupil gets to the provider and back, and when the checks of whoever drives were seen (catalogue O18; ECC 5). */
export const evidenceO18JourneySchema: EvidenceSchema = {
  title: "The way there and back",
  lead: "Whoever drives a pupil has passed safeguarding checks: say when you saw them. The provider’s own transport is asked about in its checks as well.",
  fields: termsFields("evidence-o18-journey", [
    choiceField(
      "carried-by",
      "How does the pupil get there and back?",
      "Select how the pupil gets there and back",
      options(
        ["school", "With the school’s own transport"],
        ["taxi", "By a taxi or minibus that the school or the authority pays for"],
        ["provider", "With the provider’s transport"],
        ["parent", "A parent or carer brings the pupil"],
        ["public", "By bus or train, with a pass or fare from the school"],
        ["alone", "Alone, on foot or by bicycle"],
      ),
    ),
    dateField(
      "checked-on",
      "When did you see the safeguarding checks of whoever drives?",
      "Enter when you saw the checks",
      { when: { field: "carried-by", is: carried } },
    ),
    lineField("firm", "Which firm or driver, and which licence or insurance?", "Enter which firm or driver", {
      when: { field: "carried-by", is: carried },
    }),
  ]),
};
