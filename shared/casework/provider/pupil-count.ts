import type { EffectiveRules } from "#domain/rules/rules.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { type WeekPlan, weeklySessions } from "#domain/week/plan.ts";
import type { Sessions } from "#domain/week/timetable.ts";
import type { Deps } from "#ports/host.ts";
import { isFullTime } from "#streams/provider/roll/full-time.ts";
import type { Counted } from "#streams/provider/roll/roll.ts";

type Row = {
  readonly provider?: string;
  readonly phase?: string;
  readonly hours?: number;
  readonly sessions?: readonly Sessions[];
  readonly day?: { readonly weeks?: WeekPlan };
  readonly vulnerable?: boolean;
};

const there = ({ provider, phase }: Row, id: string): boolean =>
  provider === id && phase !== "closed" && phase !== "reintegration";

/** The schools of one tenant, and of no other. */
export const schoolsAt = async (deps: Deps, tenant: string): Promise<readonly SchoolRef[]> =>
  (await deps.views.list("schools", tenant)).map((row) => ({ tenant, school: row.key }));

/**
 * Full-time pupils whom all schools of the tenant have, or arrange to have, at a provider (catalogue O35). Numbers only:
 * no school learns whose pupils they are.
 */
export const countAt = async (
  deps: Deps,
  tenant: string,
  provider: string,
  rules: Pick<EffectiveRules, "settings">,
): Promise<Counted> => {
  const all = await Promise.all(
    (await schoolsAt(deps, tenant)).map((at) => deps.views.list("placements", scopeOf(at))),
  );
  const fullTime = all
    .flat()
    .map((row) => (row.body ?? {}) as Row)
    .filter(
      (row) =>
        there(row, provider) &&
        isFullTime(rules, {
          hours: row.hours ?? 0,
          week: row.sessions ?? [],
          ...(row.day?.weeks ? { sessions: weeklySessions(row.day.weeks) } : {}),
        }),
    );
  return { pupils: fullTime.length, vulnerable: fullTime.filter((row) => row.vulnerable).length };
};
