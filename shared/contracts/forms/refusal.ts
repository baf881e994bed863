import type { SettingValues } from "../../domain/settings.ts";
import type { Form, Option } from "../form.ts";
import { options } from "./options.ts";

type OnRefusal = SettingValues["consent.onRefusal"];

/** What the policy leaves open besides (setting `consent.onRefusal`; TWE 8.8, WBS 7.4, TMP 6). */
const otherWay: Readonly<Record<OnRefusal, Option>> = {
  "stop-direction-open": {
    value: "direction",
    label: "A direction is considered",
    hint: "The agreement ends. The governing body decides on a direction, by a change of route.",
  },
  stop: {
    value: "direction",
    label: "The agreement ends, unless a direction is made",
    hint: "The governing body decides on a direction, by a change of route.",
  },
  "head-decides": {
    value: "head-decides",
    label: "The headteacher decides what follows",
    hint: "Another route, or the end of the referral.",
  },
};

/** After a refusal (catalogue O22, TWE 8.8): documented, with what happens next. */
export const refusalForm = (asked: readonly Option[], onRefusal: OnRefusal): Form => ({
  id: "refusal",
  title: "Document a refusal",
  submit: "Record the next step",
  steps: [
    {
      id: "refusal",
      title: "Document a refusal",
      lead: "Without the parents' agreement a placement by agreement does not go ahead.",
      fields: [
        {
          name: "ask",
          kind: "radios",
          label: "Who does not agree?",
          options: asked,
          missing: "Select who does not agree",
        },
        {
          name: "spoken-on",
          kind: "date",
          label: "When did the school speak with them about it?",
          missing: "Enter when the school spoke with them",
        },
        {
          name: "reason",
          kind: "textarea",
          label: "Their reason, in their words",
          max: 2000,
          private: true,
          missing: "Enter their reason",
        },
        {
          name: "next",
          kind: "radios",
          label: "What happens next?",
          options: [
            ...options(
              ["ask-again", "They are asked again", "For example, after a visit or with a changed plan"],
              ["end", "The referral ends"],
            ),
            otherWay[onRefusal],
          ],
          missing: "Select what happens next",
        },
      ],
    },
  ],
});
