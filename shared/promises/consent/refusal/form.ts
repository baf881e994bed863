import type { Form, Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { SettingValues } from "#domain/rules/settings.ts";
import { asked } from "#promises/asked.ts";

type Rules = {
  readonly onRefusal: SettingValues["consent.onRefusal"];
  /** Parents are consulted, and the school decides. */
  readonly consulted: boolean;
};

type OnRefusal = SettingValues["consent.onRefusal"];

/** What the policy leaves open besides (setting `consent.onRefusal`; TWE 8.8, WBS 7.4, TMP 6). */
const otherWay: Readonly<Record<OnRefusal, Option>> = {
  "stop-direction-open": {
    value: "direction",
    label: "It goes on by direction, if the governing body approves one",
    hint: "The agreement ends. The headteacher changes the route next, or ends the referral.",
  },
  stop: {
    value: "direction",
    label: "It ends, unless a direction is made",
    hint: "The headteacher changes the route to a direction next, or ends the referral.",
  },
  "head-decides": {
    value: "head-decides",
    label: "The headteacher decides what follows",
    hint: "Another route, or the end of the referral.",
  },
};

const headDecides: Option = {
  value: "head-decides",
  label: "The headteacher decides whether it goes on",
  hint: "After hearing the parents. The decision and its reasons are recorded next.",
};

const leadOf = ({ onRefusal, consulted }: Rules): string => {
  if (!consulted) return "Without the parents' agreement a placement by agreement does not go ahead.";
  return onRefusal === "head-decides"
    ? "The parents are heard. After that the headteacher decides, and says why."
    : "Parents are consulted. Where one of them does not agree, it does not go ahead unless a direction is made.";
};

/** After a refusal (catalogue O22, TWE 8.8): documented, with what happens next. */
export const refusalFormWith = (asked: readonly Option[], rules: Rules): Form => ({
  id: "refusal",
  title: "Document a refusal",
  submit: "Record the next step",
  steps: [
    {
      id: "refusal",
      title: "Document a refusal",
      lead: leadOf(rules),
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
          readBy: onRecord,
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
            rules.consulted && rules.onRefusal === "head-decides" ? headDecides : otherWay[rules.onRefusal],
          ],
          missing: "Select what happens next",
        },
      ],
    },
  ],
});

export const refusalForm = asked(["asked", "onRefusal", "consulted"], (c) => refusalFormWith(c.asked, c));
