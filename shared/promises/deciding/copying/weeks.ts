import { type Decision, decided } from "#domain/decision.ts";
import type { WeekPart } from "#domain/week/part.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Copies what the pupil's other open placements take of the week; nothing where it is the same already. */
export const copyWeeks = (
  p: Placement,
  weeks: readonly WeekPart[],
  from: string,
): Decision<PlacementEvent> =>
  p.version === 0 || p.phase === "closed" || same(p.beside, weeks)
    ? decided([])
    : decided([{ type: "weeks-copied", weeks, from }]);

/**
 * A concern about this pupil was sorted on another of their placements: the timeline says so, and the AP lead is told to
 * look. Nothing is suspended by it: the safeguarding lead decides that for each placement (catalogue 1N).
 */
export const noteConcernBeside = (
  p: Placement,
  concern: { readonly of: string; readonly about: string; readonly at: string },
): Decision<PlacementEvent> =>
  p.version === 0 || p.phase === "closed"
    ? decided([])
    : decided(
        [{ type: "concern-beside", of: concern.of, about: concern.about }],
        [
          {
            key: `${p.id}-concern-beside-${concern.of}-${concern.at}`,
            notice: "staff-notice",
            to: "role:dsl",
            facts: { placement: p.id, what: "concern-beside" },
          },
        ],
      );
