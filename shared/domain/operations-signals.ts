/** What of a school's operations is worked out from its own lists, and told of once a week where it is not as it should be. */
export const ownSignalIds = [
  "runs",
  "untended",
  "parked",
  "outbox",
  "bounces",
  "laid-aside",
  "not-followed",
  "sweep-parts",
  "days",
  "quotas",
  "storage",
] as const;
export type OwnSignalId = (typeof ownSignalIds)[number];
