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
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { packBehind } from "../pack/load.ts";
import { openingOf } from "../pack/opened.ts";
import { registerBehind } from "../register/load.ts";
import { rollBehind } from "../roll/load.ts";

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

const incident = (pupils: readonly Option[]): readonly Field[] =>
  pupils.length === 0
    ? []
    : [
        severalField("pupils", "Which pupils was it about?", "Choose the pupils", pupils, {
          when: { field: "what", is: ["incident"] },
        }),
        dateField("on", "On which day was it?", "Enter the day", {
          when: { field: "what", is: ["incident"] },
        }),
        timeField("at", "At what time?", "Enter the time", { when: { field: "what", is: ["incident"] } }),
      ];

/** What a provider tells of itself behind a mailed link (catalogue O95, O103); `pupils`: whom this link may name at all. */
export const providerNewsForm = (pupils: readonly Option[]): Form =>
  oneStep({
    id: "provider-news",
    title: "Tell the school something",
    submit: "Tell the school",
    lead: "It reaches the safeguarding lead and the leader for alternative provision at once. Worried about a child? Do not write it here: ring the school. In danger now: ring 999.",
    fields: [
      choiceField(
        "what",
        "What has happened?",
        "Choose what has happened",
        options(
          ["staff", "Our staff have changed"],
          ["site", "Our address has changed, or we use another site"],
          ...(pupils.length > 0
            ? ([["incident", "A serious incident with a pupil", "Ring the school as well"]] as const)
            : []),
        ),
      ),
      wordsField("who", "Who is new or has left, and in which work?", "Enter who is new or has left", {
        when: { field: "what", is: ["staff"] },
        readBy: toLeadToday,
      }),
      yesNoField("checked", "Are the checks of new staff done?", "Choose whether the checks are done", {
        when: { field: "what", is: ["staff"] },
        hint: "Please send the school the written confirmation too",
      }),
      wordsField("site", "Which address, for what, and from which day?", "Enter the address and the day", {
        readBy: toLeadToday,
        hint: "A site of a partner too, if pupils learn there",
        when: { field: "what", is: ["site"] },
      }),
      ...incident(pupils),
      ...safetyFields(),
      signatureField("typed-name", "Your name", "Enter your name"),
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
    school: { name: record.name, phone: record.phone, lead: lead?.name ?? "The safeguarding lead" },
  };
};
