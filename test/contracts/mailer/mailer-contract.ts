import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Mailer } from "#ports/mailer.ts";
import { aMessage } from "./mails.ts";

export type Arrived = { readonly from: string; readonly to: readonly string[]; readonly raw: Uint8Array };

export type MailerUnderTest = {
  readonly mailer: Mailer;
  /** What the other side has accepted, in order. */
  arrived(): readonly Arrived[];
  /** How often the other side was given the mail of this outbox key. */
  timesSent(outboxId: string): number;
  /** From now on the other side is busy, paused or away. */
  goAway(): void;
  close(): Promise<void>;
};

/** The address that every double refuses for good. */
export const badAddress = "nobody-at-all";

/** What every mailer must do, whichever way it sends. */
export function mailerContract(name: string, open: () => Promise<MailerUnderTest>): void {
  describe(`${name} as a mailer`, () => {
    let under: MailerUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    it("given a mail, hands it over byte for byte", async () => {
      const message = await aMessage("mail-1", "parent@example.org");
      const sent = await under.mailer.send(message);
      expect(sent).toEqual({ kind: "sent", messageId: expect.stringMatching(/./) });
      const [arrived] = under.arrived();
      expect(arrived).toMatchObject({ from: message.from, to: message.to });
      expect(Buffer.from(arrived?.raw ?? []).equals(Buffer.from(message.raw))).toBe(true);
      const read = await PostalMime.parse(arrived?.raw ?? "");
      expect(read.subject).toBe("A question from school: please tell us what you think");
    });

    it("given several recipients, names them all", async () => {
      await under.mailer.send(await aMessage("mail-2", "one@example.org", "two@example.org"));
      expect(under.arrived()[0]?.to).toEqual(["one@example.org", "two@example.org"]);
    });

    it("given the same mail twice, lets the doubled sending be seen", async () => {
      const message = await aMessage("placement/x#mail:3", "parent@example.org");
      await under.mailer.send(message);
      await under.mailer.send(message);
      expect(under.timesSent("placement/x#mail:3")).toBe(2);
      expect(under.timesSent("another")).toBe(0);
    });

    it("given an address that can never work, refuses without repeating the address", async () => {
      const sent = await under.mailer.send(await aMessage("mail-4", badAddress));
      expect(sent.kind).toBe("refused");
      expect(JSON.stringify(sent)).not.toContain(badAddress);
      expect(under.arrived()).toEqual([]);
    });

    it("given nobody to send to, refuses", async () => {
      expect((await under.mailer.send(await aMessage("mail-5"))).kind).toBe("refused");
    });

    it("given the other side is away, throws, so that it is tried again", async () => {
      under.goAway();
      await expect(under.mailer.send(await aMessage("mail-6", "parent@example.org"))).rejects.toThrow();
    });
  });
}
