import type { Field } from "../../form.ts";
import { comparedOnly } from "../../read-by.ts";

/** A search by name or UPN: compared, and kept nowhere. */
export const nameSearch = (label: string, hint: string): readonly Field[] => [
  {
    name: "name",
    kind: "text",
    label,
    hint,
    max: 80,
    readBy: comparedOnly,
    private: true,
    missing: "Enter a name or a UPN",
  },
];
