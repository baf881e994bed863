import type { Field } from "../form.ts";
import { dateField } from "./fields.ts";
import { options } from "./options.ts";

/** How and when a printed letter was given (Education Act 1996 s.572). */
export const paperFields: readonly Field[] = [
  {
    name: "how",
    kind: "radios",
    label: "How was it given?",
    options: options(
      ["by-hand", "Handed over"],
      ["left-at-address", "Left at the address"],
      ["post", "Posted, with postage paid"],
      ["phone", "Told by phone: only somebody at work with the pupil"],
    ),
    missing: "Select how it was given",
  },
  dateField("on", "When?", "Enter when it was given"),
];
