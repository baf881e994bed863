import { Temporal } from "temporal-polyfill";
import type { Facts } from "./facts.ts";
import { latestOf, recordsOf } from "./records.ts";
import type { Placement, Recorded } from "./state.ts";
import { nothing, type Tending, together } from "./tending.ts";

/** Concerns that the safeguarding lead has not sorted yet; each sorting answers one, the earliest first. */
export const unsorted = (p: Placement): readonly Recorded[] =>
  recordsOf(p, "concern").slice(recordsOf(p, "concern-sorted").length);

/** Concerns that nobody has acknowledged: one acknowledgement counts for all that were raised before it. */
export const unacknowledged = (p: Placement): readonly Recorded[] => {
  const seen = latestOf(p, "concern-acknowledged")?.version ?? 0;
  return unsorted(p).filter((concern) => concern.version > seen);
};

/** The earliest concern that was not shared with the provider’s safeguarding lead after it was raised (catalogue O99);
 * one about an adult goes to the LADO first, who says whom to tell. */
export const unshared = (p: Placement): Recorded | undefined => {
  const last = latestOf(p, "concern-shared")?.version ?? 0;
  return recordsOf(p, "concern").find(
    (concern) => concern.version > last && concern.answers.safety !== "adult",
  );
};

/** The concern that suspended the placement, while it is suspended. */
export const suspendedBy = (p: Placement): Recorded | undefined =>
  p.frozen ? latestOf(p, "concern-sorted") : undefined;

/** Whether the concern that was sorted last is an allegation against an adult. */
export const allegation = (p: Placement): string =>
  String(latestOf(p, "concern-sorted")?.answers.allegation ?? "no");

/** The latest sorting that names an allegation against an adult whom the LADO has not been told of since. */
export const allegationToTell = (p: Placement): Recorded | undefined => {
  const sorted = recordsOf(p, "concern-sorted").findLast((r) => (r.answers.allegation ?? "no") !== "no");
  return sorted && (latestOf(p, "lado-told")?.version ?? 0) < sorted.version ? sorted : undefined;
};

/** The latest allegation against the headteacher, which the chair of governors sees to (KCSIE; rules of sense, concern). */
export const allegationOfHead = (p: Placement): Recorded | undefined =>
  recordsOf(p, "concern-sorted").findLast((r) => r.answers.allegation === "headteacher");

const keyOf = (concern: Recorded): string => `concern-${concern.version}`;

const tendOne = (f: Facts, concern: Recorded): Tending => {
  const minutes = f.rules.settings["concern.acknowledgeMinutes"].value;
  const at = Temporal.Instant.from(concern.at).add({ minutes });
  if (f.placement.reminded[keyOf(concern)] !== undefined) return nothing;
  if (Temporal.Instant.compare(at, f.now) > 0) return { ...nothing, next: [at] };
  const facts = { placement: f.placement.id, what: "concern-unacknowledged" };
  return {
    events: [{ type: "reminded", key: keyOf(concern), due: f.today }],
    owes: [
      {
        key: `${f.placement.id}-${keyOf(concern)}-deputy`,
        notice: "staff-notice",
        to: "role:deputy-dsl",
        facts,
      },
    ],
    next: [],
  };
};

/** A concern that the safeguarding lead does not acknowledge in time goes to the deputy, whatever else stands still (catalogue O124). */
export const tendConcerns = (f: Facts): Tending =>
  together(unacknowledged(f.placement).map((concern) => tendOne(f, concern)));
