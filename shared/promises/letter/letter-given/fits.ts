import { refuse } from "#domain/decision.ts";
import type { Fit } from "#promises/deciding/guards/guard.ts";
import { letterInForce } from "#streams/placement/notice/notice.ts";

const inForce: Fit = (f) =>
  letterInForce(f.placement) ? undefined : refuse("There is no letter in force to give: issue it first.");

export const letterGivenFits: readonly Fit[] = [inForce];
