import type { Refusal } from "#domain/decision.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Submission } from "./deciding/guards/guard.ts";
import { fits } from "./fits.ts";
import { takesOf } from "./takes.ts";

/** All that speaks against what was entered. */
export const refusalsOf = (id: FormId, f: Facts, s: Submission): readonly Refusal[] =>
  takesOf(id).flatMap((guard) => guard(f, s) ?? []);

/** Why a form is not taken as it was entered: the first reason, of the placement before that of the entry. */
export const notTaken = (id: FormId, f: Facts, s: Submission): Refusal | undefined => {
  const unfit = fits(id, f);
  if (unfit) return unfit;
  for (const guard of takesOf(id)) {
    const refusal = guard(f, s);
    if (refusal) return refusal;
  }
  return undefined;
};
