import { refuse } from "#domain/decision.ts";
import { anotherRecords, known } from "#promises/deciding/guards/direction.ts";
import { type Fit, type Guard, ticked } from "#promises/deciding/guards/guard.ts";
import { proposers } from "#streams/placement/direction.ts";

export const directionPanelFits: readonly Fit[] = [...known];

export const directionPanelTakes: readonly Guard<"direction-panel">[] = [
  anotherRecords,
  (f, s) =>
    ticked(s, "governors").some((id) => proposers(f.placement).includes(id))
      ? refuse("Whoever proposed the direction cannot also decide on it. Name another governor.", "governors")
      : undefined,
];
