import type { DatabaseSync } from "node:sqlite";
import PostalMime from "postal-mime";
import type { Clock } from "#ports/clock.ts";
import type { Mailer, Message } from "#ports/mailer.ts";
import { type SqlRow, textOf } from "./sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS mailbox (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, sender TEXT NOT NULL, recipients TEXT NOT NULL,
  subject TEXT NOT NULL, raw BLOB NOT NULL, at TEXT NOT NULL, copies INTEGER NOT NULL) STRICT`;

/** What the lists show of a mail. */
export type MailFacts = {
  /** The outbox key. */
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** ISO instant of the first sending. */
  readonly at: string;
  /** How often it was sent: more than 1 shows a doubled sending. */
  readonly copies: number;
};

/** What the one-machine host has "sent": nothing leaves the machine. */
export type Mailbox = {
  store(message: Message, subject: string, at: string): void;
  /** Newest first. */
  list(): readonly MailFacts[];
  /** One mail with its bytes as first sent. */
  find(id: string): (MailFacts & { readonly raw: Uint8Array }) | undefined;
  /** How many of these mails are here. */
  count(ids: readonly string[]): number;
  /** Erases mails: overwritten with zeros, and out of the WAL as well. */
  forget(ids: readonly string[]): void;
};

/** Opens (or makes) the mailbox table in `db`. */
export function openMailbox(db: DatabaseSync): Mailbox {
  db.exec(`PRAGMA secure_delete = ON; ${SCHEMA}`);
  const insert = db.prepare(
    `INSERT INTO mailbox (id, sender, recipients, subject, raw, at, copies) VALUES (?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (id) DO UPDATE SET copies = copies + 1`,
  );
  const all = db.prepare(
    "SELECT id, sender, recipients, subject, at, copies FROM mailbox ORDER BY number DESC",
  );
  const one = db.prepare("SELECT * FROM mailbox WHERE id = ?");
  const some = db.prepare("SELECT count(*) AS n FROM mailbox WHERE id IN (SELECT value FROM json_each(?))");
  const drop = db.prepare("DELETE FROM mailbox WHERE id IN (SELECT value FROM json_each(?))");
  return {
    store({ outboxId, from, to, raw }, subject, at) {
      insert.run(outboxId, from, JSON.stringify(to), subject, raw, at);
    },
    list: () => all.all().map(factsOf),
    find(id) {
      const row = one.get(id);
      if (row === undefined) return undefined;
      if (!(row.raw instanceof Uint8Array)) throw new Error("the mailbox holds a mail without bytes");
      return { ...factsOf(row), raw: row.raw };
    },
    count: (ids) => Number(some.get(JSON.stringify(ids))?.n ?? 0),
    forget(ids) {
      drop.run(JSON.stringify(ids));
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
  };
}

/** Lays each message in the mailbox; an address without a part on either side of "@" is refused, as elsewhere. */
export function mailboxMailer(mailbox: Mailbox, clock: Clock): Mailer {
  return {
    async send(message) {
      if (message.to.length === 0 || !message.to.every((address) => /^[^\s@]+@[^\s@]+$/.test(address)))
        return { kind: "refused", reason: "no good address" };
      const { subject } = await PostalMime.parse(message.raw);
      mailbox.store(message, subject ?? "", clock.now().toString());
      return { kind: "sent", messageId: message.outboxId };
    },
  };
}

function factsOf(row: SqlRow): MailFacts {
  return {
    id: textOf(row, "id"),
    from: textOf(row, "sender"),
    to: JSON.parse(textOf(row, "recipients")),
    subject: textOf(row, "subject"),
    at: textOf(row, "at"),
    copies: Number(row.copies),
  };
}
