import PostalMime, { type Attachment } from "postal-mime";
import type { Mailbox, MailFacts } from "#adapters/local/mailbox.ts";
import { isLoopback } from "../loopback.ts";

export type AttachmentFacts = { readonly name: string; readonly type: string; readonly bytes: number };

/** One mail as tests and other programs read it. */
export type MailJson = MailFacts & {
  readonly text: string;
  readonly html: string;
  /** Every web address in the text part, once each, in order. */
  readonly links: readonly string[];
  readonly attachments: readonly AttachmentFacts[];
};

export type AttachedFile = AttachmentFacts & { readonly content: Uint8Array };

/**
 * A host on a free port has another address at each start, and the sample's mails were written before it had any: their
 * links lead to where this host is reached now. Only addresses of this machine are changed, and only if `here` is one.
 */
const leadingHere = (words: string, here: string | undefined): string =>
  here !== undefined && isLoopback(new URL(here).hostname)
    ? words.replaceAll(/http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+(?=\/)/g, here)
    : words;

/** Every mail of the mailbox, newest first. `here`: where this host is reached. */
export async function mailJson(mailbox: Mailbox, here?: string): Promise<readonly MailJson[]> {
  const read = await Promise.all(mailbox.list().map(({ id }) => oneMailJson(mailbox, id, here)));
  return read.filter((mail) => mail !== undefined);
}

/** One mail, or undefined if the mailbox has none of that outbox key. */
export async function oneMailJson(
  mailbox: Mailbox,
  id: string,
  here?: string,
): Promise<MailJson | undefined> {
  const found = mailbox.find(id);
  if (found === undefined) return undefined;
  const { raw, ...facts } = found;
  const { attachments, ...words } = await PostalMime.parse(raw);
  const [text, html] = [leadingHere(words.text ?? "", here), leadingHere(words.html ?? "", here)];
  return {
    ...facts,
    text,
    html,
    links: linksIn(text),
    attachments: attachments.map(fileOf).map(({ name, type, bytes }) => ({ name, type, bytes })),
  };
}

/** An attachment of a mail by its place, counted from 0. */
export async function attachedFile(
  mailbox: Mailbox,
  id: string,
  place: number,
): Promise<AttachedFile | undefined> {
  const found = mailbox.find(id);
  if (found === undefined) return undefined;
  const attachment = (await PostalMime.parse(found.raw)).attachments[place];
  return attachment === undefined ? undefined : fileOf(attachment);
}

function fileOf({ filename, mimeType, content }: Attachment): AttachedFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: filename ?? "attachment", type: mimeType, bytes: bytes.length, content: bytes };
}

function linksIn(text: string): readonly string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g) ?? [])];
}
