import type { Words } from "#domain/commit.ts";
import type { RecordKind } from "#domain/records/kinds.ts";

/** What a purge ends: a pupil's, provider's or staff member's records, a matter, or those of one kind and school year. */
export type Subject =
  | { readonly what: "pupil" | "provider" | "staff" | "matter"; readonly id: string }
  /** `id`: the ISO date on which the school year began. */
  | { readonly what: "attendance" | "mails"; readonly id: string };

/** What a legal hold keeps: certain pupils, certain providers, or everything at this school. */
export type HeldOn =
  | { readonly what: "pupils" | "providers"; readonly ids: readonly string[] }
  | { readonly what: "school" };

/** Why records are purged: a code, because words about a person go with the purge. */
export type PurgeReason = "period-over" | "asked-for" | "entered-by-mistake";

/** Where something of a person is kept, as certificates and subject access name it. */
export type Store =
  | "vault"
  | "files"
  | "mail-copies"
  | "mailbox"
  | "outbox"
  | "links"
  | "drafts"
  | "runs"
  | "search";

export type Counts = Readonly<Partial<Record<Store, number>>>;

/** Something that a purge leaves, and why, in a sentence without names. */
export type Left = { readonly why: string; readonly count: number };

/** What was found and erased, and what was found when it was looked again afterwards: nothing, or it is not done. */
export type Proof = {
  readonly erased: Counts;
  readonly stillThere: Counts;
  /** Commits whose chain was verified afterwards. */
  readonly commits: number;
  readonly left: readonly Left[];
};

export type RecordsEvent =
  /** The school's own period for a kind, and whether the kind ends by itself. */
  | {
      readonly type: "period-set";
      readonly kind: RecordKind;
      readonly period: number;
      readonly alone: "yes" | "no";
      readonly words?: Words;
    }
  | { readonly type: "hold-set"; readonly hold: string; readonly on: HeldOn; readonly words: Words }
  | { readonly type: "hold-lifted"; readonly hold: string; readonly words: Words }
  /** What touches a concern is held by default: a safeguarding lead lets this pupil's records go, or holds them again. */
  | { readonly type: "concern-let-go"; readonly pupil: string; readonly words: Words }
  | { readonly type: "concern-held-again"; readonly pupil: string; readonly words: Words }
  | {
      readonly type: "purge-asked";
      readonly purge: string;
      readonly subject: Subject;
      readonly reason: PurgeReason;
      readonly words?: Words;
    }
  | { readonly type: "purge-refused"; readonly purge: string; readonly words: Words }
  | { readonly type: "purge-approved"; readonly purge: string }
  /** Before anything was erased something came up that speaks against it: it has to be asked anew. */
  | { readonly type: "purge-stopped"; readonly purge: string; readonly because: readonly string[] }
  | { readonly type: "purge-done"; readonly purge: string; readonly proof: Proof }
  /** A backup had brought it back, and it was erased again. The purge may itself be gone from a restored record. */
  | {
      readonly type: "purge-done-again";
      readonly purge: string;
      readonly subject: Subject;
      readonly reason: PurgeReason;
      readonly askedBy: string;
      readonly approvedBy: string;
      readonly erased: Counts;
    };
