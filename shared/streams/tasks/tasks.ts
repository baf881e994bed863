import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, MailOwed } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PutOffReason, TaskEvent } from "./events.ts";

/** Who said something of a task, and when (ISO instant). */
type Said = { readonly by: string; readonly at: string };

export type HandedOn = Said & { readonly to: string; readonly due: string };

export type PutOff = { readonly at: string; readonly until: string; readonly why: PutOffReason };

/** What staff have said of one task. */
export type Held = {
  readonly taken?: Said;
  readonly handedOn?: HandedOn;
  readonly givenBack?: Said;
  /** By the person who put it off, for themselves. */
  readonly putOff: Readonly<Record<string, PutOff>>;
};

/** What staff of one school have said of their tasks in one school year. */
export type Tasks = {
  readonly id: string;
  readonly version: number;
  readonly held: Readonly<Record<string, Held>>;
  readonly commands: Commands;
};

const nothing: Held = { putOff: {} };

/** A task without a day of its own comes back after so many days at the latest. */
const longestOff = 7;

/** What a day has ended is let go of, so that a year's acts stay a handful of rows. */
const kept = (h: Held, today: string): Held | undefined => {
  const putOff = Object.fromEntries(Object.entries(h.putOff).filter(([, p]) => p.until > today));
  const isOfToday = (said: Said): boolean => londonDate(said.at) === today;
  const left = {
    ...(h.taken && isOfToday(h.taken) ? { taken: h.taken } : {}),
    ...(h.handedOn ? { handedOn: h.handedOn } : {}),
    ...(h.givenBack && isOfToday(h.givenBack) ? { givenBack: h.givenBack } : {}),
  };
  return Object.keys(left).length + Object.keys(putOff).length > 0 ? { ...left, putOff } : undefined;
};

/** What is left of what was said once this person says it no more. */
const without = ({ taken, handedOn, putOff }: Held, by: string): Held => ({
  ...(taken && taken.by !== by ? { taken } : {}),
  ...(handedOn && handedOn.by !== by && handedOn.to !== by ? { handedOn } : {}),
  putOff,
});

const changed = (h: Held, e: Exclude<TaskEvent, { type: "task-mailed" }>, said: Said): Held => {
  switch (e.type) {
    case "task-taken":
      return { ...h, taken: said };
    case "task-handed-on":
      return { ...without(h, said.by), handedOn: { ...said, to: e.to, due: e.due } };
    case "task-given-back":
      return { ...without(h, said.by), givenBack: said };
    case "task-put-off":
      return { ...h, putOff: { ...h.putOff, [said.by]: { at: said.at, until: e.until, why: e.why } } };
  }
};

const evolve = (held: Tasks["held"], e: TaskEvent, { by, at }: Commit): Tasks["held"] =>
  e.type === "task-mailed" ? held : { ...held, [e.task]: changed(held[e.task] ?? nothing, e, { by, at }) };

const letGo = (held: Tasks["held"], today: string): Tasks["held"] =>
  Object.fromEntries(
    Object.entries(held).flatMap(([task, h]) => {
      const left = kept(h, today);
      return left ? [[task, left]] : [];
    }),
  );

const blankTasks = (id: string): Tasks => ({ id, version: 0, held: {}, commands: noCommands });

export const foldTasks = (id: string, commits: readonly Commit<TaskEvent>[], from = blankTasks(id)): Tasks =>
  commits.reduce<Tasks>(
    (s, c) => ({
      id: s.id,
      held: letGo(
        c.events.reduce((held, e) => evolve(held, e, c), s.held),
        londonDate(c.at),
      ),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

/** How it stands with a task today (ISO London date): what has ended by itself is left out. */
export const heldNow = (held: Tasks["held"], task: string, today: string): Held =>
  kept(held[task] ?? nothing, today) ?? nothing;

type Act = { readonly task: string; readonly by: string; readonly today: string };

const meanwhile =
  "Somebody else has said meanwhile that they are on it. Look at who it is, then say whether you take it over.";

/**
 * "I am on it", until the day ends. `shown`: whom the page showed as being on it, "" for nobody; somebody who came meanwhile is
 * not pushed aside unseen.
 */
export const takeTask = (
  s: Tasks,
  { task, by, today, shown }: Act & { readonly shown: string },
): Decision<TaskEvent> => {
  const now = heldNow(s.held, task, today).taken?.by ?? "";
  if (now === by) return decided([]);
  return now !== "" && now !== shown ? refuse(meanwhile) : decided([{ type: "task-taken", task }]);
};

/** Hands a task on to somebody who may do it; who that is, the caller has judged. `mail`: by which they hear of it. */
export const handOnTask = (
  s: Tasks,
  { task, by, today, to, due }: Act & { readonly to: string; readonly due: string },
  mail: MailOwed,
): Decision<TaskEvent> => {
  if (to === by) return refuse("Select somebody else. For yourself, say that you are on it", "to");
  const now = heldNow(s.held, task, today).handedOn;
  if (now?.to === to && now.due === due)
    return refuse("It is handed on to this person already. They have heard of it.", "to");
  return decided([{ type: "task-handed-on", task, to, due }], [mail]);
};

/** Gives a task back: whoever is on it, whom it was handed on to, or who handed it on. */
export const giveBackTask = (s: Tasks, { task, by, today }: Act): Decision<TaskEvent> => {
  const { taken, handedOn } = heldNow(s.held, task, today);
  return [taken?.by, handedOn?.to, handedOn?.by].includes(by)
    ? decided([{ type: "task-given-back", task }])
    : refuse("There is nothing to give back: this was given back already, or its day is over.");
};

/** The last day until which a task may be put off: its due date, or a week where it has none; undefined where there is no room. */
export const lastDayOff = (due: string, today: string): string | undefined => {
  if (due === "") return plusDays(today, longestOff);
  return due > today ? due : undefined;
};

/** Puts a task off for the person who asks it, never past its due date. */
export const putOffTask = (
  { task, today, due }: Omit<Act, "by"> & { readonly due: string },
  { until, why }: Pick<PutOff, "until" | "why">,
): Decision<TaskEvent> => {
  const last = lastDayOff(due, today);
  if (last === undefined)
    return refuse("This is due today or overdue. There is no room left to put it off.", "until");
  if (until <= today) return refuse("The day must lie after today", "until");
  if (until > last)
    return refuse(
      due === ""
        ? `It has no day of its own. Put it off until ${longDate(last)} at the latest`
        : `It is due on ${longDate(last)}. It cannot be put off beyond that`,
      "until",
    );
  return decided([{ type: "task-put-off", task, until, why }]);
};
