import type { Form, Option } from "#contracts/form.ts";
import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  wordsField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import { asked } from "#promises/asked.ts";

const powers: Readonly<Record<"maintained" | "academy", Option>> = {
  maintained: { value: "maintained", label: "Section 29A of the Education Act 2002 (maintained school)" },
  academy: { value: "academy", label: "The articles of association (academy)" },
};

/**
 * The governing body's approval of a direction, its legal power and its end (catalogue O6, O128; EA 2002 s.29A; WBS
 * 6.2 to 6.4; TWE 7.2, 9.2).
 */
export const directionApprovalFormWith = (
  governors: readonly Option[],
  schoolType: "maintained" | "academy",
): Form =>
  oneStep({
    id: "direction-approval",
    title: "The governing body’s decision on the direction",
    submit: "Record the decision",
    lead: "Whoever proposed the direction takes no part in the decision, and does not record it.",
    fields: [
      choiceField(
        "decision",
        "What was decided?",
        "Select what was decided",
        options(["approved", "The direction is approved"], ["not-approved", "The direction is not approved"]),
      ),
      choiceField(
        "how",
        "Who decided?",
        "Select who decided",
        options(
          ["meeting", "The governing body, at a meeting"],
          ["panel", "A panel of governors, by delegation"],
          ["chair", "The chair, by chair’s action", "Only where waiting would harm the pupil or others"],
        ),
      ),
      severalField("approvers", "Which governors took part?", "Select the governors who took part", [
        ...governors,
        { value: "others", label: "Others, named below" },
      ]),
      lineField("others", "Who else?", "Enter who else took part", { optional: true }),
      dateField("on", "When was it decided?", "Enter when it was decided"),
      lineField("minute", "Reference of the minute", "Enter the reference of the minute", {
        hint: "For example: GB 2026-27, 3 November, item 4",
      }),
      lineField("delegation", "Which minute delegates the decision?", "Enter the minute that delegates it", {
        when: { field: "how", is: ["panel", "chair"] },
      }),
      choiceField("power", "On which legal power does it rest?", "Select the legal power", [
        powers[schoolType],
      ]),
      ...(schoolType === "academy"
        ? [
            {
              name: "clause",
              kind: "text" as const,
              readBy: onRecord,
              label: "Which clause of the articles?",
              max: 80,
              missing: "Enter the clause of the articles",
            },
          ]
        : []),
      dateField("until", "Until which day at the latest?", "Enter the day on which the direction ends", {
        hint: "A direction has an end. A longer one is approved anew.",
      }),
      wordsField("conditions", "Conditions or reasons", "Enter conditions or reasons", { optional: true }),
    ],
  });

export const directionApprovalForm = asked(["governors", "schoolType"], (c) =>
  directionApprovalFormWith(c.governors, c.schoolType),
);
