import { Temporal } from "temporal-polyfill";
import type { Deps } from "#ports/host.ts";
import type { Unsent } from "./outbox.ts";

/** Longer than a sending can take on any host; a sender that died holds its mail no longer. */
const lease = { minutes: 5 };

const isHeld = ({ takenAt }: Unsent, now: Temporal.Instant): boolean =>
  takenAt !== undefined && Temporal.Instant.compare(Temporal.Instant.from(takenAt).add(lease), now) > 0;

/**
 * Takes a mail out of everybody else's hands for the time of a sending: the outbox's stream and the sweep may come
 * upon it at once. "busy": somebody else has it; "gone": it does not wait in the outbox.
 */
export const takeMail = async (
  deps: Deps,
  scope: string,
  key: string,
): Promise<"taken" | "busy" | "gone"> => {
  const row = await deps.effects.get("unsent", scope, key);
  if (!row) return "gone";
  const unsent = row.body as Unsent;
  const now = deps.clock.now();
  if (isHeld(unsent, now)) return "busy";
  const body: Unsent = { ...unsent, tries: unsent.tries + 1, takenAt: now.toString() };
  return (await deps.effects.replace({ kind: "unsent", scope, key, body }, row.revision)) ? "taken" : "busy";
};

/** Gives a mail back that could not be sent, so that the next try need not wait; the mail as it waits now. */
export const giveBack = async (deps: Deps, scope: string, key: string): Promise<Unsent | undefined> => {
  const row = await deps.effects.get("unsent", scope, key);
  if (!row) return undefined;
  const { takenAt: _taken, ...body } = row.body as Unsent;
  await deps.effects.replace({ kind: "unsent", scope, key, body }, row.revision);
  return body;
};

/** After a start of the one-machine host: whoever held a mail has died with the process. */
export const giveAllBack = async (deps: Deps): Promise<void> => {
  for await (const scope of deps.effects.scopes("unsent"))
    for (const row of await deps.effects.list("unsent", scope)) await giveBack(deps, scope, row.key);
};
