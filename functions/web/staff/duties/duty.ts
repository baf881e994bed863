import { recordDutyFrom } from "#casework/school/record-duty.ts";
import type { Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { dutyForms } from "#contracts/forms/duties.ts";
import { own } from "#domain/own-property.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { loadDuties, mayRecord } from "./load.ts";

const formOf = (c: StaffContext): Form | undefined => {
  const id = c.request.params.duty ?? "";
  return own(dutyForms, id);
};

/** Duties for which the page of numbers is read. */
const ofGovernors: readonly string[] = ["O119", "O120"];

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

const page = async (c: StaffContext, form: Form, again: Again = {}): Promise<Reply> => {
  const duty = (await loadDuties(c)).shown.find((d) => d.id === form.id);
  const fields = fieldsOf(form);
  // What was recorded last is the beginning of the next record, but for its dates.
  const { on: _on, "told-on": _told, ...before } = duty?.answers ?? {};
  return oneFormPage(
    c,
    {
      title: form.title,
      submit: form.submit,
      fields,
      caption: "Duties of the school",
      lead: duty && duty.clauses.length > 0 ? `Asked by ${duty.clauses.join("; ")}.` : undefined,
      ...(ofGovernors.includes(form.id) && c.may("report.read")
        ? { read: { href: "/school/report", text: "Open the report to the governors" } }
        : {}),
      action: `/school/duties/${form.id}`,
      back: { href: "/school/duties", text: "Duties of the school" },
      model: { duty },
    },
    { typed: typedFromAnswers(fields, before), ...again },
  );
};

/** One duty of the school is recorded: its form is data, its words go to the vault. */
export const dutyPage: StaffPage = {
  path: "/school/duties/{duty}",
  doc: { summary: "Record a duty of the school; the form of its GET names the questions" },
  action: "duties.read",
  get: async (c) => {
    const form = formOf(c);
    if (!form) return notFound;
    return mayRecord(c, form.id) ? page(c, form) : forbidden;
  },
  post: async (c, sent) => {
    const form = formOf(c);
    if (!form) return notFound;
    if (!mayRecord(c, form.id)) return forbidden;
    const { command } = sent;
    const checked = taken(fieldsOf(form), sent);
    if (checked.kind === "refused")
      return page(c, form, { typed: checked.typed, errors: checked.errors, command });
    const refused = await recordDutyFrom(
      c.deps,
      { at: c.at, command, by: c.staff },
      form.id,
      checked.answers,
    );
    if (refused)
      return page(c, form, {
        typed: sent.typed ?? {},
        errors: [{ field: refused.field ?? "", message: refused.message }],
        command,
      });
    return { kind: "see", to: `/school/duties?recorded=${form.id}` };
  },
};
