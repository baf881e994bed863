import type { Commit } from "../commit.ts";
import { type Decision, decided, refuse } from "../decision.ts";
import type { ProviderFacts } from "../placement/events.ts";

export type ProviderEvent =
  | { readonly type: "provider-added"; readonly facts: ProviderFacts; readonly places: number }
  /** A claim: one of the provider's places, idempotent by placement. */
  | { readonly type: "place-reserved"; readonly placement: string }
  | { readonly type: "place-released"; readonly placement: string };

export type Provider = {
  /** Also the id of the vault's record with name, address and people. */
  readonly id: string;
  readonly version: number;
  readonly facts: ProviderFacts | undefined;
  readonly places: number;
  readonly reserved: readonly string[];
  readonly commands: Readonly<Record<string, number>>;
};

const evolve = (p: Provider, e: ProviderEvent): Provider => {
  switch (e.type) {
    case "provider-added":
      return { ...p, facts: e.facts, places: e.places };
    case "place-reserved":
      return { ...p, reserved: [...p.reserved.filter((r) => r !== e.placement), e.placement] };
    case "place-released":
      return { ...p, reserved: p.reserved.filter((r) => r !== e.placement) };
  }
};

export const foldProvider = (id: string, commits: readonly Commit<ProviderEvent>[]): Provider =>
  commits.reduce<Provider>(
    (p, c) => ({
      ...c.events.reduce(evolve, p),
      version: c.version,
      commands: { ...p.commands, [c.command]: c.version },
    }),
    { id, version: 0, facts: undefined, places: 0, reserved: [], commands: {} },
  );

export const addProvider = (p: Provider, facts: ProviderFacts, places: number): Decision<ProviderEvent> =>
  p.version > 0
    ? refuse("This provider has been added already.")
    : decided([{ type: "provider-added", facts, places }]);

export const reservePlace = (p: Provider, placement: string): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.", "provider");
  if (p.reserved.includes(placement)) return decided([]);
  return p.reserved.length >= p.places
    ? refuse("This provider has no free place. Choose another, or ask the provider.", "provider")
    : decided([{ type: "place-reserved", placement }]);
};

export const releasePlace = (p: Provider, placement: string): Decision<ProviderEvent> =>
  p.reserved.includes(placement) ? decided([{ type: "place-released", placement }]) : decided([]);
