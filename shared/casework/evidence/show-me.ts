import { londonDate } from "#domain/calendar/london.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { type ObligationId, obligationIds, rowTitle } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "../commit/streams.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";
import { clauseWords, type EvidenceLine, missingFirst } from "./line.ts";
import { linesOfPlacement } from "./lines-of-placement.ts";

/** A clause that asks something of placements, and what. */
export type ClauseAsked = {
  readonly clause: string;
  readonly from: "law" | "trust" | "policy" | "override" | "default";
  readonly asks: readonly { readonly id: ObligationId; readonly title: string }[];
};

const rulesNow = async (deps: Deps, at: SchoolRef): Promise<EffectiveRules | undefined> => {
  const { state } = await read(deps, schools, schoolStream(at));
  return schoolRulesOf(state, londonDate(deps.clock.now()));
};

const numbersIn = (clause: string): readonly (string | number)[] =>
  clause.split(/(\d+)/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** "TWE 9.2" before "TWE 12.1". */
const inOrder = (a: ClauseAsked, b: ClauseAsked): number => {
  const [x, y] = [numbersIn(a.clause), numbersIn(b.clause)];
  for (const [i, part] of x.entries()) {
    const other = y[i];
    if (part === other) continue;
    if (typeof part === "number" && typeof other === "number") return part - other;
    return String(part).localeCompare(String(other ?? ""));
  }
  return x.length - y.length;
};

/** Every clause of policy, trust and law that asks something, in the order of their numbers. */
export const clausesAsked = async (deps: Deps, at: SchoolRef): Promise<readonly ClauseAsked[]> => {
  const rules = await rulesNow(deps, at);
  if (!rules) return [];
  const found = new Map<string, ClauseAsked>();
  for (const id of obligationIds)
    for (const cite of rules.asks[id] ?? []) {
      const clause = clauseWords(cite);
      const before = found.get(clause) ?? { clause, from: cite.from, asks: [] };
      found.set(clause, { ...before, asks: [...before.asks, { id, title: rowTitle(id) }] });
    }
  return [...found.values()].toSorted(inOrder);
};

/** How many placements are read at the same time. */
const atOnce = 10;

/** How a clause stands with every placement that is open now, or with the closed ones too, what is missing first. */
export const shownOf = async (
  deps: Deps,
  at: SchoolRef,
  clause: string,
  { closed }: { readonly closed: boolean },
): Promise<readonly EvidenceLine[]> => {
  const rows = (await placementRows(deps, scopeOf(at))).filter((row) => closed || row.phase !== "closed");
  const found: EvidenceLine[] = [];
  for (let i = 0; i < rows.length; i += atOnce) {
    const some = await Promise.all(
      rows.slice(i, i + atOnce).map((row) => linesOfPlacement(deps, at, row.id)),
    );
    found.push(...some.flatMap(({ lines }) => lines.filter((line) => line.clauses.includes(clause))));
  }
  return found.toSorted(missingFirst);
};
