import { read, schools, signOffs } from "#casework/commit/streams.ts";
import { holdersOf, providerOf, schoolRecordOf, staffOf } from "#casework/people/people.ts";
import type { Field, Form, Option } from "#contracts/form.ts";
import {
  choiceField,
  dateField,
  oneStep,
  severalField,
  signatureField,
  timeField,
  wordsField,
  yesNoField,
} from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { toLeadToday } from "#contracts/read-by.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import { expectedSlots } from "#streams/register/state.ts";
import { yearBehind } from "../due-diligence/load.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { packBehind } from "../pack/load.ts";
import { openingOf } from "../pack/opened.ts";
import { registerBehind } from "../register/load.ts";
import { rollBehind } from "../roll/load.ts";
import { newsWords } from "./words.ts";

const say = newsWords.form;

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

const ofYear = async (deps: Deps, good: Good): Promise<Behind | undefined> => {
  const year = await yearBehind(deps, good);
  return year && { provider: year.provider.id, pupils: [] };
};

const behindOf = async (deps: Deps, request: Request, good: Good): Promise<Behind | undefined> => {
  if (["attendance", "standing"].includes(good.link.purpose)) return ofRegister(deps, good);
  if (good.link.purpose === "diligence") return ofYear(deps, good);
  return good.link.purpose === "pack" ? ofPack(deps, request, good) : ofRoll(deps, good);
};

const incident = (pupils: readonly Option[]): readonly Field[] =>
  pupils.length === 0
    ? []
    : [
        severalField("pupils", say.pupils, say.pupilsMissing, pupils, {
          when: { field: "what", is: ["incident"] },
        }),
        dateField("on", say.on, say.onMissing, {
          when: { field: "what", is: ["incident"] },
        }),
        timeField("at", say.at, say.atMissing, { when: { field: "what", is: ["incident"] } }),
      ];

/** What a provider tells of itself behind a mailed link (catalogue O95, O103); `pupils`: whom this link may name at all. */
export const providerNewsForm = (pupils: readonly Option[]): Form =>
  oneStep({
    id: "provider-news",
    title: say.title,
    submit: say.submit,
    lead: say.lead,
    fields: [
      choiceField(
        "what",
        say.what,
        say.whatMissing,
        options(
          ["staff", say.happened.staff],
          ["site", say.happened.site],
          ...(pupils.length > 0 ? ([["incident", say.happened.incident, say.incidentHint]] as const) : []),
        ),
      ),
      wordsField("who", say.who, say.whoMissing, {
        when: { field: "what", is: ["staff"] },
        readBy: toLeadToday,
      }),
      yesNoField("checked", say.checked, say.checkedMissing, {
        when: { field: "what", is: ["staff"] },
        hint: say.checkedHint,
      }),
      wordsField("site", say.site, say.siteMissing, {
        readBy: toLeadToday,
        hint: say.siteHint,
        when: { field: "what", is: ["site"] },
      }),
      ...incident(pupils),
      ...safetyFields(),
      signatureField("typed-name", say.name, say.nameMissing),
    ],
  });

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
    school: { name: record.name, phone: record.phone, lead: lead?.name ?? newsWords.lead },
  };
};
