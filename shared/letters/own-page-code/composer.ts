import type { PlacementComposer } from "../composing/placement-case.ts";
import type { OwnPageCodeFacts } from "./facts.ts";

export const composeOwnPageCode: PlacementComposer<OwnPageCodeFacts> = async (c) => ({
  school: { name: c.schoolRecord.name, phone: c.schoolRecord.phone },
  code: await c.code(),
});
