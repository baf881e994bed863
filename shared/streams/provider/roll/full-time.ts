import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { Sessions } from "#domain/week/timetable.ts";

/** Sessions of a school week, two a day. */
const ofWeek = 10;

const sessionsIn = (week: readonly Sessions[]): number =>
  week.reduce((sum, day) => sum + (day === "day" ? 2 : day === "none" ? 0 : 1), 0);

/** What a pupil has at a provider each week. */
export type Attends = {
  readonly hours: number;
  readonly week: readonly Sessions[];
  /** Sessions a week, where two weeks take turns: the mean, as the hours are. */
  readonly sessions?: number;
};

/**
 * Whether a pupil counts as full-time at a provider. By the Act of 1996: from so many hours a week, which case law puts at
 * 18. Once the Act of 2026 has commenced (s.43): whoever has most of the week there as well, whatever the hours. That is
 * the product's careful reading: the regulations were not read, and it is never laxer than the old test.
 */
export const isFullTime = (
  { settings }: Pick<EffectiveRules, "settings">,
  { hours, week, sessions = sessionsIn(week) }: Attends,
): boolean =>
  hours >= settings["provider.fullTimeHours"].value ||
  (settings["provider.registrationTest"].value === "2026-act" && sessions * 2 > ofWeek);

/** What counts as full-time, in words for whoever counts: staff and providers. */
export const fullTimeInWords = ({ settings }: Pick<EffectiveRules, "settings">): string => {
  const hours = `${settings["provider.fullTimeHours"].value} hours a week or more`;
  return settings["provider.registrationTest"].value === "2026-act"
    ? `Full time is ${hours}, or more than half of the week’s sessions.`
    : `Full time is ${hours}.`;
};
