import type { Mailer } from "../../../shared/ports/mailer.ts";

/** Takes every mail and keeps none: nobody reads them. `mailed` learns to how many addresses each went. */
export const simulatedMailer = (mailed: (recipients: number) => void): Mailer => ({
  send: async ({ outboxId, to }) => {
    mailed(to.length);
    return { kind: "sent", messageId: outboxId };
  },
});
