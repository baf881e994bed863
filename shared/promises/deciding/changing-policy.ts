import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { SettingName, SettingValue } from "#domain/rules/settings.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

const closed = (p: Placement): boolean => p.version === 0 || p.phase === "closed";

/** The placement goes on under another version or policy, from now on; its history stays. */
export const changePolicy = (
  p: Placement,
  to: Placement["profile"],
  words: Words,
): Decision<PlacementEvent> => {
  if (closed(p)) return refuse("This placement is closed: its rules no longer change.");
  return p.profile.id === to.id && p.profile.version === to.version
    ? refuse("This placement is under that version already.", "to")
    : decided([{ type: "policy-changed", from: p.profile, to, words }]);
};

/** A setting becomes stricter for this placement; whether it is stricter is judged before (catalogue 1N). */
export const tightenRule = (
  p: Placement,
  setting: SettingName,
  is: SettingValue,
  words: Words,
): Decision<PlacementEvent> =>
  closed(p)
    ? refuse("This placement is closed: its rules no longer change.")
    : decided([{ type: "rule-tightened", setting, is, words }]);
