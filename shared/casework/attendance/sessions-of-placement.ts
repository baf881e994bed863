import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { ended, endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Count, noSessions, plus } from "#streams/register/threshold.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";

/** Sessions at the provider as the registers have them, from one ISO date to another, both included. */
export type SessionsHeld = {
  readonly from: string;
  readonly to: string;
  readonly attended: number;
  readonly missed: number;
  /** Sessions that nobody has confirmed: neither attended nor missed. */
  readonly unconfirmed: number;
};

/** A pupil with two placements has a register at each provider; rows of folders from before say only the provider. */
const isOf = (p: Placement, row: RegisterRow): boolean =>
  row.days ? row.days[p.pupil]?.placement === p.id : row.provider === p.provider?.id;

const earlier = (a: string, b: string): string => (a < b ? a : b);

/**
 * What the registers say of a placement's sessions up to a day (ISO date), or up to yesterday where that is later: of a day that
 * is not over nobody knows enough. `since`: the day after which is counted; the first day of the placement without it.
 */
export const sessionsHeld = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  { since, to }: { readonly since?: string | undefined; readonly to?: string } = {},
): Promise<SessionsHeld | undefined> => {
  const start = startOf(p);
  const yesterday = plusDays(londonDate(deps.clock.now()), -1);
  const last = earlier(earlier(to ?? yesterday, yesterday), ended(p) ? endOf(p) : yesterday);
  const from = since && since >= start ? plusDays(since, 1) : start;
  if (!p.provider || start === "" || last < from) return undefined;
  const rows = (await registerRows(deps, scopeOf(at), from, last)).filter((row) => isOf(p, row));
  const count = rows.reduce<Count>((sum, row) => plus(sum, row.pupils?.[p.pupil] ?? noSessions), noSessions);
  return {
    from,
    to: last,
    attended: count.possible - count.missed,
    missed: count.missed,
    unconfirmed: count.unconfirmed ?? 0,
  };
};
