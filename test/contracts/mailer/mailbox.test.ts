import { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { mailboxMailer, openMailbox } from "#adapters/local/mailbox.ts";
import { mailerContract } from "./mailer-contract.ts";
import { aMessage } from "./mails.ts";

const clock = { now: () => Temporal.Instant.from("2026-10-09T08:00:00Z") };

mailerContract("The mailbox of one machine", async () => {
  const db = new DatabaseSync(":memory:");
  const mailbox = openMailbox(db);
  return {
    mailer: mailboxMailer(mailbox, clock),
    arrived: () =>
      mailbox
        .list()
        .map(({ id }) => mailbox.find(id))
        .filter((mail) => mail !== undefined),
    timesSent: (id) => mailbox.find(id)?.copies ?? 0,
    goAway: () => db.close(),
    close: async () => {
      if (db.isOpen) db.close();
    },
  };
});

describe("the mailbox", () => {
  it("given mails, lists the newest first with subject and time, and finds one", async () => {
    const db = new DatabaseSync(":memory:");
    const mailbox = openMailbox(db);
    const mailer = mailboxMailer(mailbox, clock);
    await mailer.send(await aMessage("first", "one@example.org"));
    await mailer.send(await aMessage("second", "two@example.org"));
    expect(mailbox.list().map(({ id }) => id)).toEqual(["second", "first"]);
    expect(mailbox.find("first")).toMatchObject({
      subject: "A question from school: please tell us what you think",
      at: "2026-10-09T08:00:00Z",
      copies: 1,
    });
    expect(mailbox.find("third")).toBeUndefined();
    db.close();
  });
});
