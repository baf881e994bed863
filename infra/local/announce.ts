import { longTime } from "#domain/calendar/london.ts";
import type { RunningHost } from "./host.ts";
import type { Options } from "./options.ts";
import { sampleState } from "./sample/sample-file.ts";
import type { Settings } from "./settings.ts";

const clockLine = ({ clock }: RunningHost): string =>
  clock.kind === "real"
    ? "real"
    : `virtual, ${longTime(clock.clock.now())} in London; it moves by the bar on every page or POST /_local/clock`;

/** Nobody shall think that a second factor was seen where it was not. */
const vouchedWords = ({ oidc }: Settings): string =>
  oidc?.OIDC_MFA_VOUCHED
    ? `; no second factor is seen here, it is vouched for: ${oidc.OIDC_MFA_VOUCHED}`
    : "";

const signInLine = (options: Options, settings: Settings, url: string, passwords: boolean): string => {
  if (passwords) return `by password and an app on the phone, at ${url}/sign-in`;
  return options.guarded
    ? `no password on this machine: choose who you are at ${url}/_local/sign-in`
    : `by your identity provider (OpenID Connect)${vouchedWords(settings)}`;
};

/** Once, and by roles: whoever starts the host hands each person their own. */
const codeLines = ({ codes, url }: RunningHost): readonly string[] =>
  codes.length === 0
    ? []
    : [
        `  Set up   each of these begins at ${url}/sign-in/first with their e-mail address and this code, once, within a fortnight:`,
        ...codes.map(({ as, code }) => `             ${as.padEnd(24)} ${code}`),
      ];

const mailLine = (options: Options, settings: Settings, { url, passwords }: RunningHost): string => {
  if (settings.smtp) return `sent by SMTP through ${settings.smtp.hostname}`;
  const who =
    passwords && options.guarded
      ? ` (name operator; the password stands in the data folder, in the file operator)`
      : "";
  return options.guarded
    ? `kept on this machine: ${url}/_local/mailbox${who}`
    : `kept on this machine and not sent: set SMTP_URL to send it${passwords ? "; until then nobody is mailed a code for the sign-in" : ""}`;
};

/** The sample as it is without a play: nothing has happened in it yet. */
const sampleLines = (options: Options, { passwords, folder }: RunningHost): readonly string[] =>
  options.guarded && !passwords && sampleState(folder) === undefined
    ? ["  Sample   its lists are empty; npm start -- --sample opens the same schools in the middle of a term"]
    : [];

/** What the person who started the host should know, a fact a line. */
export const announcement = (host: RunningHost, options: Options, settings: Settings): string =>
  [
    `Waymark serves at ${host.url}`,
    `  Data     ${host.folder} (store: ${options.store})`,
    ...(options.publicUrl === undefined
      ? []
      : [`  Listens  on ${options.listen ?? "127.0.0.1"} port ${host.port}, for your proxy`]),
    `  Clock    ${clockLine(host)}`,
    `  Sign in  ${signInLine(options, settings, host.url, host.passwords)}`,
    `  Mail     ${mailLine(options, settings, host)}`,
    ...sampleLines(options, host),
    ...codeLines(host),
    ...host.warnings.map((warning) => `  Look at  ${warning}`),
    "  Stop     Ctrl-C",
    "",
  ].join("\n");
