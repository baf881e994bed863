import { providerStream, pupilStream } from "#domain/streams.ts";
import { partOf } from "#streams/placement/week/own-week.ts";
import { releasePlace } from "#streams/provider/provider.ts";
import { keepWeek, releaseReferral } from "#streams/pupil/claims.ts";
import { placements, read } from "../commit/streams.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/**
 * Tells the pupil's week what a placement takes of it: sessions that were claimed before they were recorded stay as they
 * are; an earlier end, another route or a claim that was lost on the way is brought up to date.
 */
export const weekToPupil: Compose = async (deps, commit, at) => {
  const { state: p } = await read(deps, placements, commit.stream);
  const part = partOf(p);
  if (!part) return [];
  return [copyTo("pupil", pupilStream(at, p.pupil), named("week", commit), (pupil) => keepWeek(pupil, part))];
};

/** A route without a provider gives back the place that was reserved on the route before. */
export const placeGivenBack: Compose = async (deps, commit, { tenant, id }) => {
  const { commits } = await read(deps, placements, commit.stream);
  const before = placements(id, commits.slice(0, commit.version - 1)).provider;
  if (!before || placements(id, commits.slice(0, commit.version)).provider) return [];
  return [
    copyTo("provider", providerStream(tenant, before.id), named("rerouted", commit), (p) =>
      releasePlace(p, id),
    ),
  ];
};

/** A closed placement holds neither the pupil's referral nor a place at the provider. */
export const claimsReleased: Compose = async (deps, commit, at) => {
  const { state: p } = await read(deps, placements, commit.stream);
  if (p.phase !== "closed") return [];
  const id = named("copy", commit);
  const released: Copy[] = [
    copyTo("pupil", pupilStream(at, p.pupil), id, (pupil) => releaseReferral(pupil, p.id)),
  ];
  if (!p.provider) return released;
  const stream = providerStream(at.tenant, p.provider.id);
  return [...released, copyTo("provider", stream, id, (provider) => releasePlace(provider, p.id))];
};
