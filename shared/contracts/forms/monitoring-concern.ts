import {
  choiceField,
  dateField,
  lineField,
  oneStep,
  severalField,
  timeField,
  wordsField,
  yesNoField,
} from "./fields.ts";
import { options } from "./options.ts";

/** A safeguarding concern (catalogue O99, O100, O124): when and under which reference; its story is not told here. */
export const concernForm = oneStep({
  id: "concern",
  title: "Tell the safeguarding lead of a concern",
  submit: "Alert the safeguarding lead",
  lead: "If a child is in danger now, ring 999 first. Tell the safeguarding lead by word as well, at once. Write nothing about the child here: only the reference of your note in the safeguarding system.",
  fields: [
    lineField(
      "reference",
      "Reference in the safeguarding system",
      "Enter the reference, or “not written yet”",
    ),
    dateField("on", "On which day did you learn of it?", "Enter the day on which you learned of it"),
    timeField("at", "At what time?", "Enter the time at which you learned of it"),
    yesNoField(
      "by-word",
      "Have you told the safeguarding lead by word?",
      "Select whether you have told the safeguarding lead",
    ),
  ],
});

/** The safeguarding lead has seen it; without this in time the deputy is alerted (catalogue O124). */
export const concernAcknowledgedForm = oneStep({
  id: "concern-acknowledged",
  title: "Acknowledge the concern",
  submit: "I have it in hand",
  fields: [
    choiceField(
      "how",
      "How did it reach you first?",
      "Select how it reached you first",
      options(["by-word", "By word"], ["mail", "By the alert"]),
    ),
  ],
});

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

/** That a concern was shared with the provider's safeguarding lead: by word and in writing, each at its time (catalogue O99; TMP 8). */
export const concernSharedForm = oneStep({
  id: "concern-shared",
  title: "Share the concern with the provider’s safeguarding lead",
  submit: "Record it",
  lead: "By word at once, and in writing the same day, from one safeguarding system to the other. Its story is not told here.",
  fields: [
    choiceField(
      "shared",
      "Is it shared?",
      "Select whether it is shared",
      options(
        ["yes", "Yes, by word and in writing"],
        ["not-to", "No, the LADO, the police or social care advise against it"],
      ),
    ),
    lineField("with", "With whom?", "Enter with whom it was shared", {
      when: { field: "shared", is: ["yes"] },
    }),
    ...[
      ["word", "by word"],
      ["written", "in writing"],
    ].flatMap(([name, how]) => [
      dateField(`${name}-on`, `On which day ${how}?`, `Enter the day on which it was shared ${how}`, {
        when: { field: "shared", is: ["yes"] },
      }),
      timeField(`${name}-at`, `At what time ${how}?`, `Enter the time at which it was shared ${how}`, {
        when: { field: "shared", is: ["yes"] },
      }),
    ]),
    lineField("advised", "Who advised so, and under which reference?", "Enter who advised so", {
      when: { field: "shared", is: ["not-to"] },
    }),
  ],
});

/** The emergency review of a suspended placement: only this lifts it (catalogue O100, O88; ECC 8, TWE 14.8). */
export const emergencyReviewForm = oneStep({
  id: "emergency-review",
  title: "Record the emergency review",
  submit: "Record the decision",
  fields: [
    dateField("held-on", "When was it held?", "Enter when it was held"),
    severalField(
      "present",
      "Who decided?",
      "Select who decided",
      options(
        ["dsl", "Safeguarding lead or deputy"],
        ["headteacher", "Headteacher"],
        ["ap-lead", "AP lead"],
        ["governors", "Chair of governors"],
      ),
    ),
    choiceField(
      "lado",
      "Was the LADO told?",
      "Select whether the LADO was told",
      options(["yes", "Yes"], ["not-needed", "It is no allegation against an adult"]),
    ),
    choiceField(
      "decision",
      "What is decided?",
      "Select what is decided",
      options(
        ["continue", "The placement continues", "Only if every concern is fully dealt with"],
        ["stay", "It stays suspended"],
        ["end", "It ends at once"],
      ),
    ),
    yesNoField(
      "addressed",
      "Is every concern fully dealt with?",
      "Select whether every concern is dealt with",
    ),
    dateField("last-day", "What was the last day?", "Enter the last day", {
      when: { field: "decision", is: ["end"] },
    }),
    choiceField(
      "next-day",
      "Where is the child on the next school day?",
      "Select where the child is on the next school day",
      options(
        ["provider", "At the provider"],
        ["school", "At school"],
        ["home", "At home, with work and daily calls"],
        ["other", "At another provider"],
      ),
    ),
    choiceField(
      "parents",
      "What may the parents be told?",
      "Select what the parents may be told",
      options(["nothing-yet", "Nothing yet"], ["released", "I have released it; it is told by word"]),
    ),
    wordsField("why", "Why is it decided so?", "Enter why it is decided so", {
      hint: "The reasons for the decision, not the story of the concern",
    }),
  ],
});
