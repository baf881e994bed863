import type { Field } from "../form.ts";
import { options } from "./options.ts";

/** How often a placement is reviewed, as school and parents agreed it (catalogue O7, O10). */
export const reviewEvery: Field & { readonly kind: "radios" } & { readonly name: "review-every" } = {
  name: "review-every",
  kind: "radios",
  known: "policy.review-every",
  label: "How often will the placement be reviewed?",
  options: options(
    ["half-term", "At least once each half-term"],
    ["six-weeks", "Every six school weeks"],
    ["month", "Every month"],
  ),
  missing: "Select how often the placement will be reviewed",
};

/** The interval in words; undefined for none. */
export const reviewEveryWords = (value: string): string | undefined =>
  reviewEvery.options.find((option) => option.value === value)?.label;
