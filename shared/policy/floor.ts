import type { LawFloor } from "#domain/rules/rules.ts";
import floorJson from "./floor.json" with { type: "json" };
import { loadFloor } from "./load.ts";

let loaded: LawFloor | undefined;

/** The law of England as data: every entry ever, each with its window; `effectiveRules` picks what is in force. */
export const lawFloor = (): LawFloor => {
  loaded ??= loadFloor(floorJson, "floor.json");
  return loaded;
};
