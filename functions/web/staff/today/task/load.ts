import type { TaskShown } from "#casework/tasks/acts.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { StaffContext } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { loadToday } from "../items.ts";
import { type ShownItem, shownItems, weekAhead } from "../shown-items.ts";

/** The task of a page's address, as it stands now and as far as it is this person's; undefined once it is done or given away. */
export const loadTask = async (c: StaffContext): Promise<ShownItem | undefined> => {
  const week = plusDays(londonDate(c.deps.clock.now()), weekAhead);
  const items = await shownItems(c, await loadToday(c), week);
  return items.find((i) => i.task === c.request.params.task);
};

/** What its commands are given of a task. */
export const asShown = ({ task, title, due, href, placement }: ShownItem): TaskShown => ({
  task,
  title,
  due,
  href,
  placement,
});

export const backToToday = { href: "/today", text: "Needs me today" };

export const taskHref = ({ task }: Pick<ShownItem, "task">): string => `/today/tasks/${task}`;

/** Somebody has done it while its page was open. */
export const gone = problem(
  404,
  "This is not among your tasks now",
  "Somebody has done it meanwhile, or it is not yours any more. Nothing was changed. “Today” shows what there is.",
);
