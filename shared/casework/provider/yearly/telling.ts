import type { Answers } from "#contracts/form.ts";
import { yearlyForm, yearlyToldForm } from "#contracts/forms/provider/yearly.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Refusal } from "#domain/decision.ts";
import { providerStream, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { askYearNow } from "#streams/provider/yearly/asking.ts";
import type { YearTold } from "#streams/provider/yearly/events.ts";
import { tellYear } from "#streams/provider/yearly/telling-year.ts";
import { execute } from "../../commit/execute.ts";
import { executeSaying } from "../../commit/execute-saying.ts";
import { providers, read, signOffs } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { splitPrivate } from "../../split-private.ts";
import { standingOf } from "../standing.ts";

const nothing = () => "";

/** Records what a provider told of its due diligence for every school of the trust: its words go to the tenant's part of the vault. */
export const tellYearFrom = (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
  answers: Answers,
  how: YearTold["how"],
): Promise<Refusal | undefined> => {
  const form = how === "link" ? yearlyForm(nothing) : yearlyToldForm(nothing);
  const { open, said } = splitPrivate(
    form.steps.flatMap((s) => s.fields),
    answers,
  );
  const saying = { stream: providerStream(at.tenant, provider), id: command, by, scope: at.tenant, said };
  const told = { on: londonDate(deps.clock.now()), school: at.school, how };
  return executeSaying(deps, providers, saying, (p, words) =>
    tellYear(p, open, { ...told, ...(words ? { words } : {}) }),
  );
};

/** Mails the yearly link now, at the wish of staff: to the address on record, and to no other. */
export const askYearFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
): Promise<Refusal | undefined> => {
  const { state } = await read(deps, providers, providerStream(at.tenant, provider));
  const calendar = (await standingOf(deps, at, provider))?.school.calendar;
  const today = londonDate(deps.clock.now());
  const done = await execute(deps, signOffs, { stream: signOffStream(at, provider), id: command, by }, (s) =>
    askYearNow(s, state, { today, calendar }),
  );
  return done.kind === "refused" ? done : undefined;
};
