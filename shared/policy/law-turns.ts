import { rememberedFor } from "#domain/memo.ts";
import type { LawFloor } from "#domain/rules/rules.ts";

/** Every ISO date on which some law or guidance of the floor begins, commences or ends, in order. */
const turnsOf = rememberedFor((floor: LawFloor): readonly string[] => {
  const law = [...floor.rules, ...floor.obligations];
  const dates = [...law, ...floor.guidance].flatMap(({ from, until }) => [from, until ?? ""]);
  const commencing = law.map(({ commences }) => commences ?? "");
  return [...new Set([...dates, ...commencing])].filter(Boolean).sort();
});

/** The ISO date since which the law is as it is on a date: what hangs on law in force alone is the same from then on. "" before the first. */
export const lawSince = (floor: LawFloor, on: string): string =>
  turnsOf(floor).findLast((turn) => turn <= on) ?? "";
