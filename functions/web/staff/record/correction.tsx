import { formNow } from "#casework/choices.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { correctFrom, correctionWhy } from "#casework/placement/correct-record.ts";
import type { Field, Form } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { isCorrectable } from "#promises/deciding/correcting.ts";
import { isAction } from "#promises/permissions.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { formTitle } from "./event-titles.ts";

/** Whether this person may put records of a form right: whoever may record it and sees its words. */
export const mayCorrect = (c: StaffContext, form: string): boolean => {
  const action = `form.${form}`;
  return isCorrectable(form) && isAction(action) && c.may(action) && c.sees("placement.words");
};

type Found = {
  readonly l: Loaded;
  readonly form: Form;
  readonly record: Recorded;
  readonly nth: number;
  readonly fields: readonly Field[];
};

const find = async (c: StaffContext): Promise<Found | Reply> => {
  const l = await loadPlacement(c);
  const id = c.request.params.form ?? "";
  const nth = /^[1-9]\d{0,3}$/.test(c.request.params.nth ?? "") ? Number(c.request.params.nth) : 0;
  const record = l && recordsOf(l.placement, id)[nth - 1];
  const form = l && isCorrectable(id) ? await formNow(c.deps, c.at, l.placement, id) : undefined;
  if (!l || !record || !form) return notFound;
  if (!mayCorrect(c, id)) return forbidden;
  return { l, form, record, nth, fields: [...form.steps.flatMap((s) => s.fields), correctionWhy] };
};

const shown = async (c: StaffContext, f: Found, again?: Again): Promise<Reply> => {
  await noteRead(c, f.l.placement.pupil);
  const words = await wordsOf(c.deps, c.scope, Object.values(f.record.words));
  const typed = typedFromAnswers(f.fields, { ...f.record.answers, ...words });
  const back = `/placements/${f.l.placement.id}/recorded/${f.form.id}`;
  return oneFormPage(
    c,
    {
      title: `Put right: ${formTitle(f.form.id)}`,
      caption: f.l.who,
      lead: "Nothing begins anew because of it. Where parents were told something else, they are told again.",
      submit: "Record the correction",
      fields: f.fields,
      action: `${back}/${f.nth}/correct`,
      back: { href: back, text: "Back to what was recorded" },
      model: { placement: f.l.placement.id, form: f.form.id, nth: f.nth, values: typed },
    },
    again ?? { typed },
  );
};

/** A recorded review, visit, formal review or letter to parents is put right; the original is kept beside it. */
export const correctionPage: StaffPage = {
  path: "/placements/{placement}/recorded/{form}/{nth}/correct",
  action: "placement.read",
  doc: { summary: "Put a record right: its questions, and why; the original is kept" },
  keepsDrafts: true,
  get: async (c) => {
    const found = await find(c);
    return "kind" in found ? found : shown(c, found);
  },
  post: async (c, sent) => {
    const found = await find(c);
    if ("kind" in found) return found;
    const checked = taken(found.fields, sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return shown(c, found, { typed, errors: checked.errors, command: sent.command });
    const done = await correctFrom(c.deps, {
      stream: found.l.stream,
      id: sent.command,
      by: c.staff,
      at: c.at,
      form: found.form,
      nth: found.nth,
      answers: checked.answers,
    });
    if (done.kind !== "refused")
      return { kind: "see", to: `/placements/${found.l.placement.id}/recorded/${found.form.id}` };
    const errors = [{ field: done.field ?? "", message: done.message }];
    return shown(c, found, { typed, errors, command: sent.command });
  },
};
