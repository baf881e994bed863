import { listed } from "#domain/calendar/date-words.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";

const types: Readonly<Record<string, string>> = { maintained: "maintained schools", academy: "academies" };

/** For which schools a policy was written. */
export const kindWords = ({ settings }: Pick<EffectiveRules, "settings">): string => {
  const type = types[settings["school.type"].value] ?? "schools of any kind";
  const phases = settings["school.phase"].value.filter((p) => p !== "asked-at-set-up");
  return `For ${type}${phases.length > 0 ? `: ${listed(phases)}` : ""}`;
};
