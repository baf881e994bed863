import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import { isSchoolDay } from "#domain/calendar/school-days.ts";
import { providerStream, type SchoolRef, schoolStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { claimYear, tendYear, type YearMoment } from "#streams/provider/yearly/asking.ts";
import { execute } from "../commit/execute.ts";
import { providers, read, schools, signOffs } from "../commit/streams.ts";
import { providersInUse } from "../provider/lapses-in-use.ts";

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `years-${date}` }) as const;

const askOne = async (deps: Deps, at: SchoolRef, provider: string, moment: YearMoment): Promise<void> => {
  const stream = signOffStream(at, provider);
  const [{ state: known }, { state: signOff }] = await Promise.all([
    read(deps, providers, providerStream(at.tenant, provider)),
    read(deps, signOffs, stream),
  ]);
  const would = tendYear(signOff, known, moment);
  if (would.kind === "refused" || would.events.length === 0) return;
  const claim = {
    stream: providerStream(at.tenant, provider),
    id: `ask-year-${at.school}-${moment.today}`,
    by: "system",
  };
  const claimed = await execute(deps, providers, claim, (p) => claimYear(p, at.school, moment.today));
  if (claimed.kind === "refused" || claimed.state.year.asking?.school !== at.school) return;
  await execute(deps, signOffs, { stream, id: `tend-year-${moment.today}`, by: "system" }, (s) =>
    tendYear(s, claimed.state, moment),
  );
};

/**
 * On the morning of each school day: a provider whose answers of last year grow old is asked by one link what is still so,
 * once a year for all schools of the trust, reminded once, and its silence is noted (catalogue O35 to O54). Called by every
 * sweep; done twice, it is done once.
 */
export const askYears = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now = deps.clock.now();
  const today = londonDate(now);
  if (Temporal.Instant.compare(now, londonInstant(today, "08:00")) < 0) return;
  const { kind, scope, key } = runRow(at, today);
  if (await deps.effects.get(kind, scope, key)) return;
  const { calendar } = (await read(deps, schools, schoolStream(at))).state;
  if (calendar && isSchoolDay(calendar, today) === true)
    for (const provider of await providersInUse(deps, at))
      await askOne(deps, at, provider, { today, calendar });
  await deps.effects.putIfAbsent({ ...runRow(at, today), body: {} });
};
