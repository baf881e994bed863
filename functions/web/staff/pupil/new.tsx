import { importPath } from "#casework/import/kinds.ts";
import { addPupilFrom } from "#casework/pupil/enter-pupil.ts";
import { pupilQuestions } from "#casework/pupil/pupils-judged.ts";
import { pupilForm } from "#contracts/forms/pupil.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";

const fields = pupilForm.steps.flatMap((s) => s.fields);

const page: OneForm = {
  title: pupilForm.title,
  submit: pupilForm.submit,
  lead: "Add a pupil once, before the first referral. Use the name that letters to parents should say.",
  fields,
  action: "/pupils/new",
  back: { href: "/pupils", text: "Back to pupils" },
};

/** Whoever may import is led there: a school seldom types in all its pupils. */
const pageFor = (c: StaffContext): OneForm =>
  c.may("pupils.import")
    ? { ...page, read: { href: importPath.pupils, text: "Several pupils? Import them from a sheet instead" } }
    : page;

/** Adds a pupil; the same form sent twice adds one. */
export const pupilNewPage: StaffPage = {
  path: "/pupils/new",
  action: "pupils.write",
  doc: { summary: "Add a pupil", form: fields },
  get: async (c) => oneFormPage(c, pageFor(c)),
  post: async (c, sent) => {
    const checked = taken(withSure(fields, pupilQuestions), sent);
    if (checked.kind === "refused")
      return oneFormPage(c, pageFor(c), {
        typed: checked.typed,
        errors: checked.errors,
        command: sent.command,
      });
    const added = await addPupilFrom(
      c.deps,
      { at: c.at, command: sent.command, by: c.staff },
      checked.answers,
    );
    if ("kind" in added) {
      const { errors, ...asked } = askedBefore(fields, added);
      const again = { typed: sent.typed ?? {}, errors, command: sent.command };
      return oneFormPage(c, { ...pageFor(c), ...asked }, again);
    }
    return { kind: "see", to: `/pupils/${added.pupil}`, model: { pupil: added.pupil } };
  },
};
