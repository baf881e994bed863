import type { ProviderFacts } from "../events/events.ts";

const material = ["id", "isSchool", "online", "mixed", "moved"] as const;

/**
 * Whether what was found of a provider says nothing of it any more: another one, another kind of setting, or another place.
 * A kind that is entered for the first time is no change.
 */
export const isAnother = (before: ProviderFacts | undefined, now: ProviderFacts): boolean =>
  before === undefined ||
  (before.kind !== undefined && before.kind !== now.kind) ||
  material.some((name) => (before[name] ?? "") !== (now[name] ?? ""));
