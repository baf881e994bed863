import type { Answers } from "#contracts/form.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { fits } from "#promises/fits.ts";
import { notTaken } from "#promises/not-taken.ts";
import { visitForm } from "#promises/visits/visit/form.ts";
import { nameFor, saidMissing, visitOf } from "#promises/visits/visit-together.ts";
import { placements, read } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { recordForm } from "../../record-form.ts";
import { factsNow } from "../../rules/rules-in-force.ts";
import { splitPrivate } from "../../split-private.ts";
import { type PlacementRow, placementRows } from "../../views/placement-rows.ts";

/** Placements at a provider that a visit can be recorded for now, in the order in which they were opened. */
export const visitable = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
): Promise<readonly PlacementRow[]> => {
  const rows = (await placementRows(deps, scopeOf(at))).filter(
    (row) => row.provider === provider && row.phase !== "closed",
  );
  const open: PlacementRow[] = [];
  for (const row of rows) {
    const { state } = await read(deps, placements, placementStream(at, row.id));
    if (fits("visit", factsNow(deps, state)) === undefined) open.push(row);
  }
  return open.toReversed();
};

const fields = visitForm.steps.flatMap((s) => s.fields);

/** Questions that are asked once for all pupils; every other stands at one of them. */
const once = ["held-on", "how", "not-seen", "found", "next-on"];

const atField = (refusal: Refusal, placement: string): Refusal => {
  const field = refusal.field ?? "";
  return { ...refusal, field: once.includes(field) || field === "" ? field : nameFor(field, placement) };
};

const isTaken = (commands: { get(id: string): number | undefined }, id: string): boolean =>
  commands.get(id) !== undefined;

/**
 * Records one visit for every pupil whom it covered: all of them are looked at first, and nothing is recorded while one is
 * refused; then each placement gets its own record, with words of its own. Sent again after a fault on the way, it goes on
 * where it stopped. Says which placements have it.
 */
export const visitTogether = async (
  deps: Deps,
  { at, command, by }: Sender,
  rows: readonly PlacementRow[],
  answers: Answers,
): Promise<Refusal | readonly string[]> => {
  const covered = rows.flatMap(({ id }) => {
    const own = visitOf(answers, id);
    return own ? [{ id, own, commandId: `${command}-${id}` }] : [];
  });
  const [first] = rows;
  if (covered.length === 0)
    return refuse("Say which pupils were part of the visit.", first ? nameFor("covers", first.id) : "");
  for (const { id } of covered) {
    const missing = saidMissing(answers, id);
    if (missing) return refuse(missing, nameFor("dsl-said", id));
  }
  for (const { id, own, commandId } of covered) {
    const { state } = await read(deps, placements, placementStream(at, id));
    if (isTaken(state.commands, commandId)) continue;
    const { open, said } = splitPrivate(fields, own);
    const entered = { form: "visit" as const, answers: open, said: Object.keys(said), by };
    const refusal = notTaken("visit", factsNow(deps, state), entered);
    if (refusal) return atField(refusal, id);
  }
  for (const { id, own, commandId } of covered) {
    const done = await recordForm(deps, {
      ...{ stream: placementStream(at, id), id: commandId, by, at, form: visitForm },
      answers: own,
    });
    if (done.kind === "refused") return atField(done, id);
  }
  return covered.map(({ id }) => id);
};
