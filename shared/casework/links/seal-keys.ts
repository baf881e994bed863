import type { Deps } from "#ports/host.ts";

/** Every key that is taken, the one that seals first: what was mailed under an earlier one stays good until its day. */
export const keysTaken = (deps: Deps): readonly Uint8Array[] => [
  deps.settings.sealKey,
  ...(deps.settings.earlierKeys ?? []),
];

/** What `search` finds with the keys that are known here; where it finds nothing, with those that a new look brings. */
export const soughtTwice = async <T>(
  deps: Deps,
  search: () => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> => {
  const found = await search();
  if (found !== undefined || !(await deps.settings.lookAgain?.())) return found;
  return search();
};
