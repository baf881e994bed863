import type { Deps } from "#ports/host.ts";

/** A form that came after its session had ended, sealed: who it is of is its key, what is in it nobody here can read. */
export type LateForm = { readonly path: string; readonly sealed: string; readonly until: number };

const isOver = (deps: Pick<Deps, "clock">, until: unknown): boolean =>
  Number(until) <= Math.floor(deps.clock.now().epochMilliseconds / 1000);

/** Keeps the latest one of a person. */
export const keepLateForm = async (
  deps: Deps,
  scope: string,
  staff: string,
  body: LateForm,
): Promise<void> => {
  await deps.effects.remove("late-form", scope, staff);
  await deps.effects.putIfAbsent({ kind: "late-form", scope, key: staff, body });
};

/** The one that waits for a person at this address. */
export const lateFormOf = async (
  deps: Deps,
  scope: string,
  staff: string,
  path: string,
): Promise<LateForm | undefined> => {
  const body = (await deps.effects.get("late-form", scope, staff))?.body as LateForm | undefined;
  return body?.path === path && !isOver(deps, body.until) ? body : undefined;
};

export const dropLateForm = (deps: Deps, scope: string, staff: string): Promise<void> =>
  deps.effects.remove("late-form", scope, staff);

/** After an hour nothing of it is left, whether somebody came back or not. */
export const dropOverdueForms = async (deps: Deps, scope: string): Promise<void> => {
  for (const { key, body } of await deps.effects.list("late-form", scope))
    if (isOver(deps, body.until)) await deps.effects.remove("late-form", scope, key);
};
