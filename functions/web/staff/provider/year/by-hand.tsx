import { heldLines } from "#casework/provider/yearly/held-lines.ts";
import { askYearFrom, tellYearFrom } from "#casework/provider/yearly/telling.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { yearlyToldForm } from "#contracts/forms/provider/yearly.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { longDate } from "#ui/dates.ts";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { formOn } from "../../forms/form-on.ts";
import { oneFormPage } from "../../forms/one-form.tsx";
import { type FoundYear, findYear } from "./load.ts";

const formFor = async (c: StaffContext, { provider, signOff }: FoundYear) => {
  const lines = await heldLines(c.deps, c.at, { provider, signOff });
  return yearlyToldForm(({ id }) => {
    const held = lines.get(id);
    return held
      ? `Held: seen on ${longDate(held.on)}${held.until ? `, until ${longDate(held.until)}` : ""}`
      : "";
  });
};

type Again = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const shown = async (c: StaffContext, found: FoundYear, again: Again = {}): Promise<Reply> => {
  const form = await formFor(c, found);
  const { typed = {}, errors = [], command = c.deps.ids.id() } = again;
  const action = `/providers/${found.provider.id}/year/told`;
  const back = `/providers/${found.provider.id}/year`;
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: back, text: "Back to the provider’s year" },
    model: { form: { action, command, fields: formJsonSchema(form.steps.flatMap((s) => s.fields)) } },
    content: (
      <SectionsForm
        title={form.title}
        caption={found.name}
        lead="Go through each line with the provider. What you record serves every school of the trust."
        steps={form.steps}
        action={action}
        csrf={c.csrf}
        command={command}
        typed={typed}
        errors={errors}
        submit={form.submit}
        cancelHref={back}
      />
    ),
  };
};

/** What a provider told on the phone or on paper, where its link was not answered or did not arrive. */
export const providerYearToldPage: StaffPage = {
  path: "/providers/{provider}/year/told",
  action: "provider.record",
  doc: {
    summary: "Record what a provider told of its due diligence on the phone or on paper",
    form: yearlyToldForm(() => "").steps.flatMap((s) => s.fields),
  },
  get: async (c) => {
    const found = await findYear(c);
    return found ? shown(c, found) : notFound;
  },
  post: async (c, sent) => {
    const found = await findYear(c);
    if (!found) return notFound;
    const { command } = sent;
    const checked = taken(
      (await formFor(c, found)).steps.flatMap((s) => s.fields),
      sent,
    );
    if (checked.kind === "refused")
      return shown(c, found, { typed: checked.typed, errors: checked.errors, command });
    const sender = { at: c.at, command, by: c.staff };
    const refused = await tellYearFrom(c.deps, sender, found.provider.id, checked.answers, "staff");
    if (!refused) return { kind: "see", to: `/providers/${found.provider.id}/year` };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return shown(c, found, { typed: sent.typed ?? {}, errors, command });
  },
};

/** The yearly link is mailed now: before its time, or again once the first mail came back. */
export const providerYearAskPage: StaffPage = {
  path: "/providers/{provider}/year/ask",
  action: "provider.record",
  doc: { summary: "Mail a provider its yearly link now" },
  ...formOn<FoundYear>({
    find: findYear,
    fields: () => [],
    shown: (c, { provider, name }, again) =>
      oneFormPage(
        c,
        {
          title: "Send the yearly link now",
          caption: name,
          submit: "Send it",
          fields: [],
          lead: "It goes to the provider’s e-mail address on record. An earlier link closes. If a mail came back, change the address first.",
          action: `/providers/${provider.id}/year/ask`,
          back: { href: `/providers/${provider.id}/year`, text: "Back to the provider’s year" },
        },
        again,
      ),
    isTaken: ({ signOff }, command) => signOff.commands.get(command) !== undefined,
    act: (c, { provider }, command) => askYearFrom(c.deps, { at: c.at, command, by: c.staff }, provider.id),
    fieldOf: () => "",
    to: ({ provider }) => `/providers/${provider.id}/year`,
  }),
};
