import { choiceField, dateField, lineField, oneStep, timeField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";

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
