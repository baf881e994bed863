import { laidAside, takenIn } from "#casework/failures/of-queues.ts";
import { schoolsOf } from "#casework/sweep/schools.ts";
import { type AlarmChanged, queueOfEvent } from "#contracts/service-events/laid-aside.ts";
import type { Deps } from "#ports/host.ts";

/**
 * Something was laid aside that a function could not do: it is the task of every school's administrator, until the
 * queue is empty. Told twice, it is done once.
 */
export const noteLaidAside = async (event: AlarmChanged, deps: Deps): Promise<void> => {
  const queue = queueOfEvent(event);
  if (!queue) throw Object.assign(new Error("Not an alarm of ours"), { name: "ForeignAlarm" });
  // What the watch does not know is no news: the task stays as it is.
  const { value } = event.detail.state;
  if (value === "INSUFFICIENT_DATA") return;
  for (const school of await schoolsOf(deps))
    await (value === "ALARM" ? laidAside(deps, school, queue, event.id) : takenIn(deps, school, queue));
};
