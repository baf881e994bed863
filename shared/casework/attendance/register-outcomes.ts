import type { MailOwed } from "#domain/commit.ts";
import {
  recordBounced,
  recordDelivered,
  recordDropped,
  recordSent,
} from "#domain/register/decide/mailing.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { registers } from "../commit/streams.ts";
import type { MailRecords } from "../mail/sending.ts";

/** What becomes of a register's mails. */
export const registerMails = (deps: Deps, stream: string): MailRecords => {
  const on = (mail: MailOwed, what: string) => ({ stream, id: `${what}-${mail.key}`, by: "system" });
  return {
    sent: async (mail, messageId) => {
      await execute(deps, registers, on(mail, "sent"), (r) => recordSent(r, mail, messageId));
    },
    delivered: async (mail) => {
      await execute(deps, registers, on(mail, "delivered"), (r) => recordDelivered(r, mail.key));
    },
    bounced: async (mail, reason) => {
      await execute(deps, registers, on(mail, "bounced"), (r) => recordBounced(r, mail, reason));
    },
    dropped: async (mail, reason) => {
      await execute(deps, registers, on(mail, "dropped"), (r) => recordDropped(r, mail.key, reason));
    },
  };
};
