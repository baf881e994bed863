import { type DiligenceItem, standardsThemes, yearlyItems } from "#domain/due-diligence.ts";
import type { Field, Form, Step } from "../../form.ts";
import { toJudge } from "../../read-by.ts";
import { choiceField, dateField, lineField, signatureField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** Under which name an item is asked, e.g. `o41`. */
export const yearlyNameOf = ({ id }: Pick<DiligenceItem, "id">): string => id.toLowerCase();

const itemFields = (item: DiligenceItem, held: string): readonly Field[] => {
  const name = yearlyNameOf(item);
  const changed = { field: name, is: ["changed"] } as const;
  return [
    choiceField(
      name,
      item.title,
      `Choose whether this is still so: ${item.title}`,
      options(["same", "Still so"], ["changed", "Changed or new"], ["none", "We have none"]),
      held === "" ? {} : { hint: held },
    ),
    lineField(`${name}-now`, "What is it now?", `Enter what it is now: ${item.title}`, {
      when: changed,
      readBy: toJudge,
    }),
    ...(item.id === "O43"
      ? [
          dateField(
            "insurance-until",
            "What is the last day of the insurance?",
            "Enter the last day of the insurance",
            { when: changed },
          ),
        ]
      : []),
  ];
};

const steps = (heldOf: (item: DiligenceItem) => string, last: Step): readonly Step[] => [
  ...Object.entries(standardsThemes).map(([theme, title]) => ({
    id: theme,
    title,
    fields: yearlyItems
      .filter((item) => item.theme === theme)
      .flatMap((item) => itemFields(item, heldOf(item))),
  })),
  last,
];

const title = "Is this still so?";

/** What a provider is asked once a year by its link: `heldOf` says what the school holds of an item, "" for nothing. */
export const yearlyForm = (heldOf: (item: DiligenceItem) => string): Form => ({
  id: "due-diligence",
  title,
  submit: "Send the answers",
  steps: steps(heldOf, {
    id: "name",
    title: "Who answers",
    fields: [signatureField("typed-name", "Your name and job", "Enter your name and job")],
  }),
});

/** The same as staff record it, told on the phone or on paper. */
export const yearlyToldForm = (heldOf: (item: DiligenceItem) => string): Form => ({
  id: "due-diligence-told",
  title: "What the provider told of its year",
  submit: "Record what it told",
  steps: steps(heldOf, {
    id: "name",
    title: "Who told you",
    fields: [lineField("told-by", "Who told you, and how?", "Enter who told you, and how")],
  }),
});

const outcome = options(
  ["satisfactory", "Satisfactory"],
  ["not-satisfactory", "Not satisfactory: nobody new starts there. Every school of the trust is told."],
);

/** How the reviewer judges what was told: each item that changed by itself, those that are still so together. */
export const yearlyJudgedForm = (
  changed: readonly DiligenceItem[],
  same: readonly DiligenceItem[],
): Form => ({
  id: "due-diligence-judged",
  title: "Judge the provider’s year",
  submit: "Record the judgement",
  steps: [
    ...changed.map((item) => ({
      id: yearlyNameOf(item),
      title: item.title,
      fields: [
        choiceField(
          yearlyNameOf(item),
          "Is it satisfactory?",
          `Choose whether it is satisfactory: ${item.title}`,
          outcome,
        ),
        dateField(`${yearlyNameOf(item)}-until`, "When does it run out?", "Enter when it runs out", {
          optional: true,
          hint: "Leave it empty if it has no last day",
        }),
      ],
    })),
    ...(same.length > 0
      ? [
          {
            id: "unchanged",
            title: "Still so",
            lead: same.map((item) => item.title).join("; "),
            fields: [
              choiceField(
                "unchanged",
                "Are they all satisfactory still?",
                "Choose whether what is still so is satisfactory",
                options(
                  ["satisfactory", "Yes, all of them"],
                  ["look", "No: I look at them one by one, under due diligence"],
                ),
              ),
            ],
          },
        ]
      : []),
    {
      id: "evidence",
      title: "What you looked at",
      fields: [
        wordsField("evidence", "What did you look at?", "Enter what you looked at", {
          hint: "For example: read the new policies, rang the manager, saw the certificate",
        }),
      ],
    },
  ],
});
