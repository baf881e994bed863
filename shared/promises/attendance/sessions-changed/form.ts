import type { Form, Option } from "#contracts/form.ts";
import { dateField, oneStep, severalField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import { asked } from "#promises/asked.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";
import { timetableFormOn } from "#promises/plan/timetable/form.ts";

/** A change to a running placement: days, times or its last day, from a day on (catalogue O25, O126). */
export const sessionsChangedFormOn = (own: boolean, sites: readonly Option[] = []): Form =>
  oneStep({
    id: "sessions-changed",
    title: "Change the sessions or the last day",
    submit: "Save the change",
    lead: "Enter the whole week as it is from that day on. The letter is then issued again, and the old one is kept.",
    fields: [
      ...termsFields("sessions-changed", [
        dateField("from", "From which day does it count?", "Enter the day from which it counts"),
      ]),
      ...(timetableFormOn(own, sites).steps[0]?.fields.filter((field) => field.name !== "start") ?? []),
      ...termsFields("sessions-changed", [
        wordsField("why", "Why does it change?", "Enter why it changes"),
        severalField(
          "agreed",
          "Short notice",
          "Select what applies",
          options(["in-writing", "The parents have agreed in writing to a change at shorter notice"]),
          { optional: true },
        ),
      ]),
    ],
  });

export const sessionsChangedForm = asked(["route", "sites"], (c) =>
  sessionsChangedFormOn(isOwnTimetable(c.route), c.sites),
);
