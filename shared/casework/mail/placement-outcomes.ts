import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import {
  recordBounced,
  recordDelivered,
  recordDropped,
  recordSent,
} from "#promises/deciding/telling/mail-outcomes.ts";
import { execute } from "../commit/execute.ts";
import { placements } from "../commit/streams.ts";
import type { MailRecords } from "./sending.ts";

/** What becomes of a placement's mails. */
export const placementMails = (deps: Deps, stream: string): MailRecords => {
  const on = (mail: MailOwed, what: string) => ({ stream, id: `${what}-${mail.key}`, by: "system" });
  return {
    sent: async (mail, messageId) => {
      const now = deps.clock.now().toString();
      await execute(deps, placements, on(mail, "sent"), (p) => recordSent(p, mail, messageId, now));
    },
    delivered: async (mail) => {
      await execute(deps, placements, on(mail, "delivered"), (p) => recordDelivered(p, mail.key));
    },
    bounced: async (mail, reason) => {
      await execute(deps, placements, on(mail, "bounced"), (p) => recordBounced(p, mail, reason));
    },
    dropped: async (mail, reason) => {
      await execute(deps, placements, on(mail, "dropped"), (p) => recordDropped(p, mail.key, reason));
    },
  };
};
