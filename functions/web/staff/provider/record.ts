import { declareRollFrom, recordProviderFrom, seeCertificateFrom } from "#casework/provider/records.ts";
import type { Sender } from "#casework/pupil/enter-pupil.ts";
import type { Answers, Form } from "#contracts/form.ts";
import {
  certificatesForm,
  insuranceForm,
  providerRecordForms,
  rollForm,
} from "#contracts/forms/provider-records.ts";
import { own } from "#domain/own-property.ts";
import { providerRecords } from "#domain/provider-records.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type ProviderModel, providerModel } from "./model.ts";

type Asked = { readonly provider: ProviderModel; readonly form: Form };

/** What is recorded once for every school of the trust. */
const shared: Readonly<Record<string, Form>> = {
  roll: rollForm,
  insurance: insuranceForm,
  certificates: certificatesForm,
};

const formOf = (id: string): Form | undefined => {
  const record = providerRecords.find((name) => name === id);
  if (record) return providerRecordForms[record];
  return own(shared, id);
};

const askedOf = async (c: StaffContext): Promise<Asked | undefined> => {
  const form = formOf(c.request.params.record ?? "");
  const provider = form && (await providerModel(c, c.request.params.provider ?? ""));
  return provider && { provider, form };
};

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

const page = (c: StaffContext, { provider, form }: Asked, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: form.title,
      submit: form.submit,
      fields: fieldsOf(form),
      caption: provider.name,
      lead: form.steps[0]?.lead,
      action: `/providers/${provider.id}/records/${form.id}`,
      back: { href: `/providers/${provider.id}`, text: `Back to ${provider.name}` },
    },
    again,
  );

const recordShared = (
  c: StaffContext,
  sender: Sender,
  { provider, record }: { readonly provider: string; readonly record: string },
  answers: Answers,
) => {
  if (record === "roll") return declareRollFrom(c.deps, sender, provider, answers);
  return seeCertificateFrom(
    c.deps,
    sender,
    provider,
    record === "certificates" ? "certificates" : "insurance",
    answers,
  );
};

/** Records what a school keeps of a provider each year or term: risk assessment, audit, quality, and its declared roll. */
export const providerRecordPage: StaffPage = {
  path: "/providers/{provider}/records/{record}",
  action: "provider.record",
  doc: {
    summary:
      "Record a provider's risk assessment, audit, rating or roll; the form of its GET names the questions",
  },
  get: async (c) => {
    const asked = await askedOf(c);
    return asked ? page(c, asked) : notFound;
  },
  post: async (c, sent) => {
    const asked = await askedOf(c);
    if (!asked) return notFound;
    const { command } = sent;
    const checked = taken(fieldsOf(asked.form), sent);
    if (checked.kind === "refused")
      return page(c, asked, { typed: checked.typed, errors: checked.errors, command });
    const sender = { at: c.at, command, by: c.staff };
    const provider = asked.provider.id;
    const record = providerRecords.find((name) => name === asked.form.id);
    const refused = record
      ? await recordProviderFrom(c.deps, sender, { provider, record }, checked.answers)
      : await recordShared(c, sender, { provider, record: asked.form.id }, checked.answers);
    if (!refused) return { kind: "see", to: `/providers/${provider}?recorded=${asked.form.id}` };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return page(c, asked, { typed: sent.typed ?? {}, errors, command });
  },
};
