import { staffMembersOf } from "#casework/people/people.ts";
import type { StaffContext } from "#door/context.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { heldNow, type PutOff } from "#streams/tasks/tasks.ts";
import { type Item, type Loaded, taskOf } from "./items.ts";
import { urgentFailure } from "./owed/failures.ts";
import { urgentNews } from "./owed/news.ts";
import { whoMay } from "./who-may.ts";

type Named = { readonly id: string; readonly name: string };

/** Where on the page a task stands. What is overdue stays in sight, whoever is on it. */
export type Place = "at-once" | "now" | "later" | "waiting" | "with-others" | "put-off";

export type ShownItem = Item & {
  readonly task: string;
  readonly place: Place;
  /** Who else may do it, its owners first. */
  readonly others: readonly Named[];
  /** Who is on it today. */
  readonly onIt?: Named & { readonly at: string };
  readonly handedOn?: { readonly to: Named; readonly by: Named };
  readonly givenBack?: Named;
  /** Put off by whoever looks. */
  readonly putOff?: PutOff;
};

/** Days ahead within which something is worth seeing as of now. */
export const weekAhead = 7;

const isUrgent = (i: Item): boolean => isAtOnce(i.form) || i.form === urgentFailure || i.form === urgentNews;

type Standing = Pick<ShownItem, "onIt" | "handedOn" | "putOff">;

const placeOf = (c: StaffContext, i: Item, h: Standing, week: string): Place => {
  if (isUrgent(i)) return "at-once";
  if (i.late) return "now";
  if (h.handedOn && h.handedOn.to.id !== c.staff) return "with-others";
  if (h.onIt && h.onIt.id !== c.staff) return "with-others";
  if (h.putOff) return "put-off";
  if (i.state === "asked") return "waiting";
  return i.due > week || i.later ? "later" : "now";
};

/** The tasks with names: who else may do each, who is on it, and where it stands on the page. */
export const shownItems = async (c: StaffContext, l: Loaded, week: string): Promise<readonly ShownItem[]> => {
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    l.school.staff.map((m) => m.id),
  );
  const named = (id: string): Named => ({ id, name: staff.get(id)?.name ?? "A colleague" });
  return l.items.map((i) => {
    const task = taskOf(i);
    const { taken, handedOn, givenBack, putOff } = heldNow(l.held, task, l.today);
    const may = whoMay(l.school, i);
    const mine = putOff[c.staff];
    const standing: Standing = {
      ...(taken ? { onIt: { ...named(taken.by), at: taken.at } } : {}),
      // It is handed on as it was owed then, and to somebody who may do it still.
      ...(handedOn && handedOn.due === i.due && may.includes(handedOn.to)
        ? { handedOn: { to: named(handedOn.to), by: named(handedOn.by) } }
        : {}),
      ...(mine && !i.late ? { putOff: mine } : {}),
    };
    return {
      ...i,
      task,
      ...standing,
      ...(givenBack ? { givenBack: named(givenBack.by) } : {}),
      place: placeOf(c, i, standing, week),
      others: may.filter((id) => id !== c.staff).map(named),
    };
  });
};
