import { londonDate } from "#domain/calendar/london.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { failureKey } from "#domain/failures/failure.ts";
import type { Profile } from "#domain/rules/rules.ts";
import { placementStream, type SchoolRef, schoolStream, scopeOf, sheetsStream } from "#domain/streams.ts";
import { effectiveRules } from "#policy/effective.ts";
import { lawFloor } from "#policy/floor.ts";
import { lastProfileOf, profiles } from "#policy/profiles.ts";
import type { Deps } from "#ports/host.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { factsOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import {
  beginComparison,
  type Compared,
  type Comparison,
  comparisonOf,
  endComparison,
  type PolicyNamed,
} from "#streams/sheets/comparisons.ts";
import { execute } from "../commit/execute.ts";
import { placements, read, schools, sheets } from "../commit/streams.ts";
import { noteFailed } from "../failures/note-failure.ts";
import { layPart, note, notedOf } from "../jobs/parts.ts";
import type { WorkDone } from "../jobs/worker.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";
import { minimumOf, overridesOf } from "../rules/rules-in-force.ts";
import { placementRows } from "../views/placement-rows.ts";

/** Placements that are compared before the next part is laid down. */
const atOnce = 8;

const profileNamed = ({ id, version }: PolicyNamed): Profile | undefined =>
  profiles().find((p) => p.id === id && p.version === version);

/** What a placement owes under a policy, with law, trust and what was made stricter for it as they are. */
const owedUnder = (deps: Deps, p: Placement, profile: Profile): readonly Obligation[] => {
  const now = deps.clock.now();
  const on = londonDate(now);
  const rules = effectiveRules({
    ...{ floor: lawFloor(), profile, overrides: overridesOf(p), route: p.route, on },
    ...minimumOf(p.trust, on),
  });
  return obligationsOf(factsOf(p, rules, now)).filter((o) => o.state !== "not-applicable");
};

type Rows = Record<string, { now: number; would: number; earlier: number; later: number }>;

const isOf = (when: "earlier" | "later", before: string | undefined, after: string | undefined): boolean => {
  if (!before || !after) return false;
  return when === "earlier" ? after < before : after > before;
};

/** Adds one placement to what was compared so far. */
const plusPlacement = (sum: Compared, now: readonly Obligation[], other: readonly Obligation[]): Compared => {
  const rows: Rows = structuredClone(sum.rows) as Rows;
  const roles = structuredClone(sum.roles) as Record<string, { now: number; would: number }>;
  const noted = (all: readonly Obligation[], when: "now" | "would"): void => {
    for (const o of all) {
      rows[o.id] ??= { now: 0, would: 0, earlier: 0, later: 0 };
      roles[o.owner] ??= { now: 0, would: 0 };
      const [row, role] = [rows[o.id], roles[o.owner]];
      if (row) row[when] += 1;
      if (role) role[when] += 1;
    }
  };
  noted(now, "now");
  noted(other, "would");
  const before = new Map(now.map((o) => [o.key, o.due]));
  for (const o of other)
    for (const when of ["earlier", "later"] as const) {
      const row = rows[o.id];
      if (row && isOf(when, before.get(o.key), o.due)) row[when] += 1;
    }
  return { placements: sum.placements + 1, rows, roles };
};

const nothing: Compared = { placements: 0, rows: {}, roles: {} };

const found = async (deps: Deps, at: SchoolRef, id: string): Promise<Comparison | undefined> =>
  comparisonOf((await read(deps, sheets, sheetsStream(at))).state.comparisons, id);

/** Placements that were opened by the begin of a comparison in its school year or were open then, the oldest first. */
const idsOf = async (deps: Deps, at: SchoolRef, { at: begun }: Comparison): Promise<readonly string[]> => {
  const year = `${schoolYearOf(londonDate(begun))}-09-01`;
  return (await placementRows(deps, scopeOf(at)))
    .filter((row) => row.openedAt <= begun && (row.phase !== "closed" || londonDate(row.openedAt) >= year))
    .map((row) => row.id)
    .toReversed();
};

const end = (deps: Deps, at: SchoolRef, e: Parameters<typeof endComparison>[1]) =>
  execute(deps, sheets, { stream: sheetsStream(at), id: `${e.type}-${e.comparison}`, by: "system" }, (s) =>
    endComparison(s.comparisons, e),
  );

const compare = async (deps: Deps, at: SchoolRef, c: Comparison, offset: number): Promise<void> => {
  const scope = scopeOf(at);
  const [from, to] = [profileNamed(c.from), profileNamed(c.to)];
  if (!from || !to) throw Object.assign(new Error("A policy is gone"), { name: "PolicyGone" });
  const ids = await idsOf(deps, at, c);
  const before = offset === 0 ? undefined : await notedOf(deps, scope, "comparison", c.id);
  let sum = (before?.sum as Compared | undefined) ?? nothing;
  for (const id of ids.slice(offset, offset + atOnce)) {
    const { state } = await read(deps, placements, placementStream(at, id));
    sum = plusPlacement(sum, owedUnder(deps, state, from), owedUnder(deps, state, to));
  }
  const done = Math.min(ids.length, offset + atOnce);
  if (done === ids.length) {
    await end(deps, at, { type: "comparison-done", comparison: c.id, compared: sum });
    return;
  }
  await note(deps, scope, { work: "comparison", id: c.id, body: { done, of: ids.length, sum } });
  await layPart(deps, scope, { work: "comparison", id: c.id, step: "compare", offset: done });
};

/** What another policy would do to the placements of this year, worked out placement by placement. */
export const comparisonWork: WorkDone = {
  does: async (deps, at, part) => {
    const c = await found(deps, at, part.id);
    if (c?.state === "working") await compare(deps, at, c, part.offset);
  },
  givesUp: async (deps, at, id) => {
    await end(deps, at, { type: "comparison-failed", comparison: id });
    await noteFailed(deps, at, {
      key: failureKey("comparison-failed", id),
      kind: "comparison-failed",
      roles: ["headteacher", "admin"],
      urgent: false,
      ...{ placement: "", promise: "", person: "" },
      link: `/policy/outcomes/${id}`,
      ref: id,
      stream: sheetsStream(at),
    });
  },
};

/** Begins a comparison with another policy in force: one commit, then its first part is laid down. */
export const compareWithFrom = async (
  deps: Deps,
  sender: Sender,
  to: string,
): Promise<{ readonly comparison: string } | Refusal> => {
  const { at } = sender;
  const on = londonDate(deps.clock.now());
  const { profile } = (await read(deps, schools, schoolStream(at))).state;
  const [now, other] = [lastProfileOf(profile, on), lastProfileOf(to, on)];
  if (!now || !other) return refuse("Choose a policy that is in force.", "to");
  if (now.id === other.id && now.version === other.version)
    return refuse("That is the policy of now: choose another.", "to");
  const id = idFrom("comparison", sender);
  const named = (p: Profile): PolicyNamed => ({ id: p.id, version: p.version });
  const done = await execute(
    deps,
    sheets,
    { stream: sheetsStream(at), id: sender.command, by: sender.by },
    (s) => beginComparison(s.comparisons, { comparison: id, from: named(now), to: named(other) }),
  );
  if (done.kind === "refused") return done;
  await layPart(deps, scopeOf(at), { work: "comparison", id, step: "compare", offset: 0 });
  return { comparison: id };
};
