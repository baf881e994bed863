import { londonDate } from "#domain/calendar/london.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { MailOwed } from "#domain/commit.ts";
import type { Decision, Refusal } from "#domain/decision.ts";
import { type SchoolRef, scopeOf, tasksStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { TaskEvent } from "#streams/tasks/events.ts";
import type { PutOff } from "#streams/tasks/tasks.ts";
import { giveBackTask, handOnTask, putOffTask, type Tasks, takeTask } from "#streams/tasks/tasks.ts";
import { execute } from "../commit/execute.ts";
import { tasks } from "../commit/streams.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";

/** A task as its page showed it; words and names are not kept of it. */
export type TaskShown = {
  readonly task: string;
  readonly title: string;
  /** ISO date, or "". */
  readonly due: string;
  /** Where it is done. */
  readonly href: string;
  /** "" for a task of the school's own. */
  readonly placement: string;
};

const yearOf = (deps: Pick<Deps, "clock">): string => String(schoolYearOf(londonDate(deps.clock.now())));

const act = async (
  deps: Deps,
  { at, command, by }: Sender,
  decide: (s: Tasks, today: string) => Decision<TaskEvent>,
): Promise<Refusal | undefined> => {
  const stream = tasksStream(at, yearOf(deps));
  const today = londonDate(deps.clock.now());
  const done = await execute(deps, tasks, { stream, id: command, by }, (s) => decide(s, today));
  return done.kind === "refused" ? done : undefined;
};

/** What staff of a school have said of their tasks, by task, from the view; nothing before anybody has. */
export const heldOf = async (deps: Pick<Deps, "views" | "clock">, at: SchoolRef): Promise<Tasks["held"]> => {
  const row = await deps.views.get("tasks", scopeOf(at), yearOf(deps));
  return (row?.body?.held ?? {}) as Tasks["held"];
};

/** "I am on it" until the day ends; `shown`: whom the page showed as being on it. */
export const takeTaskFrom = (deps: Deps, sender: Sender, task: string, shown: string) =>
  act(deps, sender, (s, today) => takeTask(s, { task, by: sender.by, today, shown }));

/** Gives back what one is on, has been handed or has handed on. */
export const giveBackTaskFrom = (deps: Deps, sender: Sender, task: string) =>
  act(deps, sender, (s, today) => giveBackTask(s, { task, by: sender.by, today }));

const mailTo = (sender: Sender, to: string, t: TaskShown): MailOwed => ({
  key: `handed-on-${idFrom("t", sender)}`,
  notice: "staff-notice",
  to: `staff:${to}`,
  facts: {
    what: "handed-on",
    by: sender.by,
    task: t.task,
    title: t.title,
    due: t.due,
    href: t.href,
    placement: t.placement,
  },
});

/** Hands a task on to a member of staff, who hears of it by mail; that they may do it is judged by the caller. */
export const handOnTaskFrom = (deps: Deps, sender: Sender, t: TaskShown, to: string) =>
  act(deps, sender, (s, today) =>
    handOnTask(s, { task: t.task, by: sender.by, today, to, due: t.due }, mailTo(sender, to, t)),
  );

/** Puts a task off for whoever asks it, never past its due date. */
export const putOffTaskFrom = (
  deps: Deps,
  sender: Sender,
  t: Pick<TaskShown, "task" | "due">,
  off: Pick<PutOff, "until" | "why">,
) => act(deps, sender, (_, today) => putOffTask({ task: t.task, due: t.due, today }, off));
