import type { Field, Form } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import type { Described } from "#door/openapi/described.ts";
import { elsewhere } from "#door/openapi/elsewhere.ts";
import { described } from "#door/openapi/openapi.ts";
import type { OpenPage } from "#door/serve-open.ts";
import { formIds } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { type Action, isAction } from "#promises/permissions.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { staffPages } from "../pages.ts";

const staff: readonly Described[] = staffPages.map((page) =>
  described(page, { kind: "staff", action: page.action }),
);

const actionOf = (form: Form): Action => {
  const action = `form.${form.id}`;
  return isAction(action) ? action : "placement.read";
};

/** A choice that only the placement itself can offer: any of its ids. */
const withoutChoices = (field: Field): Field =>
  "options" in field && field.options.length === 0 ? { ...field, kind: "text", readBy: onRecord } : field;

/**
 * Each form of a placement at its own address. Choices that depend on the placement (its provider, its contacts)
 * are any text here; the form's own GET names them.
 */
const formPages: readonly Described[] = formIds
  .filter((id) => id !== "referral")
  .map((id) => {
    const form = placementForms[id](noChoices);
    const fields = form.steps.flatMap((s) => s.fields).map(withoutChoices);
    return {
      path: `/placements/{placement}/forms/${id}`,
      get: true,
      post: true,
      previews: true,
      access: { kind: "staff", action: actionOf(form) },
      doc: { summary: form.title, form: fields, shows: ["placement", "form", "typed"] },
    };
  });

const referralSteps: readonly Described[] = referralForm.steps.map((step) => ({
  path: `/placements/{placement}/referral/${step.id}`,
  get: true,
  post: true,
  access: { kind: "staff", action: "form.referral" },
  doc: { summary: `Referral: ${step.title}`, form: step.fields, shows: ["form"] },
}));

/** Everything that the service answers to. */
export const allPages = (open: readonly OpenPage[]): readonly Described[] => [
  ...staff,
  ...formPages,
  ...referralSteps,
  ...elsewhere,
  ...open.filter((page) => page.doc).map((page) => described(page, { kind: "open" })),
];
