import type { MailOwed } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import type { Fold, Folded } from "../commit/streams.ts";
import type { MailRecords } from "./sending.ts";

/** What became of a mail, as a stream notes it that keeps nothing else of its mails. */
export type MailNote = {
  readonly key: string;
  readonly state: "sent" | "delivered" | "bounced" | "dropped";
  readonly reason?: string;
};

/**
 * Records what becomes of a stream's mails as an event each; done twice, it is done once. `onBounce`: what is owed instead
 * of a mail that came back.
 */
export const notedOn = <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  fold: Fold<S, E>,
  stream: string,
  event: (note: MailNote) => NoInfer<E>,
  onBounce: (mail: MailOwed) => readonly MailOwed[] = () => [],
): MailRecords => {
  const note = async (mail: MailOwed, state: MailNote["state"], reason?: string): Promise<void> => {
    const noted = event({ key: mail.key, state, ...(reason === undefined ? {} : { reason }) });
    const owes = state === "bounced" ? onBounce(mail) : [];
    await execute(deps, fold, { stream, id: `${state}-${mail.key}`, by: "system" }, () =>
      decided([noted], owes),
    );
  };
  return {
    sent: (mail) => note(mail, "sent"),
    delivered: (mail) => note(mail, "delivered"),
    bounced: (mail, reason) => note(mail, "bounced", reason),
    dropped: (mail, reason) => note(mail, "dropped", reason),
  };
};
