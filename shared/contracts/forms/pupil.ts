import type { Form } from "../form.ts";
import { onRecord } from "../read-by.ts";
import { ethnicities, sexes } from "./data/equality.ts";
import { options } from "./options.ts";
import { nameSearch } from "./work/name-search.ts";

/** Statuses that give a pupil more rights; copied to each of the pupil's placements. */
export const pupilStatuses = options(
  ["ehcp", "Has an education, health and care plan"],
  ["looked-after", "Is looked after by the local authority"],
  ["kinship-care", "Lives with relatives or friends in kinship care"],
  ["social-worker", "Has a social worker"],
  ["welfare-service", "Is open to the pupil welfare service"],
  ["free-school-meals", "Is entitled to free school meals"],
  ["send-support", "Has SEN support"],
  ["semh", "Has social, emotional or mental health needs"],
);

export const pupilSearchFields = nameSearch(
  "Search by name or UPN",
  "The beginning of a name is enough. Finds those who have left, too",
);

export const pupilForm: Form = {
  id: "pupil",
  title: "Add a pupil",
  submit: "Add the pupil",
  steps: [
    {
      id: "pupil",
      title: "Add a pupil",
      fields: [
        {
          name: "given-name",
          kind: "text",
          readBy: onRecord,
          label: "First name",
          hint: "Who has one name only: enter it here",
          max: 200,
          private: true,
          missing: "Enter the pupil's first name",
        },
        {
          name: "family-name",
          kind: "text",
          readBy: onRecord,
          label: "Last name",
          max: 200,
          private: true,
          optional: true,
          missing: "Enter the pupil's last name",
        },
        {
          name: "date-of-birth",
          kind: "date",
          label: "Date of birth",
          private: true,
          missing: "Enter the pupil's date of birth",
        },
        {
          name: "upn",
          kind: "text",
          readBy: onRecord,
          label: "Unique pupil number (UPN)",
          hint: "Leave it empty until it is known. A temporary one can be entered.",
          max: 20,
          private: true,
          optional: true,
          missing: "Enter the unique pupil number",
        },
        {
          name: "year-group",
          kind: "text",
          readBy: onRecord,
          label: "Year group",
          hint: "For example, Reception or Year 8",
          max: 20,
          missing: "Enter the year group",
        },
        {
          name: "sex",
          kind: "radios",
          inline: true,
          label: "Sex",
          hint: "As in the school’s own system. For the report to the governors, which names nobody",
          private: true,
          optional: true,
          options: sexes,
          missing: "Select the pupil's sex",
        },
        {
          name: "ethnicity",
          kind: "select",
          label: "Ethnic background",
          hint: "As the family has said it. For the same report",
          private: true,
          optional: true,
          options: ethnicities,
          missing: "Select the ethnic background",
        },
        {
          name: "statuses",
          kind: "checkboxes",
          label: "Does any of these apply?",
          optional: true,
          options: pupilStatuses,
          missing: "",
        },
      ],
    },
  ],
};
