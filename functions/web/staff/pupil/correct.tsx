import { pupils, read } from "#casework/commit/streams.ts";
import { contactRecordOf } from "#casework/people/people.ts";
import { reasonField } from "#casework/people/reasons-of-change.ts";
import {
  correctableFields,
  correctPupilFrom,
  pupilAnswers,
  removeContactFrom,
} from "#casework/pupil/correct-pupil.ts";
import { pupilQuestions } from "#casework/pupil/pupils-judged.ts";
import type { Field } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { pupilStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, problem, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { PupilEvent } from "#streams/pupil/events.ts";
import { askedBefore, withSure } from "../forms/asked-before.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { Changes, changesOf, type Told } from "../record/change-history.tsx";
import { type LoadedPupil, loadPupil } from "./load.ts";

const fields: readonly Field[] = [...correctableFields, reasonField];

const correcting = (
  c: StaffContext,
  { pupil, record, who, href }: LoadedPupil,
  again?: Again,
  asked: Pick<ReturnType<typeof askedBefore>, "fields" | "model"> = { fields, model: {} },
): Reply => {
  if (!record) return problem(404, "The record is gone", "The pupil’s record has been erased.");
  const typed = typedFromAnswers(fields, pupilAnswers(pupil, record));
  return oneFormPage(
    c,
    {
      title: "Put name or date of birth right",
      caption: who,
      lead: "Letters that were sent keep what they said. Compulsory school age is worked out anew.",
      submit: "Save the correction",
      fields: asked.fields,
      action: `${href}/correct`,
      back: { href, text: "Back to the pupil" },
      model: { pupil: pupil.id, values: typed, ...asked.model },
    },
    again ?? { typed },
  );
};

const maySee = (c: StaffContext): boolean => c.sees("pupil.name") && c.sees("pupil.date-of-birth");

/** Name, date of birth, UPN and year group are put right, with the reason; what stood before stays in the history. */
export const pupilCorrectPage: StaffPage = {
  path: "/pupils/{pupil}/correct",
  action: "pupils.write",
  doc: { summary: "Put a pupil's name, date of birth, UPN or year group right", form: fields },
  get: async (c) => {
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    return maySee(c) ? correcting(c, loaded) : forbidden;
  },
  post: async (c, sent) => {
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    if (!maySee(c)) return forbidden;
    const checked = taken(withSure(fields, pupilQuestions), sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return correcting(c, loaded, { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const refused = await correctPupilFrom(c.deps, sender, loaded.pupil.id, checked.answers);
    if (!refused) return { kind: "see", to: loaded.href };
    const { errors, ...asked } = askedBefore(fields, refused);
    return correcting(c, loaded, { typed, errors, command: sent.command }, asked);
  },
};

type Leaving = { readonly loaded: LoadedPupil; readonly contact: string; readonly name: string };

/** Only the safeguarding leads take somebody off who may not be contacted: it would lift the restriction. */
const leaving = async (c: StaffContext): Promise<Leaving | Reply> => {
  if (!c.sees("contact.details")) return forbidden;
  const loaded = await loadPupil(c);
  const contact = loaded?.pupil.contacts.find((each) => each.id === c.request.params.contact);
  if (!loaded || !contact) return notFound;
  if (contact.restricted === "yes" && !c.sees("contact.restriction")) return forbidden;
  const record = await contactRecordOf(c.deps, c.scope, contact.id);
  return { loaded, contact: contact.id, name: record?.name ?? "A contact whose record is gone" };
};

const removing = (c: StaffContext, { loaded, contact, name }: Leaving, again: Again = {}): Reply =>
  oneFormPage(
    c,
    {
      title: "Take this contact off the list",
      caption: `${name}, for ${loaded.who}`,
      lead: "No mail, link or letter goes to this person any more. What was sent and answered stays on record.",
      submit: "Take them off the list",
      fields: [reasonField],
      action: `${loaded.href}/contacts/${contact}/remove`,
      back: { href: loaded.href, text: "Back to the pupil" },
      warning: true,
      model: { pupil: loaded.pupil.id, contact },
    },
    again,
  );

/** A contact who is none any more is taken off the pupil's list, with the reason (catalogue O125). */
export const contactRemovePage: StaffPage = {
  path: "/pupils/{pupil}/contacts/{contact}/remove",
  action: "contacts.write",
  doc: { summary: "Take a contact off a pupil's list, with the reason", form: [reasonField] },
  get: async (c) => {
    const found = await leaving(c);
    return "kind" in found ? found : removing(c, found);
  },
  post: async (c, sent) => {
    const loaded = await loadPupil(c);
    if (loaded?.pupil.commands.get(sent.command)) return { kind: "see", to: `${loaded.href}#contacts` };
    const found = await leaving(c);
    if ("kind" in found) return found;
    const checked = taken([reasonField], sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return removing(c, found, { typed, errors: checked.errors, command: sent.command });
    const sender = { at: c.at, command: sent.command, by: c.staff };
    const given = { contact: found.contact, reason: String(checked.answers.reason) };
    const refused = await removeContactFrom(c.deps, sender, found.loaded.pupil.id, given);
    if (!refused) return { kind: "see", to: `${found.loaded.href}#contacts` };
    const errors = [{ field: "reason", message: refused.message }];
    return removing(c, found, { typed, errors, command: sent.command });
  },
};

const told = (e: PupilEvent): Told | undefined => {
  if (e.type === "pupil-added") return { title: "Added" };
  if (e.type === "pupil-corrected")
    return { title: "Name, birth, UPN or year group put right", words: e.words };
  if (e.type === "pupil-left") return { title: `Left the school on ${longDate(e.on)}` };
  if (e.type === "merged-from") return { title: "Another record of the same child became part of this one" };
  if (e.type === "leaving-planned") return { title: `Is to leave the school on ${longDate(e.on)}` };
  if (e.type === "leaving-taken-back") return { title: "Stays at the school after all" };
  if (e.type === "year-moved") return { title: `Moved up from ${e.from} to ${e.to}` };
  if (e.type === "pupil-came-back") return { title: `Back at the school since ${longDate(e.on)}` };
  if (e.type === "contact-recorded") return { title: "A contact recorded or changed" };
  if (e.type === "contact-removed") return { title: "A contact taken off the list", words: e.words };
  return e.type === "statuses-recorded" ? { title: "Statuses recorded" } : undefined;
};

/** Who changed what of a pupil's record, when and why. */
export const pupilHistoryPage: StaffPage = {
  path: "/pupils/{pupil}/history",
  action: "pupils.read",
  doc: { summary: "Changes of a pupil's record: who, when, why, and what stood before" },
  get: async (c) => {
    const loaded = await loadPupil(c);
    if (!loaded) return notFound;
    const { commits } = await read(c.deps, pupils, pupilStream(c.at, loaded.pupil.id));
    const changes = await changesOf(c, c.scope, commits, told, maySee(c) && c.sees("contact.details"));
    return {
      kind: "page",
      title: `Changes: ${loaded.who}`,
      back: { href: loaded.href, text: "Back to the pupil" },
      model: { pupil: loaded.pupil.id, changes },
      content: (
        <>
          <span class="govuk-caption-l">{loaded.who}</span>
          <h1 class="govuk-heading-l">What was changed</h1>
          <Changes changes={changes} />
        </>
      ),
    };
  },
};
