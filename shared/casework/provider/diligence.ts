import type { Answers } from "#contracts/form.ts";
import { diligenceForm } from "#contracts/forms/provider/diligence.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { providerStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { seeItem } from "#streams/provider/evidence/diligence.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { signOffs } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { splitPrivate } from "../split-private.ts";

/** Records the evidence of one item of a school's due diligence on a provider; its words go to the vault. */
export const seeItemFrom = async (
  deps: Deps,
  sender: Sender,
  { provider, item }: { readonly provider: string; readonly item: string },
  answers: Answers,
): Promise<Refusal | undefined> => {
  if ((await deps.ledger.head(providerStream(sender.at.tenant, provider))) === 0)
    return refuse("This provider is not known.");
  const { open, said } = splitPrivate(
    diligenceForm.steps.flatMap((s) => s.fields),
    answers,
  );
  const today = londonDate(deps.clock.now());
  const command = { stream: signOffStream(sender.at, provider), id: sender.command, by: sender.by };
  return executeSaying(deps, signOffs, { ...command, scope: scopeOf(sender.at), said }, (s, words) =>
    seeItem(s, item, open, { today, ...(words ? { words } : {}) }),
  );
};
