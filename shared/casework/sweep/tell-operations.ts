import { Temporal } from "temporal-polyfill";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { decided } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { tellOfOperations } from "#streams/school/telling-operations.ts";
import { execute } from "../commit/execute.ts";
import { schools } from "../commit/streams.ts";
import { ownSignals } from "../operations/own-signals.ts";

/** London time from which a Monday is looked at. */
const from = "06:00";

const runRow = (at: SchoolRef, week: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `operations-${week}` }) as const;

/**
 * Monday morning, or where nobody looked then at the first look of the week: the administrator is told of what is not as it
 * should be, and of nothing when all is. A school that was set up in this week hears of the next. The hourly look itself is
 * not among it: what does not run cannot tell. Called by every sweep; done twice, it is done once.
 */
export const tellOperations = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now = deps.clock.now();
  const today = londonDate(now);
  const week = plusDays(today, 1 - weekdayOf(today));
  if (Temporal.Instant.compare(now, londonInstant(week, from)) < 0) return;
  const { kind, scope, key } = runRow(at, week);
  if (await deps.effects.get(kind, scope, key)) return;
  const wrong = (await ownSignals(deps, at)).filter(({ ok }) => !ok).map(({ id }) => id);
  const command = { stream: schoolStream(at), id: `tell-operations-${week}`, by: "system" };
  if (wrong.length > 0)
    await execute(deps, schools, command, (s) =>
      s.setUpOn >= week ? decided([]) : tellOfOperations(s, wrong, week),
    );
  await deps.effects.putIfAbsent({ ...runRow(at, week), body: {} });
};
