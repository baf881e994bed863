import { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Mailbox, mailboxMailer, openMailbox } from "#adapters/local/mailbox.ts";
import { mailboxDoor } from "#infra/local/mailbox/mailbox-door.tsx";
import { mailPath } from "#infra/local/mailbox/mailbox-pages.tsx";
import { mailJson } from "#infra/local/mailbox/read-mail.ts";
import { composeMime } from "#letters/rendering/mime.ts";
import { exampleLetter } from "#test/shared/letters/example-letter.ts";

const key = "hv/placement/7#consent:1";
const at = Temporal.Instant.from("2026-10-09T08:00:00Z");

async function send(mailbox: Mailbox, outboxId: string): Promise<void> {
  const from = "office@harbour-view.example";
  const raw = await composeMime({
    letter: exampleLetter("consent-request"),
    brand: { schoolName: "Harbour View School" },
    from: { address: from },
    to: [{ address: "parent@example.org" }],
    replyTo: { address: from },
    outboxId,
    date: at,
    pdfs: [{ name: "letter.pdf", bytes: new TextEncoder().encode("%PDF") }],
  });
  await mailboxMailer(mailbox, { now: () => at }).send({ outboxId, from, to: ["parent@example.org"], raw });
}

describe("the mailbox of one machine", () => {
  let db: DatabaseSync;
  let mailbox: Mailbox;
  beforeEach(() => {
    db = new DatabaseSync(":memory:");
    mailbox = openMailbox(db);
  });
  afterEach(() => db.close());

  it("given no mail, says so", async () => {
    const reply = await mailboxDoor(mailbox, "/_local/mailbox");
    expect(reply?.status).toBe(200);
    expect(reply?.body).toContain("No mail has been sent yet.");
  });

  it("given a mail, gives it as JSON with text, links and attachments", async () => {
    await send(mailbox, key);
    const [mail] = await mailJson(mailbox);
    expect(mail).toMatchObject({
      id: key,
      to: ["parent@example.org"],
      subject: "A question from school: please tell us what you think",
      at: "2026-10-09T08:00:00Z",
      copies: 1,
      links: [
        "https://waymark.example/l/example-link",
        "https://harbour-view.example/complaints",
        "https://harbour-view.example/privacy",
      ],
      attachments: [{ name: "letter.pdf", type: "application/pdf", bytes: 4 }],
    });
    expect(mail?.text).toMatch(/We would like to know whether\s+you agree\./);
    const json = await mailboxDoor(mailbox, "/_local/mailbox.json");
    expect(JSON.parse(String(json?.body))).toEqual([mail]);
    const one = await mailboxDoor(mailbox, `${mailPath(key)}/json`);
    expect(JSON.parse(String(one?.body))).toEqual(mail);
  });

  it("given a doubled sending, shows it", async () => {
    await send(mailbox, key);
    await send(mailbox, key);
    expect((await mailboxDoor(mailbox, "/_local/mailbox"))?.body).toContain("2 times");
    expect((await mailboxDoor(mailbox, mailPath(key)))?.body).toContain("handed over 2 times");
  });

  it("shows the mail in a frame that can run and load nothing", async () => {
    await send(mailbox, key);
    const page = await mailboxDoor(mailbox, mailPath(key));
    expect(page?.body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page?.body).not.toMatch(/style="/);
    const html = await mailboxDoor(mailbox, `${mailPath(key)}/html`);
    expect(html?.headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
    expect(html?.headers["content-security-policy"]).not.toContain("script-src");
    expect(html?.body).toContain('<base target="_blank"');
  });

  it("hands out the whole mail and its attachment as files", async () => {
    await send(mailbox, key);
    const whole = await mailboxDoor(mailbox, `${mailPath(key)}/mail.eml`);
    expect(whole?.headers).toMatchObject({
      "content-type": "message/rfc822",
      "content-disposition": 'attachment; filename="mail.eml"',
    });
    expect(whole?.body).toEqual(mailbox.find(key)?.raw);
    const file = await mailboxDoor(mailbox, `${mailPath(key)}/attachments/0`);
    expect(new TextDecoder().decode(file?.body as Uint8Array)).toBe("%PDF");
  });

  it.each([
    "/_local/mailbox/none",
    "/_local/mailbox/none/html",
    "/_local/mailbox/%E0%A4%A",
    "/_local/mailbox/none/mail.eml",
    "/_local/mailbox/a/b/c",
  ])("given %s, answers that there is no such mail", async (path) => {
    expect((await mailboxDoor(mailbox, path))?.status).toBe(404);
  });

  it("given a path of somebody else, leaves it alone", async () => {
    expect(await mailboxDoor(mailbox, "/placements")).toBeUndefined();
  });
});
