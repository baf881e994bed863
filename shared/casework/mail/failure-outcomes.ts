import type { MailOwed } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import type { FailureEvent } from "#domain/failures/failure.ts";
import type { Deps } from "#ports/host.ts";
import { execute } from "../commit/execute.ts";
import { failures } from "../commit/streams.ts";
import type { MailRecords } from "./sending.ts";

/** Records what becomes of news of a failure; done twice, it is done once. */
export const failureOutcomes = (deps: Deps, stream: string): MailRecords => {
  const note = async (
    mail: MailOwed,
    state: "sent" | "delivered" | "bounced" | "dropped",
    reason?: string,
  ) => {
    const event: FailureEvent = {
      type: "failure-mailed",
      key: mail.key,
      state,
      ...(reason === undefined ? {} : { reason }),
    };
    await execute(deps, failures, { stream, id: `${state}-${mail.key}`, by: "system" }, () =>
      decided([event]),
    );
  };
  return {
    sent: (mail) => note(mail, "sent"),
    delivered: (mail) => note(mail, "delivered"),
    bounced: (mail, reason) => note(mail, "bounced", reason),
    dropped: (mail, reason) => note(mail, "dropped", reason),
  };
};
