import type { MailOwed } from "./commit.ts";

/** Why a command is refused: a value for the page, never an exception. `field` is the form field to mend. */
export type Refusal = { readonly kind: "refused"; readonly message: string; readonly field?: string };

/** What a command decides: the events to append, and the mails that they owe. */
export type Decided<E> = {
  readonly kind: "decided";
  readonly events: readonly E[];
  readonly owes: readonly MailOwed[];
};

export type Decision<E> = Decided<E> | Refusal;

export const refuse = (message: string, field?: string): Refusal =>
  field === undefined ? { kind: "refused", message } : { kind: "refused", message, field };

export const decided = <E>(events: readonly E[], owes: readonly MailOwed[] = []): Decided<E> => ({
  kind: "decided",
  events,
  owes,
});
