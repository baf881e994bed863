/** The phases of a placement, in the order in which a policy tells them. */
export const phases = [
  "referral",
  "consent",
  "checks",
  "commissioning",
  "active",
  "reintegration",
  "closed",
] as const;

export type Phase = (typeof phases)[number];

/** What a phase is called on pages and in the workflow's picture. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  referral: "Referral",
  consent: "Consent",
  checks: "Pre-placement checks",
  commissioning: "Commissioning",
  active: "Active",
  reintegration: "Reintegration",
  closed: "Closed",
};

/** The phase that follows when a gate closes in the ordinary way. */
export const following = (phase: Phase): Phase =>
  phases[Math.min(phases.indexOf(phase) + 1, phases.length - 1)] ?? "closed";
