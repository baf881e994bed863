import type { Option } from "../form.ts";

export const options = (
  ...pairs: readonly (readonly [value: string, label: string, hint?: string])[]
): readonly Option[] =>
  pairs.map(([value, label, hint]) => (hint ? { value, label, hint } : { value, label }));

/** Choices from a table of values and their words. */
export const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const yesNo = options(["yes", "Yes"], ["no", "No"]);

/** Catalogue O1, after the list that the five policies and the school census share. */
export const referralReasons = options(
  ["risk-of-exclusion", "At risk of permanent exclusion or suspensions"],
  ["semh", "Social, emotional and mental health needs"],
  ["medical", "Medical needs"],
  ["bespoke-curriculum", "Needs a personalised curriculum"],
  ["ehcp-named", "Named in an education, health and care plan"],
  ["sixth-day", "Suspended for more than five school days"],
  ["non-attendance", "Not attending school"],
  ["past-experience", "Harmed by past experience of school"],
  ["improve-behaviour", "To improve behaviour"],
);
