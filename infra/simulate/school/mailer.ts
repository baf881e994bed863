import type { Mailer } from "#ports/mailer.ts";

/** Takes every mail and keeps none. `mailed` learns to how many addresses each went. */
export const simulatedMailer = (unread: boolean, mailed: (recipients: number) => void): Mailer => ({
  unread: () => unread,
  send: async ({ outboxId, to }) => {
    mailed(to.length);
    return { kind: "sent", messageId: outboxId };
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
