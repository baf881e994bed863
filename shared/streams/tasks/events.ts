/** Why somebody puts a task off: reasons as codes, for words about a person have no place here. */
export const putOffReasons = ["answer-awaited", "day-agreed", "not-there", "more-urgent"] as const;

export type PutOffReason = (typeof putOffReasons)[number];

type MailNoted = {
  readonly key: string;
  readonly state: "sent" | "delivered" | "bounced" | "dropped";
  readonly reason?: string;
};

/**
 * What staff tell one another of a task that is owed elsewhere. It informs: whether the task is owed, when its owner is
 * reminded and who hears next is never read from here. `task`: `{placement}.{key of the row}`, or a key of the school's own.
 */
export type TaskEvent =
  /** Whoever sent it is on it until the end of that London day. */
  | { readonly type: "task-taken"; readonly task: string }
  /** It is handed on to somebody who may do it. `due`: ISO date by which it was owed then, "" for none. */
  | { readonly type: "task-handed-on"; readonly task: string; readonly to: string; readonly due: string }
  /** Whoever was on it, or whom it was handed on to or by, gives it back. */
  | { readonly type: "task-given-back"; readonly task: string }
  /** Put off by one person, for themselves: it comes back on the morning of `until` (ISO date). */
  | {
      readonly type: "task-put-off";
      readonly task: string;
      readonly until: string;
      readonly why: PutOffReason;
    }
  /** What became of the mail by which somebody was told. */
  | ({ readonly type: "task-mailed" } & MailNoted);
