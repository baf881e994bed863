import { type Decision, decided } from "#domain/decision.ts";
import type { Role } from "#ids/role.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import type { PlacementEvent, ProviderFacts } from "#streams/placement/events/events.ts";
import { isBehind } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { endsUse } from "#streams/provider/faults.ts";

const told: readonly Role[] = ["ap-lead", "headteacher"];

/**
 * Copies what stops a placement's provider; nothing where it is the same already. AP lead and headteacher hear when
 * something new stops a start, or asks where a pupil learns who is there (catalogue O54).
 */
export const copyFaults = (
  p: Placement,
  provider: string,
  faults: readonly string[],
  from: string,
  today: string,
): Decision<PlacementEvent> => {
  const before = p.providerFaults?.faults ?? [];
  const same = JSON.stringify(before) === JSON.stringify(faults);
  if (p.version === 0 || p.phase === "closed" || isBehind(p) || p.provider?.id !== provider || same)
    return decided([]);
  const fresh = faults.filter((what) => !before.includes(what) && (!hasBegun(p, today) || endsUse(what)));
  const owes = fresh.length === 0 ? [] : told;
  return decided(
    [{ type: "provider-faulted", faults, from }],
    owes.map((role) => ({
      key: `${p.id}-provider-faulted-v${p.version + 1}-${role}`,
      notice: "staff-notice",
      to: `role:${role}`,
      facts: { placement: p.id, what: "provider-faulted" },
    })),
  );
};

/** Copies what rules know of the provider of a placement that is open. */
export const copyProvider = (
  p: Placement,
  provider: ProviderFacts,
  from: string,
): Decision<PlacementEvent> =>
  p.version > 0 &&
  p.phase !== "closed" &&
  p.provider?.id === provider.id &&
  JSON.stringify(p.provider) !== JSON.stringify(provider)
    ? decided([{ type: "provider-copied", provider, from }])
    : decided([]);

/** Copies until when the audit that the provider has signed holds; nothing where it is the same already (CRE 5). */
export const copyAudit = (
  p: Placement,
  provider: string,
  until: string,
  from: string,
): Decision<PlacementEvent> =>
  p.version === 0 || p.phase === "closed" || p.provider?.id !== provider || (p.audited?.until ?? "") === until
    ? decided([])
    : decided([{ type: "provider-audited", until, from }]);
