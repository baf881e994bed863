import type { Mailbox } from "#adapters/local/mailbox.ts";
import { renderPage } from "#ui/render.ts";
import { MailboxPage, MailPage, mailboxPath } from "./mailbox-pages.tsx";
import { attachedFile, mailJson, oneMailJson } from "./read-mail.ts";

export type MailboxReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

const always = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A mail is a stranger: it runs nothing, loads nothing, sends nothing, and opens its links outside the frame. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const pathOfMail = new RegExp(`^${mailboxPath}/([^/]+)(?:/(html|mail\\.eml|json|attachments/(\\d{1,3})))?$`);

/**
 * Answers a GET below `mailboxPath` (and its `.json`): the list, one mail, its HTML part, attachments, the mail as a
 * file. Undefined for any other path. It only reads; who may look is for the host to decide. `here`: where links lead.
 */
export async function mailboxDoor(
  mailbox: Mailbox,
  path: string,
  here?: string,
): Promise<MailboxReply | undefined> {
  if (path === `${mailboxPath}.json`) return json(await mailJson(mailbox, here));
  if (path === mailboxPath) return page(await renderPage(<MailboxPage mails={mailbox.list()} />));
  const [, rawId, part, place] = pathOfMail.exec(path) ?? [];
  if (rawId === undefined) return path.startsWith(`${mailboxPath}/`) ? nothing : undefined;
  const id = decoded(rawId);
  if (place !== undefined) return attachment(mailbox, id, Number(place));
  if (part === "mail.eml") return wholeMail(mailbox, id);
  const mail = await oneMailJson(mailbox, id, here);
  if (mail === undefined) return nothing;
  if (part === "json") return json(mail);
  if (part === "html") return framed(mail.html);
  return page(await renderPage(<MailPage mail={mail} />));
}

const nothing: MailboxReply = {
  status: 404,
  headers: { ...always, "content-type": "text/plain; charset=utf-8" },
  body: "There is no such mail.\n",
};

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

function page(html: string): MailboxReply {
  return {
    status: 200,
    headers: { ...always, "content-type": "text/html; charset=utf-8", "content-security-policy": pagePolicy },
    body: html,
  };
}

function framed(html: string): MailboxReply {
  return {
    status: 200,
    headers: { ...always, "content-type": "text/html; charset=utf-8", "content-security-policy": mailPolicy },
    body: html.replace("<head>", '<head><base target="_blank">'),
  };
}

function json(value: unknown): MailboxReply {
  return {
    status: 200,
    headers: { ...always, "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify(value),
  };
}

function wholeMail(mailbox: Mailbox, id: string): MailboxReply {
  const mail = mailbox.find(id);
  return mail === undefined ? nothing : download("mail.eml", "message/rfc822", mail.raw);
}

async function attachment(mailbox: Mailbox, id: string, place: number): Promise<MailboxReply> {
  const file = await attachedFile(mailbox, id, place);
  return file === undefined ? nothing : download(file.name, file.type, file.content);
}

function download(name: string, type: string, body: Uint8Array): MailboxReply {
  const plain = name.replace(/[^A-Za-z0-9._ -]/g, "_");
  return {
    status: 200,
    headers: { ...always, "content-type": type, "content-disposition": `attachment; filename="${plain}"` },
    body,
  };
}
