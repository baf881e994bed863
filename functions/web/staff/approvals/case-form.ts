import { formNow } from "#casework/choices.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Form } from "#contracts/form.ts";
import { initialsOf } from "#contracts/people.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import type { Loaded } from "../placement/load.ts";
import { loadCase, mayDecideCase } from "./load.ts";

const fieldsOf = (form: Form) => form.steps.flatMap((step) => step.fields);

const pageOf = (l: Loaded, form: Form, path: string): OneForm => ({
  title: form.title,
  caption: l.pupil ? initialsOf(l.pupil) : "Pupil",
  lead: form.steps[0]?.lead,
  submit: form.submit,
  fields: fieldsOf(form),
  action: `/approvals/${l.placement.id}/${path}`,
  back: { href: `/approvals/${l.placement.id}`, text: "Back to the case" },
  model: { placement: l.placement.id },
});

type Allowed = (c: StaffContext, l: Loaded) => boolean;

/** A form about one case, for those who decide on it: they read no placement, and see no other pupil. */
const caseForm = (path: string, id: string, summary: string, allowed: Allowed): StaffPage => {
  const open = async (c: StaffContext): Promise<{ l: Loaded; form: Form } | Reply> => {
    const l = await loadCase(c);
    const form = l && (await formNow(c.deps, c.at, l.placement, id));
    if (!l || !form) return notFound;
    return allowed(c, l) ? { l, form } : forbidden;
  };
  const blank = placementForms[id]?.(noChoices);
  return {
    path: `/approvals/{placement}/${path}`,
    doc: { summary, ...(blank ? { form: fieldsOf(blank) } : {}) },
    action: "approvals.read",
    get: async (c) => {
      const opened = await open(c);
      return "kind" in opened ? opened : oneFormPage(c, pageOf(opened.l, opened.form, path));
    },
    post: async (c, sent) => {
      const opened = await open(c);
      if ("kind" in opened) return opened;
      const { l, form } = opened;
      const page = pageOf(l, form, path);
      const again = { typed: sent.typed ?? {}, command: sent.command };
      const checked = taken(page.fields, sent);
      if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
      const command = { stream: l.stream, id: sent.command, by: c.staff, at: c.at };
      const done = await recordForm(c.deps, { ...command, form, answers: checked.answers });
      if (done.kind !== "refused") return { kind: "see", to: page.back.href };
      const errors = [{ field: done.field ?? "", message: done.message }];
      return oneFormPage(c, page, { ...again, errors });
    },
  };
};

export const approvalFormPages: readonly StaffPage[] = [
  caseForm("panel", "direction-panel", "Name the governors who decide on a direction", (c) =>
    c.may("form.direction-panel"),
  ),
  caseForm("decision", "direction-approval", "Record the governing body's decision on a direction", (c, l) =>
    mayDecideCase(c, l.placement),
  ),
];
