import { yearlyItems } from "#domain/due-diligence.ts";
import { own } from "#domain/own-property.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import { latestSeen } from "#streams/provider/evidence/diligence.ts";
import type { Provider } from "#streams/provider/provider.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import { wordsOf } from "../../commit/kept-words.ts";

/** What a school holds of one item: dates as ISO dates, "" where there is none. */
export type HeldLine = { readonly on: string; readonly until: string; readonly version: string };

const ofJudgement = (at: SchoolRef, provider: Provider, checks: readonly string[]): HeldLine | undefined => {
  const evidence = own(provider.evidence, at.school);
  const judged = checks.some((check) => evidence?.judged[check] === "satisfactory");
  return evidence && judged ? { on: evidence.on, until: "", version: "" } : undefined;
};

/**
 * What a school holds of a provider, item by item, as the provider itself may read it behind its link: days and versions, and
 * never what the school wrote about it.
 */
export const heldLines = async (
  deps: Deps,
  at: SchoolRef,
  { provider, signOff }: { readonly provider: Provider; readonly signOff: SignOff },
): Promise<ReadonlyMap<ObligationId, HeldLine>> => {
  const lines = new Map<ObligationId, HeldLine>();
  for (const { id, checks } of yearlyItems) {
    const seen = latestSeen(signOff.items, id);
    const until = id === "O43" ? provider.insuredUntil : (seen?.until ?? "");
    const { version = "" } = seen ? await wordsOf(deps, scopeOf(at), [seen.words]) : {};
    const line = seen ? { on: seen.on, until, version: String(version) } : ofJudgement(at, provider, checks);
    if (line) lines.set(id, { ...line, until: until || line.until });
  }
  return lines;
};
