import type { Answers } from "#contracts/form.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { failuresStream, placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { leave, rolesHandedOver } from "#streams/school/people.ts";
import { failures, placements, read, schools } from "../../commit/streams.ts";
import type { Sender } from "../../pupil/enter-pupil.ts";
import { placementRows } from "../../views/placement-rows.ts";
import { actOnPeople } from "./act.ts";

/** What somebody owes that would be nobody's without them. */
export type Owes = {
  /** Roles that nobody else holds: with them go all tasks, mails and deadlines of the role. */
  readonly roles: readonly Role[];
  /** Tasks of placements that stand open under those roles. */
  readonly tasks: number;
  /** What failed for good and is theirs to see to. */
  readonly failures: number;
  /** Covers in which they stand in, or somebody stands in for them. */
  readonly covers: number;
  /** Roles that they have given and that wait for a second person. */
  readonly asked: number;
  /** Placements by direction for whose decision they are named, and which is not made yet. */
  readonly panels: readonly string[];
};

/** Placements that wait for a decision on a direction by people who are named, this one among them. */
const panelsOf = async (deps: Deps, at: SchoolRef, id: string): Promise<readonly string[]> => {
  const rows = (await placementRows(deps, scopeOf(at))).filter(
    (row) => row.phase !== "closed" && row.route === "direction",
  );
  const waiting = await Promise.all(
    rows.map(async (row) => {
      const { state } = await read(deps, placements, placementStream(at, row.id));
      const named = recordsOf(state, "direction-panel").at(-1);
      const isNamed = JSON.stringify(named?.answers ?? {}).includes(`"${id}"`);
      return isNamed && recordsOf(state, "direction-approval").length === 0 ? [row.id] : [];
    }),
  );
  return waiting.flat();
};

/** All that a member of staff owes alone. */
export const owedAlone = async (deps: Deps, at: SchoolRef, id: string): Promise<Owes> => {
  const [{ state }, { state: failed }, rows, panels] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    read(deps, failures, failuresStream(at)),
    placementRows(deps, scopeOf(at)),
    panelsOf(deps, at, id),
  ]);
  const alone = rolesHandedOver(state, id);
  return {
    roles: alone,
    tasks: rows.flatMap((r) => r.owed).filter((o) => alone.includes(o.owner)).length,
    failures: Object.values(failed.open).filter((f) => f.roles.every((role) => alone.includes(role))).length,
    covers: state.covers.filter((c) => c.by === id || c.away === id).length,
    asked: state.asked.filter((a) => a.by === id).length,
    panels,
  };
};

/** Somebody leaves and hands over to a named person: from now on nobody signs in as them. */
export const leaveFrom = async (
  deps: Deps,
  sender: Sender,
  id: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const panels = await panelsOf(deps, sender.at, id);
  if (panels.length > 0)
    return refuse(
      "This person is named for the decision on a direction. Name somebody else on the placement’s page first.",
      "to",
    );
  const refused = await actOnPeople(deps, sender, (s) => leave(s, sender.by, id, String(answers.to)));
  if (!refused) deps.accounts?.forget({ ...sender.at, staff: id });
  return refused;
};
