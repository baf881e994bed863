import type { Placement } from "../placement/state.ts";
import type { Facts, Obligation } from "./obligation.ts";

type Latest = { readonly facts: Facts; readonly all: readonly Obligation[] };

/** By what every commit but one about forms leaves as it is. */
const latest = new WeakMap<Placement["history"], Latest>();

/** No row asks whether a mail has gone or somebody was reminded, nor the time of day: what differs in nothing else owes the same. */
const ofNoMatter: readonly string[] = ["mails", "version", "commands", "reminded", "epoch", "stopped"];

const sameButMails = (a: Placement, b: Placement): boolean => {
  for (const key in a)
    if (a[key as keyof Placement] !== b[key as keyof Placement] && !ofNoMatter.includes(key)) return false;
  return true;
};

/** What was worked out for facts that differ from these in nothing that any row asks; undefined when nothing was. */
export const workedBefore = (facts: Facts): readonly Obligation[] | undefined => {
  const before = latest.get(facts.placement.history);
  return before &&
    before.facts.rules === facts.rules &&
    before.facts.today === facts.today &&
    sameButMails(before.facts.placement, facts.placement)
    ? before.all
    : undefined;
};

/** Keeps the latest that was worked out of a placement. */
export const remember = (facts: Facts, all: readonly Obligation[]): void => {
  latest.set(facts.placement.history, { facts, all });
};
