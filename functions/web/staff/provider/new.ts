import { addProviderFrom } from "#casework/provider/enter-provider.ts";
import { providerQuestions } from "#casework/provider/providers-judged.ts";
import { providerForm } from "#contracts/forms/provider.ts";
import type { StaffPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";

const fields = providerForm.steps.flatMap((s) => s.fields);

const page: OneForm = {
  title: providerForm.title,
  submit: providerForm.submit,
  lead: providerForm.steps[0]?.lead,
  fields,
  action: "/providers/new",
  back: { href: "/providers", text: "Back to providers" },
};

/** Adds a provider; the same form sent twice adds one. */
export const providerNewPage: StaffPage = {
  path: "/providers/new",
  action: "providers.write",
  doc: { summary: "Add a provider", form: fields },
  get: async (c) => oneFormPage(c, page),
  post: async (c, sent) => {
    const typed = sent.typed ?? {};
    const checked = taken(withSure(fields, providerQuestions), sent);
    if (checked.kind === "refused")
      return oneFormPage(c, page, { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const added = await addProviderFrom(c.deps, sender, checked.answers);
    if (!("kind" in added))
      return { kind: "see", to: `/providers/${added.provider}`, model: { provider: added.provider } };
    const { errors, ...asked } = askedBefore(fields, added);
    return oneFormPage(c, { ...page, ...asked }, { typed, errors, command: sent.command });
  },
};
