import * as z from "zod";
import { draftAt, keepDraft, type Owner } from "#casework/drafts/drafts.ts";
import type { Typed } from "#contracts/form.ts";
import type { Deps } from "#ports/host.ts";
import { sealed, unsealed } from "../sealed.ts";

const typedShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** The most that is kept of a form. */
const mostBytes = 64 * 1024;

/** Bound to the person and the address: nobody else's, and on no other form. */
const purposeOf = (staff: string, path: string): string => `draft:${staff}:${path}`;

type Left = {
  readonly path: string;
  readonly title: string;
  readonly placement?: string;
  readonly late?: true;
  readonly seconds: number;
};

/** Seals what was typed and keeps it for its person; false where it is too large. */
export const leaveTyped = async (deps: Deps, owner: Owner, left: Left, all: Typed): Promise<boolean> => {
  const { csrf: _, ...typed } = all;
  if (Buffer.byteLength(JSON.stringify(typed)) > mostBytes) return false;
  const value = await sealed(deps, purposeOf(owner.staff, left.path), { typed }, left.seconds);
  await keepDraft(deps, owner, { ...left, sealed: value });
  return true;
};

export type Waiting = {
  readonly typed: Typed;
  readonly late: boolean;
  /** ISO instant. */
  readonly at: string;
};

/** What waits for a person at this address, as they typed it. */
export const typedWaiting = async (deps: Deps, owner: Owner, path: string): Promise<Waiting | undefined> => {
  const kept = await draftAt(deps, owner, path);
  const facts = kept && (await unsealed(deps, purposeOf(owner.staff, path), kept.sealed));
  const typed = typedShape.safeParse(facts?.typed);
  return kept && typed.success ? { typed: typed.data, late: kept.late === true, at: kept.at } : undefined;
};
