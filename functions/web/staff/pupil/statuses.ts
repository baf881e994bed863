import { recordStatusesFrom } from "#casework/pupil/enter-pupil.ts";
import type { Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { pupilStatuses } from "#contracts/forms/pupil.ts";
import type { StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

const fields: readonly Field[] = [
  {
    name: "statuses",
    kind: "checkboxes",
    label: "Which of these apply today?",
    hint: "Leave all of them empty if none applies. If nothing has changed, save them as they are: that records the check.",
    optional: true,
    options: pupilStatuses,
    missing: "",
  },
];

const pageOf = ({ pupil, who, href }: LoadedPupil): OneForm => ({
  title: "Check the pupil’s statuses",
  caption: who,
  lead: "They give a pupil more rights and more people to be told. An open placement takes them over at once. Compare them with the school’s own records each term.",
  submit: "Save the statuses",
  fields,
  action: `${href}/statuses`,
  back: { href, text: "Back to the pupil" },
  model: { pupil: pupil.id, statuses: pupil.statuses },
});

/** Which statuses a pupil has: EHC plan, looked after, social worker and the like. */
export const statusesPage: StaffPage = {
  path: "/pupils/{pupil}/statuses",
  action: "pupils.write",
  doc: { summary: "Change a pupil's statuses", form: fields },
  get: async (c) => {
    if (!c.sees("pupil.statuses")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    return oneFormPage(c, pageOf(loaded), {
      typed: typedFromAnswers(fields, { statuses: loaded.pupil.statuses }),
    });
  },
  post: async (c, sent) => {
    if (!c.sees("pupil.statuses")) return forbidden;
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const checked = taken(fields, sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return oneFormPage(c, pageOf(loaded), { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await recordStatusesFrom(c.deps, sender, loaded.pupil.id, checked.answers);
    if (!refused) return { kind: "see", to: loaded.href };
    const errors = [{ field: refused.field ?? "", message: refused.message }];
    return oneFormPage(c, pageOf(loaded), { typed, errors, command: sent.command });
  },
};
