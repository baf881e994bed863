import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { statusWord } from "#streams/pupil/statuses.ts";

type Copied = Extract<PlacementEvent, { readonly type: "statuses-copied" }>;

const listed = (lead: string, statuses: readonly string[] = []): readonly string[] =>
  statuses.length > 0 ? [`${lead}: ${statuses.map(statusWord).join(", ")}`] : [];

/** What a timeline says when a pupil’s statuses have changed: which came and which went, where that is known. */
export const statusesTitle = ({ gained, lost }: Copied): string => {
  const changes = [...listed("now", gained), ...listed("no longer", lost)];
  return changes.length > 0
    ? `Pupil’s statuses have changed; ${changes.join("; ")}`
    : "Pupil’s statuses brought up to date";
};
