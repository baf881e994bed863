import { wordsOf } from "#casework/commit/kept-words.ts";
import type { StaffContext } from "#door/context.ts";
import type { Placement } from "#streams/placement/state.ts";

/** Since when a placement that was taken over is under way, and where its papers are for those who may read words. */
export const takenOverModel = async (c: StaffContext, { takenOver }: Placement) => {
  if (!takenOver) return undefined;
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, [takenOver.words]) : {};
  return { begun: takenOver.begun, papers: String(words.papers ?? "") };
};
