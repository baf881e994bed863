import { type Mailbox, mailboxMailer } from "#adapters/local/mailbox.ts";
import { type SmtpSettings, smtpMailer } from "#adapters/local/smtp-mailer.ts";
import type { Mailer } from "#ports/mailer.ts";
import type { HostClock } from "../clock/open-clock.ts";

const smtpSettings = (url: URL): SmtpSettings => {
  const secure = url.protocol === "smtps:";
  const credentials =
    url.username === ""
      ? {}
      : { credentials: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...credentials,
  };
};

/** By SMTP where the school has set it, else into the mailbox of this machine, from which nothing goes out. */
export const mailerFor = (
  smtp: URL | undefined,
  mailbox: Mailbox,
  { clock, kind }: Pick<HostClock, "clock" | "kind">,
): Mailer =>
  smtp === undefined
    ? { ...mailboxMailer(mailbox, clock), staysHere: kind === "virtual" ? "played" : "no server" }
    : smtpMailer(smtpSettings(smtp));
