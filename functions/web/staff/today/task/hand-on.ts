import { handOnTaskFrom } from "#casework/tasks/acts.ts";
import { handOnFields } from "#contracts/forms/work/tasks.ts";
import { refuse } from "#domain/decision.ts";
import type { StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { type OneForm, oneFormPage } from "../../forms/one-form.tsx";
import { savedBy, senderOf } from "../../set-up/record-form.ts";
import type { ShownItem } from "../shown-items.ts";
import { isFixed } from "../who-may.ts";
import { asShown, gone, loadTask, taskHref } from "./load.ts";

const fixed = problem(
  422,
  "This cannot be handed on",
  "It is about safety now, or the rules name who decides it. Whoever stands in for a role is set by a cover.",
);

const pageOf = (i: ShownItem): OneForm => ({
  title: "Hand it on",
  caption: `${i.who}: ${i.title}`,
  lead: "It stays with them until it is done, given back, or owed by another day. Reminders go on as before.",
  submit: "Hand it on",
  fields: handOnFields(i.others.map(({ id, name }) => ({ value: id, label: name }))),
  action: `${taskHref(i)}/handed-on`,
  back: { href: taskHref(i), text: "Back to the task" },
});

/** A task is handed on to somebody who may do it, and who hears of it. */
export const taskHandOnPage: StaffPage = {
  path: "/today/tasks/{task}/handed-on",
  action: "today.read",
  keepsDrafts: false,
  doc: { summary: "Hand a task on to somebody who may do it", form: handOnFields([]) },
  get: async (c) => {
    const i = await loadTask(c);
    if (!i) return gone;
    return isFixed(i) ? fixed : oneFormPage(c, pageOf(i));
  },
  post: async (c, sent) => {
    const i = await loadTask(c);
    if (!i) return gone;
    if (isFixed(i)) return fixed;
    const save = async (to: string) =>
      i.others.some((o) => o.id === to)
        ? handOnTaskFrom(c.deps, senderOf(c, sent), asShown(i), to)
        : refuse("Select somebody who may do it", "to");
    return savedBy(c, sent, pageOf(i), (a) => save(String(a.to)), "/today");
  },
};
