import type { SchoolRef } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import {
  byRegisters,
  type FromRegisters,
  notKnownOf,
} from "#promises/attendance/attendance/from-register.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { whyOver } from "#promises/obligations/over.ts";
import type { Placement } from "#streams/placement/state.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { fromRegisters } from "./of-placement.ts";

/** What a person settles even after a placement is over: the codes of its sessions, and their entry in the school's register. */
const settledAfterwards: readonly ObligationId[] = ["O74", "O80"];

/** A row that the registers keep as they stand now; others as they are. */
const asRead = (o: Obligation, from: FromRegisters, over: string | undefined): Obligation => {
  if (o.key === "O79" && o.state === "not-applicable") {
    const unknown = notKnownOf(from);
    return unknown ? { ...o, why: `Whether attendance has fallen is not known. ${unknown}` } : o;
  }
  const stands = o.state === "in-register" ? byRegisters(o.id, from) : undefined;
  if (!stands) return o;
  if (stands.none) return { ...o, state: "not-applicable", why: "No session has been held yet." };
  if (stands.open === "") return { ...o, state: "kept", note: stands.seen };
  if (over && !settledAfterwards.includes(o.id))
    return { ...o, state: "not-applicable", why: `${over} ${stands.open}` };
  return { ...o, state: "owed", late: true, note: stands.open };
};

/** The rows of a placement with those that the registers keep worked out now; nothing of it is stored. */
export const readFromRegisters = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  all: readonly Obligation[],
): Promise<readonly Obligation[]> => {
  // Where the school itself provides, its own register is taken, which is not seen here.
  if (!p.provider || !all.some((o) => o.state === "in-register")) return all;
  const from = await fromRegisters(deps, at, p);
  const over = whyOver(factsNow(deps, p));
  return all.map((o) => asRead(o, from, over));
};
