import { placements, read } from "#casework/commit/streams.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Chance, chanceAbout } from "../chance.ts";
import type { Cause } from "../metering/meter.ts";
import type { InventedSchool } from "../school/invented.ts";
import type { Plan } from "../school/plan.ts";
import type { World } from "../school/world.ts";
import type { SchoolYear } from "../school/year.ts";
import type { Act, Receipt } from "./acts.ts";
import type { Script } from "./script.ts";

/** Where people act: one school in one year, with what is in store for each pupil. */
export type Stage = {
  readonly world: Pick<World, "deps" | "bare" | "to" | "settle" | "sweep" | "store">;
  readonly at: SchoolRef;
  readonly school: InventedSchool;
  readonly year: SchoolYear;
  readonly seed: string;
  readonly plans: ReadonlyMap<string, Plan>;
  /** Learns of each receipt: what was sent, and how it was taken. */
  readonly told: (what: string, receipt: Receipt) => void;
  /** Day on which a task was first seen, by placement, key and due date. */
  readonly seen: Map<string, string>;
  /** What its people do otherwise than chance has it; none in a year that is counted. */
  readonly script?: Script;
};

/** What somebody does at a London time of a day. */
export type Doing = {
  readonly at: string;
  readonly does: (stage: Stage, day: string) => Promise<void>;
};

/** The chance of one thing in this school's year. */
export const chanceOn = (stage: Stage, ...about: readonly string[]): Chance =>
  chanceAbout(stage.seed, ...about);

/** The member of staff who holds a role; the AP lead for one that nobody holds. */
export const holderOf = ({ school }: Stage, role: Role): string => {
  const { staff } = school.stored;
  const holder = staff.find((s) => s.roles.includes(role)) ?? staff.find((s) => s.roles.includes("ap-lead"));
  if (!holder) throw new Error("A school without an AP lead");
  return holder.id;
};

/** Who signs for a provider. */
export const nameAt = ({ school }: Stage, provider: string): string =>
  school.providers.find((p) => p.id === provider)?.contact.split(",")[0] ?? "The manager";

/** The school's placements that are not closed. */
export const openRows = async ({ world, at }: Stage): Promise<readonly PlacementRow[]> =>
  (await placementRows(world.bare, scopeOf(at))).filter((row) => row.phase !== "closed");

/** What follows a pupil who leaves, and what the provider gives back: owed once the placement is closed as well. */
const afterClose: readonly string[] = [
  "protection-file",
  "protection-receipt",
  "record-sent",
  "data-returned",
  "earlier-returned",
];

/** Placements that are closed and still owe something of it. */
export const closedRows = async ({ world, at }: Stage): Promise<readonly PlacementRow[]> =>
  (await placementRows(world.bare, scopeOf(at))).filter(
    (row) => row.phase === "closed" && row.owed.some((o) => afterClose.includes(o.form)),
  );

export const placementOf = async ({ world, at }: Stage, id: string): Promise<Placement> =>
  (await read(world.bare, placements, placementStream(at, id))).state;

/** Sends an act as somebody of this cause, and lets everything that follows at once happen. */
export const send = async (stage: Stage, cause: Cause, what: string, act: Act): Promise<Receipt> => {
  const receipt = await act.send(stage.world.deps(cause));
  stage.told(what, receipt);
  await stage.world.settle();
  return receipt;
};
