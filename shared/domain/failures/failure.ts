import type { Role } from "#ids/role.ts";
import type { Words } from "../commit.ts";

/** What can fail for good. */
export type FailureKind =
  /** The run of a placement has died. */
  | "run-died"
  /** The run that asks providers of a school day has died. */
  | "day-run-died"
  /** A mail came back, or could not be written. */
  | "mail-back"
  /** A mail waits in the outbox and cannot be sent. */
  | "mail-stuck"
  /** A part of the sweep could not be done. */
  | "sweep-failed"
  /** What follows from a commit cannot be laid down: lists and other records do not know of it. */
  | "not-followed"
  /** A child did not arrive, and a parent cannot be told by mail. */
  | "call-owed"
  /** Nobody has entered why children were away, or where they were, in the time that the law gives. */
  | "reason-owed"
  /** Suspensions on record add up to a day by which education is owed, or nobody knows whether they do. */
  | "sixth-day-owed"
  /** A child was reported to the police as missing: somebody talks with the child once it is back. */
  | "return-talk-owed"
  /** Somebody outside the school has a right to hear of a suspension without delay. */
  | "suspension-to-tell"
  /** The calendar in the school's file would forget days on which children are at providers. */
  | "calendar-refused"
  /** An import of pupils could not be done to its end. */
  | "import-failed"
  /** A pack of evidence could not be put together. */
  | "pack-failed"
  /** What another policy would do could not be worked out. */
  | "comparison-failed"
  /** An import brought a contact who must not be contacted about another pupil. */
  | "contact-to-judge"
  /** The day has come on which a pupil was to leave, and a placement is open. */
  | "leaver-at-provider"
  /** A sheet of all staff lacks somebody, who is said to have left. */
  | "person-to-leave"
  /** A queue of what could not be done holds something. */
  | "laid-aside"
  /** Nothing failed yet: an administrator, who may not do it, asks whoever may. */
  | "asked-to-act";

/** Something that failed for good and whose task it is. Ids and plain facts only. */
export type Failure = {
  /** One open task per cause and recipient: the kind, what it is about, and to whom it matters. */
  readonly key: string;
  readonly kind: FailureKind;
  /** Whose task it is, the owner first. */
  readonly roles: readonly Role[];
  /** A child's safety may hang on it. */
  readonly urgent: boolean;
  /** Id of the placement that it is about, or "". */
  readonly placement: string;
  /** What was promised: a notice, a phase, a school day, a part of the sweep. */
  readonly promise: string;
  /** To whom it was promised: the vault's id, `role:…`, or "". */
  readonly person: string;
  /** The page on which it is mended: a path of this product. */
  readonly link: string;
  /** The mail, run or commit that failed. */
  readonly ref: string;
  /** The stream that it happened on, or "". */
  readonly stream: string;
  /** Who asks, and in which words (in the vault); of what was asked by a person. */
  readonly asked?: { readonly by: string; readonly words: Words };
};

export type FailureEvent =
  | ({ readonly type: "failure-noted" } & Failure)
  /** The same cause failed once more while its task is open. */
  | { readonly type: "failure-noted-again"; readonly key: string; readonly ref: string }
  | {
      readonly type: "failure-over";
      readonly key: string;
      /** By itself, or because somebody has seen to it, who says how. */
      readonly how: "healed" | "seen-to";
      readonly words?: Words;
    }
  | { readonly type: "failure-reminded"; readonly keys: readonly string[]; readonly on: string }
  | {
      readonly type: "failure-mailed";
      readonly key: string;
      readonly state: "sent" | "delivered" | "bounced" | "dropped";
      readonly reason?: string;
    };

/** A key as addresses and ids of mails may hold it. */
export const failureKey = (kind: FailureKind, ...about: readonly string[]): string =>
  [kind, ...about.filter(Boolean)]
    .join("-")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .slice(0, 120);
