import { type Mailbox, mailboxMailer } from "#adapters/local/mailbox.ts";
import { type SmtpSettings, smtpMailer } from "#adapters/local/smtp-mailer.ts";
import type { Deps } from "#ports/host.ts";
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
): Pick<Deps, "mailer" | "mailsStay"> =>
  smtp === undefined
    ? { mailer: mailboxMailer(mailbox, clock), mailsStay: kind === "virtual" ? "played" : "no server" }
    : { mailer: smtpMailer(smtpSettings(smtp)) };
