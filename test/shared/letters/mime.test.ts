import PostalMime from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { letterText } from "#letters/rendering/letter-text.ts";
import { composeMime, type MailToCompose, messageIdOf } from "#letters/rendering/mime.ts";
import { exampleLetter } from "./example-letter.ts";

const letter = exampleLetter("consent-request");
const mail: MailToCompose = {
  letter,
  brand: { schoolName: "Harbour View School" },
  from: { name: "Harbour View School", address: "office@harbour-view.example" },
  to: [{ name: "Łucja O’Brien", address: "parent@example.org" }],
  replyTo: { address: "reply@harbour-view.example" },
  outboxId: "hv/placement/7#consent-request:1",
  date: Temporal.Instant.from("2026-10-25T00:30:00Z"),
  pdfs: [{ name: "letter.pdf", bytes: new TextEncoder().encode("%PDF-1.7 invented") }],
};

describe("a mail as MIME", () => {
  it("reads back as it was meant: parts, people, attachment", async () => {
    const read = await PostalMime.parse(await composeMime(mail));
    expect(read.subject).toBe(letter.subject);
    expect(read.from).toMatchObject({ name: "Harbour View School", address: "office@harbour-view.example" });
    expect(read.to).toMatchObject([{ name: "Łucja O’Brien", address: "parent@example.org" }]);
    expect(read.replyTo).toMatchObject([{ address: "reply@harbour-view.example" }]);
    expect(read.date).toBe("2026-10-25T00:30:00.000Z");
    expect(read.text?.replace(/\r\n/g, "\n").trim()).toBe(letterText(letter).trim());
    expect(read.html).toContain('href="https://waymark.example/l/example-link"');
    const [attached] = read.attachments;
    expect(attached).toMatchObject({
      filename: "letter.pdf",
      mimeType: "application/pdf",
      disposition: "attachment",
    });
    expect(new TextDecoder().decode(attached?.content as ArrayBuffer)).toBe("%PDF-1.7 invented");
  });

  it("says that a machine sent it, and offers nothing to unsubscribe from", async () => {
    const { headers } = await PostalMime.parse(await composeMime(mail));
    const byKey = Object.fromEntries(headers.map(({ key, value }) => [key, value]));
    expect(byKey["auto-submitted"]).toBe("auto-generated");
    expect(byKey["x-entity-ref-id"]).toMatch(/^[0-9a-f]{32}$/);
    expect(byKey["message-id"]).toBe(messageIdOf(mail.outboxId, mail.from.address));
    expect(Object.keys(byKey).filter((key) => key.startsWith("list-") || key === "x-mailer")).toEqual([]);
  });

  it("is byte for byte the same for the same outbox key, and has another id for another", async () => {
    const [first, second] = await Promise.all([composeMime(mail), composeMime(mail)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(messageIdOf("a", "x@y.example")).not.toBe(messageIdOf("b", "x@y.example"));
  });

  it("keeps to lines that mail servers take", async () => {
    const lines = Buffer.from(await composeMime(mail))
      .toString("latin1")
      .split("\r\n");
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).not.toContain("\n");
    }
  });

  it.each(["a@b.example\r\nBcc: c@d.example", "a\u0000@b.example"])(
    "refuses the address %j",
    async (address) => {
      await expect(composeMime({ ...mail, to: [{ address }] })).rejects.toThrow("control characters");
      await expect(
        composeMime({ ...mail, to: [{ name: address, address: "a@b.example" }] }),
      ).rejects.toThrow();
    },
  );
});
