import type { Words } from "#domain/commit.ts";
import type { ProviderFacts } from "../placement/events/events.ts";
import type { EvidenceEvent } from "./evidence/evidence.ts";
import type { RegisterEvent } from "./register/register.ts";
import type { YearlyProviderEvent } from "./yearly/events.ts";

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
  /** Another address for links: each of these other schools, which have pupils there, confirms it before it is used. */
  | { readonly type: "address-proposed"; readonly school: string; readonly schools: readonly string[] }
  /** A school has asked the provider by another way; the last "yes" puts it into use, one "no" drops it. */
  | {
      readonly type: "address-answered";
      readonly school: string;
      readonly answer: "yes" | "no";
      readonly words: Words;
    }
  /** Not chosen any more; pupils who are there stay until their placements end. */
  | { readonly type: "provider-retired"; readonly words: Words }
  | { readonly type: "provider-restored"; readonly words: Words };

export type ProviderEvent =
  | { readonly type: "provider-added"; readonly facts: ProviderFacts; readonly places: number }
  /** A claim: one of the provider's places, idempotent by placement. */
  | { readonly type: "place-reserved"; readonly placement: string }
  | { readonly type: "place-released"; readonly placement: string }
  | EditingEvent
  | RegisterEvent
  | EvidenceEvent
  | YearlyProviderEvent;
