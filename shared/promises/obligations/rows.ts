import { rememberedOf } from "#domain/memo.ts";
import type { EffectiveRules, Route } from "#domain/rules/rules.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import { placementRows } from "../rows.ts";
import type { Row } from "./obligation.ts";
import { schoolRows } from "./school.ts";

const rowsFound = rememberedOf((rules: EffectiveRules, asked: string): readonly Row[] => {
  const [route, phase] = asked.split(" ") as [Route, Phase];
  return [...placementRows, ...schoolRows(phase)]
    .filter((row) => row.on?.(route) ?? true)
    .filter((row) => row.always || (rules.asks[row.id]?.length ?? 0) > 0);
});

/** Rows that can be owed on a route under these rules in a phase; the same list for the same question. */
export const rowsOf = ({ rules, placement: { route, phase } }: Facts): readonly Row[] =>
  rowsFound(rules, `${route} ${phase}`);
