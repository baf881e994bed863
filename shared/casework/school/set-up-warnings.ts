import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { oddIn } from "#domain/calendar/odd.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { profileOf } from "#policy/profiles.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRecordOf } from "../people/people.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { roleGaps } from "./role-gaps.ts";

/** The phases of policies in which a school's own are taught: those that no policy names are parts of others. */
const within: Readonly<Record<string, readonly string[]>> = {
  junior: ["primary"],
  "all-through": ["nursery", "infant", "primary", "secondary"],
  "16-to-19": ["secondary"],
};

/** Whether a school that teaches these phases is one for which a policy of those phases was written. */
export const fitsPhases = (own: readonly string[], phases: readonly string[]): boolean =>
  own.some((phase) => (within[phase] ?? [phase]).some((each) => phases.includes(each)));

/** What whoever sets a school up should look at: roles that nobody has, a policy that does not fit, a calendar that ends. */
export const schoolWarnings = async (deps: Deps, at: SchoolRef): Promise<readonly string[]> => {
  const today = londonDate(deps.clock.now());
  const [{ state }, record] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scopeOf(at), at.school),
  ]);
  const rules = schoolRulesOf(state, today);
  const warnings: string[] = [];
  if (state.profile === "") return [];
  if (!profileOf(state.profile, today))
    warnings.push(`No version of the policy ${state.profile} is in force today: nobody can be referred.`);
  if (!rules) return warnings;
  const asked = rules.settings["school.type"].value;
  if (asked !== "asked-at-set-up" && asked !== state.schoolType)
    warnings.push(`The policy is for a school that is ${asked}; this one is ${state.schoolType}.`);
  const phases: readonly string[] = rules.settings["school.phase"].value;
  const own = record?.phase ?? [];
  if (own.length > 0 && !phases.includes("asked-at-set-up") && !fitsPhases(own, phases))
    warnings.push(`The policy is for these phases: ${phases.join(", ")}. The school has ${own.join(", ")}.`);
  if (state.calendar) warnings.push(...oddIn(state.calendar, today).map((q) => q.says));
  const last = state.calendar?.terms
    .map((t) => t.last)
    .toSorted()
    .at(-1);
  if (last && last < today)
    warnings.push(
      `The calendar ended on ${longDate(last)}: enter the next terms before anybody is referred.`,
    );
  return [...warnings, ...roleGaps(state, rules).map((gap) => gap.says)];
};
