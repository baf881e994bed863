import { createTransport } from "nodemailer";
import type { Mailer, Message, Sent } from "#ports/mailer.ts";

/** Where a school that runs on one machine sends its mail from. */
export type SmtpSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS, which only a server on this machine may lack. */
  readonly secure: boolean;
  readonly credentials?: { readonly user: string; readonly pass: string };
};

const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const loopback = new Set(["localhost", "127.0.0.1", "::1"]);
/** Answers about who we are, not about an address: to be mended in the settings. */
const aboutUs = new Set([530, 534, 535, 538]);

/**
 * Sends by SMTP, one connection a message. Refused: a permanent answer (5xx) about an address or the message; if only
 * some recipients are taken, that is refused too, because somebody has not got it. Thrown: everything that may pass.
 */
export function smtpMailer(settings: SmtpSettings): Mailer {
  const { host, port, secure, credentials } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !loopback.has(host),
    // The greeting would tell the name of the machine.
    name: "[127.0.0.1]",
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
    ...(credentials === undefined ? {} : { auth: credentials }),
  });
  return {
    async send(message) {
      if (message.to.length === 0) return { kind: "refused", reason: "no recipient" };
      try {
        const info = await transport.sendMail(envelopeOf(message));
        if (info.rejected.length > 0) return partly(info.rejected.length, message.to.length);
        return { kind: "sent", messageId: messageIdIn(message) };
      } catch (fault) {
        return refusalOrFault(fault);
      }
    },
  };
}

/** The mail's own Message-ID, which nodemailer does not read out of ready-made mails. */
function messageIdIn({ raw, outboxId }: Message): string {
  const text = Buffer.from(raw).toString("latin1");
  const head = text.slice(0, Math.max(0, text.indexOf("\r\n\r\n")));
  return /^message-id:\s*(<[^>\s]+>)/im.exec(head)?.[1] ?? outboxId;
}

function envelopeOf(message: Message) {
  return { envelope: { from: message.from, to: [...message.to] }, raw: Buffer.from(message.raw) };
}

function partly(rejected: number, all: number): Sent {
  return { kind: "refused", reason: `SMTP refused ${rejected} of ${all} recipients` };
}

/** Code and stage only: what a server writes in its answers often quotes the address. */
function refusalOrFault(fault: unknown): Sent {
  const { code, responseCode, command } = fault as { code?: string; responseCode?: number; command?: string };
  const said = [code, responseCode, command].filter((part) => part !== undefined).join(" ");
  const final =
    responseCode === undefined ? code === "EENVELOPE" : responseCode >= 500 && !aboutUs.has(responseCode);
  if (final && (code === "EENVELOPE" || code === "EMESSAGE"))
    return { kind: "refused", reason: `SMTP ${said}` };
  throw new Error(`SMTP ${said === "" ? "failed" : said}`);
}
