import type { MailOwed } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import type { Deps } from "#ports/host.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import { execute } from "../commit/execute.ts";
import { signOffs } from "../commit/streams.ts";
import type { MailRecords } from "./sending.ts";

/** A provider that cannot be asked by mail for its count is rung (catalogue O35). */
const ringInstead = (mail: MailOwed): MailOwed => ({
  key: `bounced-${mail.key}`,
  notice: "staff-notice",
  to: "role:ap-lead",
  facts: { what: "roll-bounced", round: mail.facts.round ?? "" },
});

/** Records what becomes of a warning; done twice, it is done once. */
export const signOffMails = (deps: Deps, stream: string): MailRecords => {
  const note = async (
    mail: MailOwed,
    state: "sent" | "delivered" | "bounced" | "dropped",
    reason?: string,
  ) => {
    const event: SignOffEvent = {
      type: "warning-mailed",
      key: mail.key,
      state,
      ...(reason === undefined ? {} : { reason }),
    };
    const id = `${state}-${mail.key}`;
    const owes = state === "bounced" && mail.notice.startsWith("roll-") ? [ringInstead(mail)] : [];
    await execute(deps, signOffs, { stream, id, by: "system" }, () => decided([event], owes));
  };
  return {
    sent: (mail) => note(mail, "sent"),
    delivered: (mail) => note(mail, "delivered"),
    bounced: (mail, reason) => note(mail, "bounced", reason),
    dropped: (mail, reason) => note(mail, "dropped", reason),
  };
};
