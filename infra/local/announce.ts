import { longTime } from "#domain/london.ts";
import type { RunningHost } from "./host.ts";
import type { Options } from "./options.ts";
import type { Settings } from "./settings.ts";

const clockLine = ({ clock }: RunningHost): string =>
  clock.kind === "real"
    ? "real"
    : `virtual, ${longTime(clock.clock.now())} in London; it moves by the bar on every page or POST /_local/clock`;

const signInLine = (options: Options, url: string): string =>
  options.guarded
    ? `no password on this machine: choose who you are at ${url}/_local/sign-in`
    : "by your identity provider (OpenID Connect)";

const mailLine = (options: Options, settings: Settings, url: string): string => {
  if (settings.smtp) return `sent by SMTP through ${settings.smtp.hostname}`;
  return options.guarded
    ? `kept on this machine: ${url}/_local/mailbox`
    : "kept on this machine and not sent: set SMTP_URL to send it";
};

/** What the person who started the host should know, a fact a line. */
export const announcement = (host: RunningHost, options: Options, settings: Settings): string =>
  [
    `Waymark serves at ${host.url}`,
    `  Data     ${host.folder} (store: ${options.store})`,
    `  Clock    ${clockLine(host)}`,
    `  Sign in  ${signInLine(options, host.url)}`,
    `  Mail     ${mailLine(options, settings, host.url)}`,
    ...host.warnings.map((warning) => `  Look at  ${warning}`),
    "  Stop     Ctrl-C",
    "",
  ].join("\n");
