import type { Form } from "#contracts/form.ts";
import { dateField, oneStep, wordsField } from "#contracts/forms/fields.ts";

/** Why fewer hours are as good as full time (catalogue O126; WBS 9.1). Sessions that are missing cannot be explained here. */
export const fullTimeWeekForm: Form = oneStep({
  id: "full-time-week",
  title: "See whether the week is full-time",
  submit: "Record why",
  lead: "School and placements together are to be full-time. Fewer hours can be as much where the teaching is closer. A session with neither school nor provider is never full-time: add sessions, or open a part-time timetable beside this placement.",
  fields: [
    wordsField("why", "Why are fewer hours as good as full time here?", "Enter why fewer hours are as good"),
    dateField("until", "Until when does that hold?", "Enter until when that holds"),
  ],
});
