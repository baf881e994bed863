import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { reasonField } from "#casework/people/reasons-of-change.ts";
import {
  changeProviderFrom,
  providerAnswers,
  retireProviderFrom,
} from "#casework/provider/change-provider.ts";
import { providerQuestions } from "#casework/provider/providers-judged.ts";
import type { Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { providerForm } from "#contracts/forms/provider.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { providerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { foreseeing } from "#door/forms/foreseen.tsx";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import type { Provider } from "#streams/provider/provider.ts";
import type { RegisterPart } from "#streams/provider/register/register.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { Changes, changesOf, type Told } from "../record/change-history.tsx";

const fields: readonly Field[] = [...providerForm.steps.flatMap((s) => s.fields), reasonField];

type Found = { readonly id: string; readonly state: Provider; readonly record: ProviderRecord };

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const id = c.request.params.provider ?? "";
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const { state } = await read(c.deps, providers, providerStream(c.at.tenant, id));
  const record = state.facts && (await providerOf(c.deps, c.at.tenant, id));
  return record ? { id, state, record } : undefined;
};

const backTo = ({ id, record }: Found) => ({ href: `/providers/${id}`, text: `Back to ${record.name}` });

const editing = (
  c: StaffContext,
  f: Found,
  again?: Again,
  asked: Pick<ReturnType<typeof askedBefore>, "fields" | "model"> = { fields, model: {} },
): Reply => {
  const typed = typedFromAnswers(fields, providerAnswers(f.state, f.record));
  return oneFormPage(
    c,
    {
      title: "Change the provider",
      caption: f.record.name,
      lead: "Every school of the trust sees the change. What stood before is kept in the history. An address for mails is used only when each other school that has pupils there has confirmed it.",
      submit: "Save the changes",
      fields: asked.fields,
      action: `/providers/${f.id}/edit`,
      back: backTo(f),
      model: { provider: f.id, values: typed, ...asked.model },
    },
    again ?? { typed },
  );
};

const retiring = (c: StaffContext, f: Found, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: f.state.retired ? "Take the provider back" : "Retire the provider",
      caption: f.record.name,
      lead: f.state.retired
        ? "It can be chosen again. Its checks are made for each placement as before."
        : "Nobody can choose it any more. Pupils who are there stay until their placements end.",
      submit: f.state.retired ? "Take it back" : "Retire it",
      fields: [reasonField],
      action: `/providers/${f.id}/retire`,
      back: backTo(f),
      ...(f.state.retired ? {} : { warning: true as const }),
      model: { provider: f.id, retired: f.state.retired },
    },
    again,
  );

/** What is on record of a provider is changed, with the reason; the old words stay in its history. */
export const providerEditPage: StaffPage = {
  path: "/providers/{provider}/edit",
  action: "providers.write",
  doc: { summary: "Change a provider, with the reason", form: fields },
  foresees: foreseeing(),
  get: async (c) => {
    const found = await find(c);
    return found ? editing(c, found) : notFound;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    const checked = taken(withSure(fields, providerQuestions), sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return editing(c, found, { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await changeProviderFrom(c.deps, sender, found.id, checked.answers);
    if (!refused) return { kind: "see", to: `/providers/${found.id}` };
    const { errors, ...asked } = askedBefore(fields, refused);
    return editing(c, found, { typed, errors, command: sent.command }, asked);
  },
};

/** A provider that is used no longer is retired, not deleted; it can be taken back. */
export const providerRetirePage: StaffPage = {
  path: "/providers/{provider}/retire",
  action: "providers.write",
  doc: { summary: "Retire a provider, or take it back, with the reason", form: [reasonField] },
  get: async (c) => {
    const found = await find(c);
    return found ? retiring(c, found) : notFound;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    if (found.state.commands.get(sent.command)) return { kind: "see", to: `/providers/${found.id}` };
    const checked = taken([reasonField], sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return retiring(c, found, { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await retireProviderFrom(c.deps, sender, found.id, {
      reason: String(checked.answers.reason),
      retire: !found.state.retired,
    });
    if (!refused) return { kind: "see", to: `/providers/${found.id}` };
    const errors = [{ field: "reason", message: refused.message }];
    return retiring(c, found, { typed, errors, command: sent.command });
  },
};

const partNames: Readonly<Record<RegisterPart, string>> = {
  offer: "Ages, needs and days",
  sites: "Site",
  contacts: "Contact",
  costs: "Cost",
  dates: "Term date or closure",
};

const told = (e: ProviderEvent): Told | undefined => {
  if (e.type === "provider-added") return { title: "Added" };
  if (e.type === "provider-changed") return { title: "Changed", words: e.words };
  if (e.type === "address-proposed")
    return { title: "Another address for mails proposed: schools are asked" };
  if (e.type === "address-answered")
    return {
      title: e.answer === "yes" ? "A school confirmed the address" : "A school did not confirm the address",
      words: e.words,
    };
  if (e.type === "register-entered")
    return e.changed.length > 0
      ? { title: `${partNames[e.part]}: entered or changed`, words: e.words }
      : undefined;
  if (e.type === "register-removed") return { title: `${partNames[e.part]}: taken off`, words: e.words };
  if (e.type === "provider-retired") return { title: "Retired", words: e.words };
  return e.type === "provider-restored" ? { title: "Taken back", words: e.words } : undefined;
};

/** Who changed what of a provider, when and why. */
export const providerHistoryPage: StaffPage = {
  path: "/providers/{provider}/history",
  action: "providers.read",
  doc: { summary: "Changes of a provider's record: who, when, why, and what stood before" },
  get: async (c) => {
    const found = await find(c);
    if (!found) return notFound;
    const { commits } = await read(c.deps, providers, providerStream(c.at.tenant, found.id));
    const changes = await changesOf(c, c.at.tenant, commits, told, c.may("providers.write"));
    return {
      kind: "page",
      title: `Changes: ${found.record.name}`,
      back: backTo(found),
      model: { provider: found.id, changes },
      content: (
        <>
          <span class="govuk-caption-l">{found.record.name}</span>
          <h1 class="govuk-heading-l">What was changed</h1>
          <Changes changes={changes} />
        </>
      ),
    };
  },
};
