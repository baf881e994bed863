import type { Field, Option } from "../../form.ts";
import { choiceField, dateField, lineField, severalField, timeField, wordsField } from "../fields.ts";
import { options } from "../options.ts";

/** Whom a matter may be about, as this school knows them. */
export type Choices = {
  readonly pupils: readonly Option[];
  readonly contacts: readonly Option[];
  readonly staff: readonly Option[];
  readonly providers: readonly Option[];
};

export const noChoices: Choices = { pupils: [], contacts: [], staff: [], providers: [] };

const select = (name: string, label: string, missing: string, from: readonly Option[]): Field => ({
  ...{ name, kind: "select", label, missing, options: from },
  when: { field: "whose", is: [name] },
});

const chosen = (c: Choices): readonly Field[] => [
  select("pupil", "Which pupil?", "Select the pupil", c.pupils),
  select("contact", "Which parent or contact?", "Select the parent or contact", c.contacts),
  select("staff", "Which member of staff?", "Select the member of staff", c.staff),
  select("provider", "Which provider?", "Select the provider", c.providers),
];

const whose = [
  ["pupil", "A pupil’s"],
  ["contact", "A parent’s or other contact’s"],
  ["staff", "A member of staff’s"],
  ["provider", "A provider’s, or of a person there"],
] as const;

export const askers = options(
  ["themselves", "The person themselves"],
  ["parent", "A parent or carer, for the child"],
  ["representative", "Somebody who acts for them", "A solicitor or an advocate, for example"],
  ["somebody-else", "Somebody else"],
);

const received = dateField(
  "received",
  "When did it reach the school?",
  "Enter the day on which it reached the school",
  {
    hint: "The time runs from the day on which it reached anybody at the school, in whatever way.",
  },
);

/** A request about one person’s data. */
export const requestFields = (c: Choices): readonly Field[] => [
  received,
  choiceField("whose", "Whose data is it?", "Select whose data it is", options(...whose)),
  ...chosen(c),
  choiceField("asker", "Who asks?", "Select who asks", askers),
  lineField(
    "from",
    "Name of the person who asks, and how to reach them",
    "Enter who asks and how to reach them",
  ),
  wordsField("asked", "What do they ask for?", "Enter what they ask for", { hint: "In their own words." }),
];

/** A complaint about how the school deals with data. */
export const complaintFields = (c: Choices): readonly Field[] => [
  received,
  choiceField(
    "whose",
    "Whose data is the complaint about?",
    "Select whose data it is about",
    options(...whose, ["nobody", "Nobody’s in particular"]),
  ),
  ...chosen(c),
  lineField(
    "from",
    "Name of the person who complains, and how to reach them",
    "Enter who complains and how to reach them",
  ),
  wordsField("asked", "What do they complain about?", "Enter what they complain about", {
    hint: "In their own words.",
  }),
];

/** A breach: what, whom, when known. */
export const breachFields = (c: Choices): readonly Field[] => [
  dateField(
    "received",
    "On which day did the school find out?",
    "Enter the day on which the school found out",
    {
      hint: "When anybody at school was reasonably sure that something had happened to the data.",
    },
  ),
  timeField("known-at", "At what time?", "Enter the time at which the school found out"),
  wordsField("asked", "What happened?", "Enter what happened", {
    hint: "What was lost, seen, sent, changed or could not be reached, and how.",
  }),
  severalField("pupils", "Which pupils does it concern?", "Select the pupils", c.pupils, { optional: true }),
  wordsField("whom", "Whom else does it concern, and how many people?", "Enter whom it concerns"),
  wordsField("harm", "What could it mean for them?", "Enter what it could mean for them"),
  wordsField("done", "What has been done at once?", "Enter what has been done"),
];

export const stepOptions = {
  acknowledged: ["acknowledged", "We told them that we have it"],
  "identity-asked": [
    "identity-asked",
    "We asked them to prove who they are",
    "The month waits for it. Only where you have a real doubt.",
  ],
  "identity-proven": ["identity-proven", "They have proven who they are", "The month runs from this day"],
  noted: ["noted", "Something else was done or said"],
} as const;

export const stepFields = (steps: readonly (keyof typeof stepOptions)[]): readonly Field[] => [
  choiceField("step", "What was done?", "Select what was done", options(...steps.map((s) => stepOptions[s]))),
  dateField("on", "When?", "Enter when"),
  wordsField("note", "What was said or done?", "Enter what was said or done", { optional: true }),
];

export const extendFields: readonly Field[] = [
  dateField("told-on", "When were they told that it takes longer?", "Enter when they were told", {
    hint: "Within the first month, with the reason.",
  }),
  wordsField("why", "Why does it take longer?", "Enter why it takes longer", {
    hint: "It is complex, or they have asked for many things. That the school is closed is no reason.",
  }),
];

export const authorityFields: readonly Field[] = [
  choiceField(
    "authority",
    "By what right do they get the pupil’s data?",
    "Select by what right",
    options(
      ["pupil-agrees", "The pupil understands what it means, and agrees"],
      ["pupil-too-young", "The pupil does not yet understand it, and it is in the pupil’s interest"],
      ["order", "A court order, or a power that the law gives them"],
    ),
  ),
  wordsField("why", "How do you know?", "Enter how you know", {
    hint: "Who talked to the pupil and when, or which order you have seen.",
  }),
];

/** Whether the regulator, or the people concerned, were told of a breach. */
export const tellFields = (whom: "regulator" | "people"): readonly Field[] => [
  choiceField(
    "told",
    whom === "regulator" ? "Was the Information Commissioner told?" : "Were the people concerned told?",
    "Select whether they were told",
    options(
      ["yes", "Yes"],
      [
        "no",
        "No",
        whom === "regulator"
          ? "Only where a risk to people is unlikely"
          : "Only where there is no high risk to them",
      ],
    ),
  ),
  dateField("on", "On which day?", "Enter the day", { when: { field: "told", is: ["yes"] } }),
  timeField("at", "At what time?", "Enter the time", { when: { field: "told", is: ["yes"] } }),
  wordsField("why", "What were they told, or why not?", "Enter what they were told, or why not", {
    hint: "Where it was later than the law asks, say why.",
  }),
];

export const closeFields = (outcomes: readonly Option[]): readonly Field[] => [
  choiceField("outcome", "How did it end?", "Select how it ended", outcomes),
  dateField("on", "When were they told?", "Enter when they were told"),
  wordsField("why", "What were they told, and why was it decided so?", "Enter what they were told and why", {
    hint: "Where something is refused: that they may complain to the school, to the Information Commissioner and to a court.",
  }),
];

/** Which of some parts are given; the rest is held back. */
export const decideFields = (parts: readonly Option[], reasons: readonly Option[]): readonly Field[] => [
  severalField("give", "Which of these are given?", "Select those that are given", parts, {
    optional: true,
    hint: "Those that you leave out are held back.",
  }),
  choiceField("reason", "Why are the others held back?", "Select why the others are held back", reasons),
  wordsField("why", "How was it decided?", "Enter how it was decided", {
    hint: "Whom you asked for agreement, what they said, and what you weighed.",
  }),
];

export const givenWays = options(
  ["by-hand", "By hand"],
  ["post", "By recorded post"],
  ["secure-link", "By a secure link or encrypted file"],
);

/** That a copy was given: to whom, how, when. */
export const givenFields: readonly Field[] = [
  dateField("on", "When was it given?", "Enter when it was given"),
  lineField("to", "To whom?", "Enter to whom it was given"),
  choiceField("how", "How?", "Select how it was given", givenWays),
];
