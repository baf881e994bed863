import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { ProviderFacts } from "../placement/events/events.ts";
import type { Provider, ProviderEvent } from "./provider.ts";

/** What is changed of a provider, by whom and why; its name and address, old and new, are in the vault. */
export type EditingEvent =
  | {
      readonly type: "provider-changed";
      readonly facts: ProviderFacts;
      readonly places: number;
      /** Names of the answers that changed. */
      readonly changed: readonly string[];
      readonly words: Words;
    }
  /** Not chosen any more; pupils who are there stay until their placements end. */
  | { readonly type: "provider-retired"; readonly words: Words }
  | { readonly type: "provider-restored"; readonly words: Words };

export type ProviderChange = {
  readonly facts: ProviderFacts;
  readonly places: number;
  readonly changed: readonly string[];
};

/** Changes what is on record of a provider; never fewer places than are taken. */
export const changeProvider = (
  p: Provider,
  change: ProviderChange,
  words: Words,
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  if (change.places < p.reserved.length)
    return refuse(`${p.reserved.length} of its places are taken: it cannot have fewer.`, "places");
  return change.changed.length === 0
    ? refuse("Nothing has been changed.")
    : decided([{ type: "provider-changed", ...change, words }]);
};

export const retireProvider = (p: Provider, words: Words): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  return p.retired
    ? refuse("This provider is retired already.")
    : decided([{ type: "provider-retired", words }]);
};

export const restoreProvider = (p: Provider, words: Words): Decision<ProviderEvent> =>
  p.retired ? decided([{ type: "provider-restored", words }]) : refuse("This provider is not retired.");
