import { providers, read, schools, signOffs } from "#casework/commit/streams.ts";
import { schoolCase } from "#casework/compose/context.ts";
import { providerOf, schoolRecordOf } from "#casework/people/people.ts";
import { heldLines } from "#casework/provider/yearly/held-lines.ts";
import type { Form } from "#contracts/form.ts";
import { yearlyForm } from "#contracts/forms/provider/yearly.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { parseStream, providerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { schoolFactsOf } from "#letters/composing/school.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { toldSince } from "#streams/provider/yearly/asking.ts";
import type { YearAsk } from "#streams/provider/yearly/events.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { yearWords as say } from "./words.ts";

/** Everything that the page of a provider's yearly due diligence is made of. */
export type YearBehind = Good & {
  readonly at: SchoolRef;
  readonly ask: YearAsk;
  readonly provider: Provider;
  readonly named: ProviderRecord;
  readonly school: SchoolFacts;
  readonly form: Form;
};

const sayHeld =
  (lines: ReadonlyMap<ObligationId, { on: string; until: string; version: string }>) =>
  ({ id }: { readonly id: ObligationId }): string => {
    const held = lines.get(id);
    if (!held) return say.notHeld;
    return say.held([
      say.seen(held.on),
      ...(held.version === "" ? [] : [say.version(held.version)]),
      ...(held.until === "" ? [] : [say.until(held.until)]),
    ]);
  };

/** The request that a link still leads to; a newer year's request closes it. */
export const yearBehind = async (deps: Deps, good: Good): Promise<YearBehind | undefined> => {
  const { link } = good;
  if (link.purpose !== "diligence") return undefined;
  const at = parseStream(link.stream);
  const scope = scopeOf(at);
  const [{ state: signOff }, { state: provider }, { state: school }, schoolRecord, named] = await Promise.all(
    [
      read(deps, signOffs, link.stream),
      read(deps, providers, providerStream(at.tenant, at.id)),
      read(deps, schools, schoolStream(at)),
      schoolRecordOf(deps, scope, at.school),
      providerOf(deps, at.tenant, at.id),
    ],
  );
  const { ask } = signOff.year;
  if (!schoolRecord || !named || ask?.round !== link.ask || link.to !== at.id) return undefined;
  const lines = await heldLines(deps, at, { provider, signOff });
  return {
    ...good,
    at: { tenant: at.tenant, school: at.school },
    ask,
    provider,
    named,
    school: await schoolFactsOf(schoolCase(deps, { scope, school, schoolRecord })),
    form: yearlyForm(sayHeld(lines)),
  };
};

/** The request that this browser may see at this address; undefined for every reason alike. */
export const loadYear = async (deps: Deps, request: Request): Promise<YearBehind | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && yearBehind(deps, good);
};

/** What the provider told for this request; its answers of earlier years are not shown as new. */
export const toldNow = ({ provider, ask }: YearBehind): Provider["year"]["told"] =>
  toldSince(provider, ask.round) ? provider.year.told : undefined;
