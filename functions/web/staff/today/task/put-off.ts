import { putOffTaskFrom } from "#casework/tasks/acts.ts";
import { putOffFields } from "#contracts/forms/work/tasks.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { putOffReasons } from "#streams/tasks/events.ts";
import { lastDayOff } from "#streams/tasks/tasks.ts";
import { type OneForm, oneFormPage } from "../../forms/one-form.tsx";
import { savedBy, senderOf } from "../../set-up/record-form.ts";
import type { ShownItem } from "../shown-items.ts";
import { isFixed } from "../who-may.ts";
import { asShown, gone, loadTask, taskHref } from "./load.ts";

const noRoom = problem(
  422,
  "This cannot be put off",
  "It is due today, overdue, or about safety now. Say that you are on it, or hand it on.",
);

/** The last day until which it may be put off; undefined where there is no room. */
const lastOf = (c: StaffContext, i: ShownItem): string | undefined =>
  isFixed(i) ? undefined : lastDayOff(i.due, londonDate(c.deps.clock.now()));

const pageOf = (i: ShownItem, last: string): OneForm => ({
  title: "Put it off",
  caption: `${i.who}: ${i.title}`,
  lead: i.due
    ? `It is due on ${longDate(last)}, and can be put off until then and no longer. It comes back on the morning of the day that you enter. Only you do not see it meanwhile.`
    : `It has no day of its own. It can be put off until ${longDate(last)}. Only you do not see it meanwhile.`,
  submit: "Put it off",
  fields: putOffFields,
  action: `${taskHref(i)}/put-off`,
  back: { href: taskHref(i), text: "Back to the task" },
});

/** A task is put off by one person, with a reason, never past the day by which it is due. */
export const taskPutOffPage: StaffPage = {
  path: "/today/tasks/{task}/put-off",
  action: "today.read",
  keepsDrafts: false,
  doc: { summary: "Put a task off, with a reason, never past its due date", form: putOffFields },
  get: async (c) => {
    const i = await loadTask(c);
    if (!i) return gone;
    const last = lastOf(c, i);
    return last ? oneFormPage(c, pageOf(i, last)) : noRoom;
  },
  post: async (c, sent) => {
    const i = await loadTask(c);
    if (!i) return gone;
    const last = lastOf(c, i);
    if (!last) return noRoom;
    return savedBy(
      c,
      sent,
      pageOf(i, last),
      (a) =>
        putOffTaskFrom(c.deps, senderOf(c, sent), asShown(i), {
          until: String(a.until),
          why: putOffReasons.find((why) => why === a.why) ?? "more-urgent",
        }),
      "/today",
    );
  },
};
