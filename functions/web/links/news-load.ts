import { read, schools, signOffs } from "#casework/commit/streams.ts";
import { holdersOf, providerOf, schoolRecordOf, staffOf } from "#casework/people/people.ts";
import type { Form, Option } from "#contracts/form.ts";
import { providerNewsForm } from "#contracts/forms/provider-news.ts";
import type { SignOff } from "#domain/provider/sign-off.ts";
import { expectedSlots } from "#domain/register/state.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { registerBehind } from "./attendance-load.ts";
import { type Good, linkOfRequest } from "./link-cookie.ts";
import { packBehind } from "./pack-load.ts";
import { openingOf } from "./pack-opened.ts";
import { rollBehind } from "./roll-load.ts";

/** Everything that the page for a provider's news is made of. */
export type NewsBehind = Good & {
  readonly at: SchoolRef;
  readonly provider: string;
  readonly providerName: string;
  readonly signOff: SignOff;
  readonly form: Form;
  readonly school: { readonly name: string; readonly phone: string; readonly lead: string };
};

type Behind = { readonly provider: string; readonly pupils: readonly Option[] };

/** Pupils whom the register of the day names to this provider anyway. */
const ofRegister = async (deps: Deps, good: Good): Promise<Behind | undefined> => {
  const d = await registerBehind(deps, good);
  if (!d) return undefined;
  const ids = [...new Set(expectedSlots(d.register).map((s) => s.pupil))];
  return { provider: d.register.provider, pupils: ids.map((value) => ({ value, label: d.nameOf(value) })) };
};

/** A pack's link shows nothing before its code was right: no news is taken there either. */
const ofPack = async (deps: Deps, request: Request, good: Good): Promise<Behind | undefined> => {
  const pack = await packBehind(deps, good);
  return pack && (await openingOf(deps, request, pack)) ? { provider: pack.provider, pupils: [] } : undefined;
};

const ofRoll = async (deps: Deps, good: Good): Promise<Behind | undefined> => {
  const roll = await rollBehind(deps, good);
  return roll && { provider: roll.provider.id, pupils: [] };
};

const behindOf = async (deps: Deps, request: Request, good: Good): Promise<Behind | undefined> => {
  if (good.link.purpose === "attendance") return ofRegister(deps, good);
  return good.link.purpose === "pack" ? ofPack(deps, request, good) : ofRoll(deps, good);
};

/** What a provider may tell with the link that this browser has opened; undefined for every reason alike. */
export const loadNews = async (deps: Deps, request: Request): Promise<NewsBehind | undefined> => {
  const good = await linkOfRequest(deps, request);
  const behind = good && (await behindOf(deps, request, good));
  if (!good || !behind) return undefined;
  const { tenant, school: id } = parseStream(good.link.stream);
  const at = { tenant, school: id };
  const [{ state: school }, { state: signOff }, record, provider] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    read(deps, signOffs, signOffStream(at, behind.provider)),
    schoolRecordOf(deps, scopeOf(at), id),
    providerOf(deps, tenant, behind.provider),
  ]);
  if (!record || !provider) return undefined;
  const lead = await staffOf(deps, scopeOf(at), holdersOf(school, "dsl")[0] ?? "");
  return {
    ...good,
    at,
    provider: behind.provider,
    providerName: provider.name,
    signOff,
    form: providerNewsForm(behind.pupils),
    school: { name: record.name, phone: record.phone, lead: lead?.name ?? "The safeguarding lead" },
  };
};
