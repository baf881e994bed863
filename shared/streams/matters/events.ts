import type { Words } from "#domain/commit.ts";

/** What people ask or say about their data, and what goes wrong with it. */
export const matterKinds = [
  "access",
  "rectification",
  "erasure",
  "objection",
  "complaint",
  "breach",
] as const;

export type MatterKind = (typeof matterKinds)[number];

/** Whose data a matter is about. A contact is found by the pupil whose contact they are. */
export type Person =
  | { readonly what: "pupil" | "staff" | "provider"; readonly id: string }
  | { readonly what: "contact"; readonly id: string; readonly pupil: string };

/** Who asks or complains, as against the person whose data it is. */
export type Asker = "themselves" | "parent" | "representative" | "somebody-else";

/** By what right somebody else than a pupil gets the pupil’s data. */
export type Authority = "pupil-agrees" | "pupil-too-young" | "order";

/** What was done on the way. `on` is an ISO date. */
export type Step = "acknowledged" | "identity-asked" | "identity-proven" | "noted";

export type Outcome =
  | "given"
  | "in-part"
  | "refused"
  | "withdrawn"
  | "put-right"
  | "erased"
  | "stopped"
  | "upheld"
  | "not-upheld"
  | "dealt-with"
  | "no-breach";

/** Why words are held back from an answer to a request for access. */
export type Holding =
  | "others-words"
  | "about-others"
  | "serious-harm"
  | "child-abuse"
  | "legal"
  | "confidential-reference";

export type Decision = { readonly key: string } & (
  | { readonly give: "yes" }
  | { readonly give: "no"; readonly reason: Holding }
);

export type MatterEvent =
  /** `known`: ISO instant at which a breach became known. `about`: one person for a request; for a breach, all whom it concerns. */
  | {
      readonly type: "matter-opened";
      readonly matter: string;
      readonly kind: MatterKind;
      readonly received: string;
      readonly known?: string;
      readonly about: readonly Person[];
      readonly asker?: Asker;
      readonly words?: Words;
    }
  | {
      readonly type: "matter-step";
      readonly matter: string;
      readonly step: Step;
      readonly on: string;
      readonly words?: Words;
    }
  /** Two months more, because it is complex; whoever asked was told so, with the reason, on this day. */
  | {
      readonly type: "matter-extended";
      readonly matter: string;
      readonly toldOn: string;
      readonly words: Words;
    }
  | {
      readonly type: "matter-authority";
      readonly matter: string;
      readonly authority: Authority;
      readonly words: Words;
    }
  /** Whether the regulator, or the people concerned, were told of a breach; `at` is an ISO instant, "" where they were not. */
  | {
      readonly type: "breach-told";
      readonly matter: string;
      readonly whom: "regulator" | "people";
      readonly told: "yes" | "no";
      readonly at: string;
      readonly words: Words;
    }
  | {
      readonly type: "access-decided";
      readonly matter: string;
      readonly decisions: readonly Decision[];
      readonly words: Words;
    }
  /** To whom, how and which parts are in the vault; `digest` is of the copy as JSON. */
  | {
      readonly type: "access-given";
      readonly matter: string;
      readonly on: string;
      readonly given: number;
      readonly held: number;
      /** How many files went with it; none of copies from before files did. */
      readonly files?: number;
      readonly digest: string;
      readonly words: Words;
    }
  | {
      readonly type: "matter-closed";
      readonly matter: string;
      readonly outcome: Outcome;
      readonly on: string;
      readonly words: Words;
    };
