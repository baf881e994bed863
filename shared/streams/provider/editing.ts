import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { identityFault } from "#domain/provider-identity.ts";
import type { ProviderFacts } from "../placement/events/events.ts";
import type { ProviderEvent } from "./events.ts";
import type { Provider } from "./provider.ts";

export type ProviderChange = {
  /** Another address for links, for which these other schools are asked first. */
  readonly proposes?: { readonly school: string; readonly schools: readonly string[] };
  readonly facts: ProviderFacts;
  readonly places: number;
  readonly changed: readonly string[];
};

/** The facts with the count of its addresses: where pupils learn is a term of their placements. */
const counted = (before: ProviderFacts, { facts, changed }: ProviderChange): ProviderFacts => {
  const moved = (before.moved ?? 0) + (changed.includes("address") ? 1 : 0);
  return moved === 0 ? facts : { ...facts, moved };
};

/** Changes what is on record of a provider; never fewer places than are taken. */
export const changeProvider = (
  p: Provider,
  { proposes, ...change }: ProviderChange,
  words: Words,
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  if (change.places < p.reserved.length)
    return refuse(`${p.reserved.length} of its places are taken: it cannot have fewer.`, "places");
  if (change.changed.length === 0) return refuse("Nothing has been changed.");
  return (
    identityFault(change.facts) ??
    decided([
      { type: "provider-changed", ...change, facts: counted(p.facts, change), words },
      ...(proposes ? [{ type: "address-proposed" as const, ...proposes }] : []),
    ])
  );
};

/** Schools that still have to say whether an address is the provider's. */
export const addressWaitsFor = ({ proposal }: Pick<Provider, "proposal">): readonly string[] =>
  proposal ? proposal.schools.filter((school) => !proposal.yes.includes(school)) : [];

/** A school says whether the proposed address is the provider's, and how it knows (K4.5: never by one school alone). */
export const answerAddress = (
  p: Provider,
  { school, answer }: { readonly school: string; readonly answer: "yes" | "no" },
  words: Words,
): Decision<ProviderEvent> =>
  addressWaitsFor(p).includes(school)
    ? decided([{ type: "address-answered", school, answer, words }])
    : refuse("No address waits for this school.");

export const retireProvider = (p: Provider, words: Words): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  return p.retired
    ? refuse("This provider is retired already.")
    : decided([{ type: "provider-retired", words }]);
};

export const restoreProvider = (p: Provider, words: Words): Decision<ProviderEvent> =>
  p.retired ? decided([{ type: "provider-restored", words }]) : refuse("This provider is not retired.");
