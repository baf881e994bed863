import { providerStream, type SchoolRef, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { claimYear, tendYear, type YearMoment } from "#streams/provider/yearly/asking.ts";
import { execute } from "../commit/execute.ts";
import { providers, read, signOffs } from "../commit/streams.ts";
import { providersInUse } from "../provider/lapses-in-use.ts";
import { onceASchoolMorning } from "./once-a-school-morning.ts";

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
export const askYears = (deps: Deps, at: SchoolRef): Promise<void> =>
  onceASchoolMorning(deps, at, "years", async (morning) => {
    for (const provider of await providersInUse(deps, at)) await askOne(deps, at, provider, morning);
  });
