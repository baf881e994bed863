import type { ProviderRecord } from "#contracts/people.ts";
import { noWords } from "#domain/commit.ts";
import type { Refusal } from "#domain/decision.ts";
import { refuse } from "#domain/decision.ts";
import { providerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { addressWaitsFor, answerAddress } from "#streams/provider/editing.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { providers, read } from "../commit/streams.ts";
import { providerOf } from "../people/people.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { placementRows } from "../views/placement-rows.ts";
import { keepProviderRecord } from "./keep-record.ts";
import { schoolsAt } from "./pupil-count.ts";

/** Schools of the trust, besides this one, that have an open placement with a provider. */
export const otherSchoolsUsing = async (
  deps: Deps,
  { tenant, school }: SchoolRef,
  provider: string,
): Promise<readonly string[]> => {
  const others = (await schoolsAt(deps, tenant)).filter((at) => at.school !== school);
  const using = await Promise.all(
    others.map(async (at) =>
      (await placementRows(deps, scopeOf(at))).some((r) => r.provider === provider && r.phase !== "closed"),
    ),
  );
  return others.filter((_, i) => using[i]).map((at) => at.school);
};

const settled = (
  { proposed, secondEmail: _old, ...record }: ProviderRecord,
  yes: boolean,
): ProviderRecord => {
  if (!proposed) return { ...record, ...(_old ? { secondEmail: _old } : {}) };
  return yes ? { ...record, ...proposed } : { ...record, ...(_old ? { secondEmail: _old } : {}) };
};

/** A school says whether a proposed address is the provider's; the last that says yes puts it into use, a no drops it. */
export const answerAddressFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  { answer, how }: { readonly answer: "yes" | "no"; readonly how: string },
): Promise<Refusal | undefined> => {
  const { tenant, school } = sender.at;
  const stream = providerStream(tenant, id);
  const [{ state }, record] = await Promise.all([
    read(deps, providers, stream),
    providerOf(deps, tenant, id),
  ]);
  if (!record) return refuse("This provider is not known.");
  if (state.commands.get(sender.command)) return undefined;
  const waiting = addressWaitsFor(state);
  if (!waiting.includes(school)) return refuse("No address waits for this school.");
  const last = answer === "no" || waiting.length === 1;
  if (last) await keepProviderRecord(deps, tenant, id, settled(record, answer === "yes"));
  return executeSaying(
    deps,
    providers,
    { stream, id: sender.command, by: sender.by, scope: tenant, said: { reason: how } },
    (p, words) => answerAddress(p, { school, answer }, words ?? noWords),
  );
};
