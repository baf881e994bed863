import { recordSuspensionFrom, suspensionAnswers } from "#casework/pupil/suspensions.ts";
import type { Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { choiceField, dateField, oneStep } from "#contracts/forms/fields.ts";
import { options, yesNo } from "#contracts/forms/options.ts";
import { suspensionReasons } from "#contracts/forms/suspension.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Suspension } from "#streams/pupil/suspension.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

/** A suspension or permanent exclusion of a pupil (catalogue O66 to O68): dates and a code, no story. */
export const suspensionForm: Form = oneStep({
  id: "suspension",
  title: "Suspension or permanent exclusion",
  submit: "Save",
  lead: "What happened stays in the school’s own record. Here it counts from when education is owed, and who must be told.",
  fields: [
    choiceField(
      "kind",
      "Which is it?",
      "Select which it is",
      options(["suspension", "Suspension"], ["permanent-exclusion", "Permanent exclusion"]),
    ),
    dateField("from", "First day", "Enter the first day", { hint: "A part of a day counts as a day." }),
    dateField("to", "Last day", "Enter the last day", { when: { field: "kind", is: ["suspension"] } }),
    {
      name: "reason",
      kind: "select",
      label: "Main reason",
      options: suspensionReasons,
      missing: "Select the main reason",
    },
    dateField(
      "last-exam",
      "In year 11: date of the last examination",
      "Enter the date of the last examination",
      {
        optional: true,
        hint: "After it, no education during a suspension is owed.",
      },
    ),
    choiceField("stands", "Does it stand?", "Select whether it stands", yesNo, {
      hint: "No, if it was rescinded or entered by mistake. It stays on record.",
    }),
  ],
});

const fields = suspensionForm.steps.flatMap((step) => step.fields);

type Place = { readonly loaded: LoadedPupil; readonly suspension: Suspension | undefined };

const pageOf = ({ loaded, suspension }: Place): OneForm => ({
  title: suspension ? "Correct a suspension or exclusion" : "Record a suspension or exclusion",
  caption: loaded.who,
  lead: suspensionForm.steps[0]?.lead,
  submit: suspensionForm.submit,
  fields,
  action: `${loaded.href}/suspensions/${suspension?.id ?? "new"}`,
  back: { href: loaded.href, text: "Back to the pupil" },
  model: { pupil: loaded.pupil.id },
});

const placeOf = async (c: StaffContext): Promise<Place | Reply> => {
  if (!c.sees("pupil.suspensions")) return forbidden;
  const loaded = await loadPupil(c);
  if (!loaded) return notFound;
  const { suspension: id } = c.request.params;
  const suspension = loaded.pupil.suspensions.find((each) => each.id === id);
  return id !== undefined && !suspension ? notFound : { loaded, suspension };
};

const shown = async (c: StaffContext): Promise<Reply> => {
  const place = await placeOf(c);
  if ("kind" in place) return place;
  const typed = place.suspension ? typedFromAnswers(fields, suspensionAnswers(place.suspension)) : {};
  return oneFormPage(c, pageOf(place), { typed });
};

const recorded = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const place = await placeOf(c);
  if ("kind" in place) return place;
  const again = { typed: sent.typed ?? {}, command: sent.command };
  const checked = taken(fields, sent);
  if (checked.kind === "refused") return oneFormPage(c, pageOf(place), { ...again, errors: checked.errors });
  const about = {
    pupil: place.loaded.pupil.id,
    ...(place.suspension ? { suspension: place.suspension.id } : {}),
  };
  const sender = { at: c.at, command: sent.command, by: c.staff };
  const refused = await recordSuspensionFrom(c.deps, sender, about, checked.answers);
  if (!refused) return { kind: "see", to: `${place.loaded.href}#suspensions` };
  const errors = [{ field: refused.field ?? "", message: refused.message }];
  return oneFormPage(c, pageOf(place), { ...again, errors });
};

/** One more suspension or permanent exclusion of a pupil (catalogue O66 to O68). */
export const suspensionNewPage: StaffPage = {
  path: "/pupils/{pupil}/suspensions/new",
  action: "suspensions.write",
  doc: { summary: "Record a suspension or permanent exclusion of a pupil", form: fields },
  get: shown,
  post: recorded,
};

/** The same for one on record, whose id stays. */
export const suspensionPage: StaffPage = {
  path: "/pupils/{pupil}/suspensions/{suspension}",
  action: "suspensions.write",
  doc: { summary: "Correct a suspension or permanent exclusion of a pupil", form: fields },
  get: shown,
  post: recorded,
};
