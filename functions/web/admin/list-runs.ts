import type { MachineName } from "#contracts/machines.ts";
import type { StaffContext } from "#door/context.ts";
import type { RunFacts, RunStatus } from "#ports/runs.ts";
import { ownerOf } from "./run-owner.ts";

export type Wanted = {
  readonly machine: MachineName;
  readonly status: RunStatus | undefined;
  readonly next: string | undefined;
};

export type Listed = { readonly items: readonly RunFacts[]; readonly next: string | undefined };

const enough = 25;
/** The engine lists the runs of a whole deployment: where most are another school's, a page may be short. */
const mostPages = 8;

const read = async (c: StaffContext, { machine, status }: Wanted, from: string | undefined) => {
  try {
    return await c.deps.runs.list(machine, {
      limit: enough,
      ...(status ? { status } : {}),
      ...(from ? { next: from } : {}),
    });
  } catch (fault) {
    // The engine's code for a place in a list that it never gave, or has forgotten.
    if (fault instanceof Error && fault.name === "InvalidToken") return undefined;
    throw fault;
  }
};

/**
 * Runs of this school, latest first, a page at a time; another school's are not shown. Undefined when the engine knows
 * no such page.
 */
export const listRuns = async (c: StaffContext, wanted: Wanted): Promise<Listed | undefined> => {
  const { machine, next } = wanted;
  const placements = new Set((await c.deps.views.list("placements", c.scope)).map((row) => row.key));
  const isOwn = ({ name }: RunFacts): boolean => {
    const owner = ownerOf(c.at, machine, name);
    return owner?.kind === "day" || (owner !== undefined && placements.has(owner.placement));
  };
  const items: RunFacts[] = [];
  let from = next;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await read(c, wanted, from);
    if (!found) return undefined;
    items.push(...found.items.filter(isOwn));
    from = found.next;
    if (!from || items.length >= enough) break;
  }
  return { items, next: from };
};
