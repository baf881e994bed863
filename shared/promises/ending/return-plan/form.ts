import type { Field } from "#contracts/form.ts";
import { dateField, lineField, oneStep, wordsField } from "#contracts/forms/fields.ts";

const numbers = ["1", "2", "3", "4"] as const;

const step = (n: (typeof numbers)[number]): readonly Field[] => {
  const more = n === "1" ? {} : { optional: true as const };
  return [
    dateField(`step-${n}-from`, `Step ${n}: from which day?`, `Enter the day of step ${n}`, more),
    wordsField(`step-${n}`, `Step ${n}: what is it?`, `Enter what step ${n} is`, more),
  ];
};

/** A phased return in steps with dates (catalogue O104; TWE 16.1). */
export const returnPlanForm = oneStep({
  id: "return-plan",
  title: "Plan the return to school",
  submit: "Save the plan",
  lead: "Up to four steps, each with the day from which it counts.",
  fields: [
    ...numbers.flatMap(step),
    lineField("who-helps", "Who helps the pupil at school?", "Enter who helps the pupil at school"),
  ],
});
