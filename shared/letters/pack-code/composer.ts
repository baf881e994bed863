import type { PlacementComposer } from "../composing/placement-case.ts";
import type { PackCodeFacts } from "./facts.ts";

export const composePackCode: PlacementComposer<PackCodeFacts> = async (c) => ({
  school: { name: c.schoolRecord.name, phone: c.schoolRecord.phone },
  code: await c.code(),
});
