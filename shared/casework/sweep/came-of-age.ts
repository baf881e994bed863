import { londonDate } from "#domain/calendar/london.ts";
import { birthdayAt } from "#domain/deadlines/compulsory-age.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { placements } from "../commit/streams.ts";
import { pupilsOf } from "../people/people.ts";
import { placementRows } from "../views/placement-rows.ts";

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `of-age-${date}` }) as const;

/**
 * Once a day: open placements whose pupil has turned 18 learn so, also while they run. From then on the pupil is asked, and not
 * the parents (Children Act 1989 s.105). The birthday stays in the vault. Called by every sweep; done twice, it is done once.
 */
export const noteComingOfAge = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const { kind, scope, key } = runRow(at, today);
  if (await deps.effects.get(kind, scope, key)) return;
  const open = (await placementRows(deps, scope)).filter((row) => row.phase !== "closed");
  const pupils = await pupilsOf(
    deps,
    scope,
    open.map((row) => row.pupil),
  );
  for (const row of open) {
    const pupil = pupils.get(row.pupil);
    if (!pupil || birthdayAt(pupil.dateOfBirth, 18) > today) continue;
    const command = { stream: placementStream(at, row.id), id: "came-of-age", by: "system" };
    await execute(deps, placements, command, (p) =>
      decided(p.ofAge || p.phase === "closed" ? [] : [{ type: "pupil-of-age", from: "pupil" }]),
    );
  }
  await deps.effects.putIfAbsent({ ...runRow(at, today), body: {} });
};
