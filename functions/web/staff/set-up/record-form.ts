import { read, schools } from "#casework/commit/streams.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import type { Sender } from "#casework/pupil/enter-pupil.ts";
import { firstRun, missingOf } from "#casework/school/first-run.ts";
import { emptyRecord } from "#casework/school/record/change-record.ts";
import type { Answers } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import type { Refusal } from "#domain/decision.ts";
import { schoolStream } from "#domain/streams.ts";
import type { Sent, StaffContext } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type OneForm, oneFormPage } from "../forms/one-form.tsx";

/** Who sends what was sent, for the command. */
export const senderOf = (c: StaffContext, sent: Sent): Sender => ({
  at: c.at,
  command: sent.command,
  by: c.staff,
});

/** The school as it is on record now. */
export const schoolNow = async (c: StaffContext) => {
  const [{ state }, record] = await Promise.all([
    read(c.deps, schools, schoolStream(c.at)),
    schoolRecordOf(c.deps, c.scope, c.at.school),
  ]);
  return { school: state, record: record ?? emptyRecord };
};

/** A page with one form that begins from what is on record, by field name. */
export const begunFrom = (c: StaffContext, page: OneForm, values: Answers): Reply =>
  oneFormPage(
    c,
    { ...page, model: { ...page.model, values } },
    { typed: typedFromAnswers(page.fields, values) },
  );

/** While the school still lacks something, whoever sets it up goes back to the list of what is missing. */
export const nextAfter = async (c: StaffContext, to: string): Promise<string> =>
  c.may("school.read") && missingOf(await firstRun(c.deps, c.at)).length > 0 ? "/school/begin" : to;

/** What was sent to a page with one form: taken, or shown again with what is wrong. */
export const savedBy = async (
  c: StaffContext,
  sent: Sent,
  page: OneForm,
  save: (answers: Answers) => Promise<Refusal | undefined>,
  to: string,
): Promise<Reply> => {
  const again = { typed: sent.typed ?? {}, command: sent.command };
  const checked = taken(page.fields, sent);
  if (checked.kind === "refused") return oneFormPage(c, page, { ...again, errors: checked.errors });
  const refused = await save(checked.answers);
  if (!refused) return { kind: "see", to: await nextAfter(c, to) };
  return oneFormPage(c, page, {
    ...again,
    errors: [{ field: refused.field ?? "", message: refused.message }],
  });
};
