import type { Option } from "#contracts/form.ts";
import { choiceField, dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";
import { asked } from "#promises/asked.ts";

/** The way onward where there is no return to this school (catalogue O108; TWE 16.5). */
export const onwardFormWith = (routes: readonly Option[]) =>
  oneStep({
    id: "onward",
    title: "The way onward without a return",
    submit: "Record the way onward",
    fields: [
      choiceField("route", "Where does the pupil go on?", "Select where the pupil goes on", routes),
      dateField("from", "From which day?", "Enter the day", { optional: true }),
      wordsField(
        "with-provider",
        "What do school and provider do together for it?",
        "Enter what is done for it",
      ),
    ],
  });

export const onwardForm = asked(["onward"], (c) => onwardFormWith(c.onward));
