import { lookAtPlacements, playedProfiles } from "./placements.ts";
import { readYear } from "./school-year.ts";
import { type Collecting, collecting, type Seen } from "./seen.ts";

/** What one thread composes by itself. */
export type Part = { readonly kind: "placements" | "year"; readonly profile: string };

export type Asked = { readonly part: Part; readonly placements: number; readonly folder?: string };

/** Everything there is to compose, the longest first. */
export const parts: readonly Part[] = (["placements", "year"] as const).flatMap((kind) =>
  playedProfiles.map((profile) => ({ kind, profile })),
);

const composedInto = ({ part, placements }: Asked, seen: Collecting): Promise<void> =>
  part.kind === "year"
    ? readYear({ profile: part.profile, placements }, seen)
    : lookAtPlacements(part.profile, seen);

/** Composes a part and tells what was seen. */
export const compose = async (asked: Asked): Promise<readonly Seen[]> => {
  const seen = collecting(asked.folder);
  await composedInto(asked, seen);
  return seen.all();
};
