import { Temporal } from "temporal-polyfill";
import { placementStream } from "#domain/streams.ts";
import { type Flagged, raiseConcern } from "#promises/deciding/telling/safety.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { read, registers } from "../commit/streams.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

/** After a provider ticked on its register that something is about safety: a concern on each pupil's placement. */
export const safetyToPlacements: Compose = async (deps, commit, at) => {
  const events = commit.events as readonly RegisterEvent[];
  const told = events.flatMap((e) => (e.type === "answered" && e.safety ? [e.safety] : []));
  if (told.length === 0) return [];
  const { state } = await read(deps, registers, commit.stream);
  const listed = [...state.expected, ...state.everExpected];
  return told.flatMap(({ flag, pupils, words }): readonly Copy[] => {
    const flagged: Flagged = { flag, now: Temporal.Instant.from(commit.at), ...(words ? { words } : {}) };
    const placements = pupils.flatMap((pupil) => listed.find((e) => e.pupil === pupil)?.placement ?? []);
    return placements.map((id) =>
      copyTo(
        "placement",
        placementStream(at, id),
        named("safety", commit),
        (p) => raiseConcern(p, flagged),
        toProvider,
      ),
    );
  });
};
