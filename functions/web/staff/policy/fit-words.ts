import { fitsPhases } from "#casework/school/set-up-warnings.ts";
import { listed } from "#domain/calendar/date-words.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";

const types: Readonly<Record<string, string>> = { maintained: "maintained schools", academy: "academies" };

/** Whether a policy was written for a school like this one; one that says nothing of it fits all. */
export const fitsSchool = (
  { settings }: Pick<EffectiveRules, "settings">,
  schoolType: string,
  phases: readonly string[],
): boolean => {
  const type = settings["school.type"].value;
  const wanted: readonly string[] = settings["school.phase"].value;
  const open = wanted.includes("asked-at-set-up") || phases.length === 0;
  return (type === "asked-at-set-up" || type === schoolType) && (open || fitsPhases(phases, wanted));
};

/** For which schools a policy was written. */
export const kindWords = ({ settings }: Pick<EffectiveRules, "settings">): string => {
  const type = types[settings["school.type"].value] ?? "schools of any kind";
  const phases = settings["school.phase"].value.filter((p) => p !== "asked-at-set-up");
  return `For ${type}${phases.length > 0 ? `: ${listed(phases)}` : ""}`;
};
