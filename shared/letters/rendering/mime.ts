import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Temporal } from "temporal-polyfill";
import type { Letter } from "../letter.ts";
import { type Brand, logoContentId } from "./brand.ts";
import type { CalendarFile } from "./calendar-file.ts";
import { letterHtml } from "./letter-html.tsx";
import { letterText } from "./letter-text.ts";

export type MailAddress = { readonly name?: string; readonly address: string };

export type MailToCompose = {
  readonly letter: Letter;
  readonly brand: Brand;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  /** A mailbox that a person at school reads. */
  readonly replyTo: MailAddress;
  /** The outbox key: message id and boundaries are made of it, so that the same mail is the same bytes. */
  readonly outboxId: string;
  /** From the clock, at the moment of sending. */
  readonly date: Temporal.Instant;
  /** Attached for the reader's own calendar; the name of a file may come twice. */
  readonly calendars?: readonly CalendarFile[];
  /** Attached for printing; the letters themselves are in the mail as well. */
  readonly pdfs?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/**
 * The whole mail as MIME with an HTML and a text part. No List-Unsubscribe (a parent who presses it would lose
 * consent letters), no tracking. Throws where an address or a name holds control characters.
 */
export async function composeMime(mail: MailToCompose): Promise<Uint8Array> {
  const { letter, outboxId, pdfs = [], calendars = [] } = mail;
  const composer = new MailComposer({
    from: checked(mail.from),
    to: mail.to.map(checked),
    replyTo: checked(mail.replyTo),
    subject: letter.subject,
    messageId: messageIdOf(outboxId, mail.from.address),
    date: new Date(mail.date.epochMilliseconds),
    text: letterText(letter),
    html: letterHtml(letter, { brand: mail.brand }),
    headers: { "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": fingerprint(outboxId) },
    attachments: [
      ...pictureOf(mail.brand),
      ...namedApart(pdfs).map(fileOf),
      ...namedApart(calendars).map(entryOf),
    ],
    baseBoundary: fingerprint(outboxId),
    // As RFC 5322 wants it; what is kept is then byte for byte what is sent.
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composer.compile().build());
}

/** "letter.pdf" and "letter-2.pdf": one does not take the other's place where they are saved. */
function namedApart<F extends { readonly name: string }>(files: readonly F[]): readonly F[] {
  return files.map((file, at) => {
    const before = files.slice(0, at).filter(({ name }) => name === file.name).length;
    return before === 0 ? file : { ...file, name: file.name.replace(/(\.\w+)$/, `-${before + 1}$1`) };
  });
}

function fileOf({ name, bytes }: NonNullable<MailToCompose["pdfs"]>[number]) {
  return { filename: name, content: Buffer.from(bytes), contentType: "application/pdf" };
}

function entryOf({ name, method, bytes }: CalendarFile) {
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { filename: name, content: Buffer.from(bytes), contentType };
}

/** Shown within the mail, not listed as a file. */
function pictureOf({ logo }: Brand) {
  if (!logo) return [];
  const filename = logo.type === "image/png" ? "school.png" : "school.jpg";
  return [
    {
      filename,
      content: Buffer.from(logo.bytes),
      contentType: logo.type,
      cid: logoContentId,
      contentDisposition: "inline" as const,
    },
  ];
}

/** `<…@domain of the sender>`, always the same for an outbox key; SES puts its own in its place and reports both. */
export function messageIdOf(outboxId: string, from: string): string {
  return `<${fingerprint(outboxId)}@${from.slice(from.lastIndexOf("@") + 1)}>`;
}

/** 32 hexadecimal digits: fit for headers whatever the key looks like. */
function fingerprint(outboxId: string): string {
  return createHash("sha256").update(outboxId).digest("hex").slice(0, 32);
}

function checked({ name, address }: MailAddress): { name: string; address: string } {
  if (/\p{Cc}/u.test(`${name ?? ""}${address}`)) throw new Error("a mail address holds control characters");
  return { name: name ?? "", address };
}
