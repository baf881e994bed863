import type { Field } from "../../form.ts";
import { onRecord } from "../../read-by.ts";

/** What of a letter is the school's own. What law and policy make it say is fixed. */
export const lookFields: readonly Field[] = [
  {
    name: "colour",
    kind: "text",
    readBy: onRecord,
    label: "The school’s colour",
    hint: "As its website has it, for example #1d4f76. White has to be readable on it. Leave it empty for a plain blue",
    optional: true,
    max: 7,
    missing: "Enter a colour",
  },
  {
    name: "sign-off",
    kind: "text",
    readBy: onRecord,
    label: "What stands above the signature",
    hint: "For example: With kind regards. Leave it empty for “Yours sincerely”",
    optional: true,
    max: 60,
    missing: "Enter what stands above the signature",
  },
];

/** The largest picture that letters carry, in bytes, and the most points across. */
export const mostLogoBytes = 100 * 1024;
export const mostLogoSide = 2000;
