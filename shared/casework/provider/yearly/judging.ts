import type { Answers } from "#contracts/form.ts";
import { yearlyJudgedForm } from "#contracts/forms/provider/yearly.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Refusal } from "#domain/decision.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { providerStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { seeCertificate } from "#streams/provider/evidence/declaring.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { judgeYear } from "#streams/provider/yearly/judging-year.ts";
import { execute } from "../../commit/execute.ts";
import { executeSaying } from "../../commit/execute-saying.ts";
import { providers, read, signOffs } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { splitPrivate } from "../../split-private.ts";
import { giveHeld } from "../held/give-held.ts";

/** What the reviewer judges of what a provider told: item by item what changed, together what is still so. */
export const judgedFormOf = ({ year }: Pick<Provider, "year">) => {
  const said = year.told?.items ?? {};
  return yearlyJudgedForm(
    yearlyItems.filter(({ id }) => said[id] === "changed" || said[id] === "none"),
    yearlyItems.filter(({ id }) => said[id] === "same"),
  );
};

const insuredUntil = ({ year }: Provider, answers: Answers): string =>
  answers.o43 === "satisfactory" ? String(answers["o43-until"] ?? year.told?.insuredUntil ?? "") : "";

/**
 * Records how a school judges what the provider told this year; a new certificate of insurance that is satisfactory is on
 * record for every school of the trust as well.
 */
export const judgeYearFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const stream = providerStream(at.tenant, provider);
  const { state } = await read(deps, providers, stream);
  const { open, said } = splitPrivate(
    judgedFormOf(state).steps.flatMap((s) => s.fields),
    answers,
  );
  const today = londonDate(deps.clock.now());
  const saying = { stream: signOffStream(at, provider), id: command, by, scope: scopeOf(at), said };
  const refused = await executeSaying(deps, signOffs, saying, (s, words) =>
    judgeYear(s, state, open, { today, ...(words ? { words } : {}) }),
  );
  const until = insuredUntil(state, open);
  if (!refused) await giveHeld(deps, at, provider);
  if (refused || until === "") return refused;
  const done = await execute(deps, providers, { stream, id: `${command}-insured`, by }, (p) =>
    seeCertificate(p, { on: today, until }, { school: at.school, today, what: "insurance" }),
  );
  return done.kind === "refused" ? done : undefined;
};
