import type { Mailer, Message } from "#ports/mailer.ts";

/** Takes every mail and keeps none. */
export const simulatedMailer = (unread: boolean): Mailer => ({
  unread: () => unread,
  send: async ({ outboxId }) => ({ kind: "sent", messageId: outboxId }),
});

/** Tells of each message that is handed over. */
export const countedMailer = (mailer: Mailer, mailed: (message: Message) => void): Mailer => ({
  ...mailer,
  send: (message) => {
    mailed(message);
    return mailer.send(message);
  },
});

/** Chooses which mails are composed in full: the first `most` of each notice. */
export const sampling = (most: number) => {
  const counts = new Map<string, number>();
  return {
    takes: (notice: string): boolean => {
      const count = counts.get(notice) ?? 0;
      if (count >= most) return false;
      counts.set(notice, count + 1);
      return true;
    },
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(counts),
  };
};
