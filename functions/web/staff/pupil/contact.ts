import { contactRecordOf, schoolRecordOf } from "#casework/people/people.ts";
import { contactAnswers, recordContactFrom } from "#casework/pupil/contacts.ts";
import { outsideOf } from "#casework/school/record/outside.ts";
import type { Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { contactForm } from "#contracts/forms/contact.ts";
import type { Contact } from "#domain/contact.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, type OneForm, oneFormPage } from "../forms/one-form.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

const all = contactForm.steps.flatMap((s) => s.fields);

/** Only the safeguarding leads see a restriction that is on record, so only they change or lift it. */
const hiddenFrom = (c: StaffContext, contact: Contact | undefined): readonly string[] =>
  contact?.restricted === "yes" && !c.sees("contact.restriction") ? ["restricted", "restriction"] : [];

type Place = { readonly loaded: LoadedPupil; readonly contact: Contact | undefined };

const fieldsFor = (c: StaffContext, { contact }: Place): readonly Field[] => {
  const hidden = hiddenFrom(c, contact);
  return all.filter((field) => !hidden.includes(field.name));
};

const pageOf = (c: StaffContext, place: Place): OneForm => {
  const { loaded, contact } = place;
  const hidden = hiddenFrom(c, contact).length > 0;
  return {
    title: contact ? "Correct a contact" : "Add a contact",
    caption: loaded.who,
    lead: hidden
      ? "This person must not be contacted. The safeguarding leads keep the reason; the other answers can be corrected here."
      : contactForm.steps[0]?.lead,
    submit: contactForm.submit,
    fields: fieldsFor(c, place),
    action: `${loaded.href}/contacts/${contact?.id ?? "new"}`,
    back: { href: loaded.href, text: "Back to the pupil" },
    model: { pupil: loaded.pupil.id, ...(contact ? { contact: contact.id } : {}) },
  };
};

const placeOf = async (c: StaffContext): Promise<Place | Reply> => {
  if (!c.sees("contact.details")) return forbidden;
  const loaded = await loadPupil(c);
  if (!loaded) return notFound;
  const { contact: id } = c.request.params;
  const contact = loaded.pupil.contacts.find((each) => each.id === id);
  return id !== undefined && !contact ? notFound : { loaded, contact };
};

/** Local authority or virtual school as the school's set-up has them: entered once, and taken over for each pupil. */
const begunFromOutside = async (c: StaffContext): Promise<Again> => {
  const who = (["local-authority", "virtual-school"] as const).find((w) => w === c.request.query.get("as"));
  const record = await schoolRecordOf(c.deps, c.scope, c.at.school);
  const known = who && outsideOf(record, who);
  if (!who || !known) return {};
  return {
    typed: {
      name: known.name,
      relationship: who,
      "parental-responsibility": "no",
      source: "The school’s contacts outside",
      channel: "email",
      email: known.email,
      phone: known.phone,
    },
  };
};

const shown = async (c: StaffContext): Promise<Reply> => {
  const place = await placeOf(c);
  if ("kind" in place) return place;
  const page = pageOf(c, place);
  if (!place.contact) return oneFormPage(c, page, await begunFromOutside(c));
  const record = await contactRecordOf(c.deps, c.scope, place.contact.id);
  const typed = typedFromAnswers(page.fields, contactAnswers(place.contact, record));
  return oneFormPage(c, { ...page, model: { ...page.model, values: typed } }, { typed });
};

const recorded = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const place = await placeOf(c);
  if ("kind" in place) return place;
  const page = pageOf(c, place);
  const again = (errors: readonly { readonly field: string; readonly message: string }[]) =>
    oneFormPage(c, page, { typed: sent.typed ?? {}, errors, command: sent.command });
  const checked = taken(page.fields, sent);
  if (checked.kind === "refused") return again(checked.errors);
  const done = await recordContactFrom(
    c.deps,
    { at: c.at, command: sent.command, by: c.staff },
    {
      pupil: place.loaded.pupil.id,
      ...(place.contact ? { contact: place.contact.id } : {}),
      answers: checked.answers,
      kept: hiddenFrom(c, place.contact),
    },
  );
  if ("kind" in done) return again([{ field: done.field ?? "", message: done.message }]);
  return { kind: "see", to: `${place.loaded.href}#contacts`, model: { contact: done.contact } };
};

/** Who is a parent, who may consent, who must not be told: one more person (catalogue O125). */
export const contactNewPage: StaffPage = {
  path: "/pupils/{pupil}/contacts/new",
  action: "contacts.write",
  doc: {
    summary: "Add a contact of a pupil",
    query: { as: "local-authority or virtual-school: begins from the school's contacts outside" },
    form: all,
  },
  get: shown,
  post: recorded,
};

/** The same for a person on record, whose id stays. */
export const contactPage: StaffPage = {
  path: "/pupils/{pupil}/contacts/{contact}",
  action: "contacts.write",
  doc: { summary: "Correct a contact of a pupil", form: all },
  get: shown,
  post: recorded,
};
