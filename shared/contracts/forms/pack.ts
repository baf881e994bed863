import type { Field } from "../form.ts";
import { asSignature, comparedOnly } from "../read-by.ts";
import { options } from "./options.ts";

/** What asks for a code: a choice that is made, so that programs which press every button of a mail send none. */
export const askCodeFields: readonly Field[] = [
  {
    name: "asks",
    kind: "checkboxes",
    label: "Who asks for the code?",
    options: options(["works-there", "I work for this provider, and look after the child"]),
    missing: "Tick the box if you work for this provider",
  },
];

/** What opens a pack for day one (catalogue O57): the mailed code, and the name that stands on the receipt. */
export const packFields: readonly Field[] = [
  {
    name: "code",
    kind: "text",
    readBy: comparedOnly,
    label: "The code from the mail",
    hint: "Six digits. It works once, for ten minutes.",
    max: 9,
    autocomplete: "one-time-code",
    private: true,
    missing: "Enter the code from the mail",
  },
  {
    name: "typed-name",
    kind: "text",
    readBy: asSignature,
    label: "Your name",
    hint: "The school sees who has opened the pack, and when.",
    max: 120,
    autocomplete: "name",
    private: true,
    missing: "Enter your name",
  },
];
