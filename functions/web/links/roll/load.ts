import { providers, read, schools, signOffs } from "#casework/commit/streams.ts";
import { holdersOf, providerOf, schoolRecordOf, staffOf } from "#casework/people/people.ts";
import { schoolRulesOf } from "#casework/rules/rules-in-force.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { parseStream, providerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { fullTimeInWords } from "#streams/provider/roll/full-time.ts";
import type { RollAsk } from "#streams/provider/sign-off-events.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { rollWords } from "./words.ts";

/** Everything that the page for a provider's count is made of. */
export type RollBehind = Good & {
  readonly at: SchoolRef;
  readonly ask: RollAsk;
  readonly provider: Provider;
  readonly named: ProviderRecord;
  /** What counts as full time, in a sentence; "" while the school has no policy. */
  readonly fullTime: string;
  readonly school: { readonly name: string; readonly phone: string; readonly ring: string };
};

/** The request that a link still leads to; a newer term's request closes it. */
export const rollBehind = async (deps: Deps, good: Good): Promise<RollBehind | undefined> => {
  const { link } = good;
  if (link.purpose !== "roll") return undefined;
  const at = parseStream(link.stream);
  const scope = scopeOf(at);
  const [{ state: signOff }, { state: provider }, { state: school }, record, named] = await Promise.all([
    read(deps, signOffs, link.stream),
    read(deps, providers, providerStream(at.tenant, at.id)),
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, at.id),
  ]);
  const ask = signOff.rollAsk;
  if (!record || !named || ask?.round !== link.ask || link.to !== at.id) return undefined;
  const lead = await staffOf(deps, scope, holdersOf(school, "ap-lead")[0] ?? "");
  const { name, phone } = record;
  const rules = schoolRulesOf(school, londonDate(deps.clock.now()));
  return {
    ...good,
    at: { tenant: at.tenant, school: at.school },
    ask,
    provider,
    named,
    fullTime: rules ? fullTimeInWords(rules) : "",
    school: { name, phone, ring: lead?.name ?? rollWords.office },
  };
};

/** The request that this browser may see at this address; undefined for every reason alike. */
export const loadRoll = async (deps: Deps, request: Request): Promise<RollBehind | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && rollBehind(deps, good);
};

/** What the provider told for this request; its answers of earlier terms are not shown again. */
export const toldNow = ({ provider, ask }: RollBehind): Provider["roll"] =>
  provider.roll && provider.roll.on >= ask.round && provider.roll.how === "link" ? provider.roll : undefined;
