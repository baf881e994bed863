import type { Accounts } from "./accounts.ts";
import type { Audit } from "./audit.ts";
import type { Clock } from "./clock.ts";
import type { Effects } from "./effects.ts";
import type { Erasures } from "./erasures.ts";
import type { Files } from "./files.ts";
import type { Identity } from "./identity.ts";
import type { Ids } from "./ids.ts";
import type { KeptHere } from "./kept-here.ts";
import type { Ledger } from "./ledger.ts";
import type { LedgerChecks } from "./ledger-checks.ts";
import type { Mailer } from "./mailer.ts";
import type { Runs } from "./runs.ts";
import type { Vault } from "./vault.ts";
import type { Views } from "./views.ts";

/** One line of the log: ids and plain facts only. */
export type Log = (
  level: "info" | "warn" | "error",
  message: string,
  facts?: Readonly<Record<string, string | number>>,
) => void;

/** What the one-machine host shows above every page: its clock, or that mails do not leave; buttons post to its own door. */
export type MachineBar = {
  readonly text: string;
  readonly buttons: readonly {
    readonly label: string;
    readonly action: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
};

/** Everything that a handler's job may use. */
export type Deps = {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly effects: Effects;
  readonly views: Views;
  readonly files: Files;
  readonly audit: Audit;
  readonly erasures: Erasures;
  readonly runs: Runs;
  readonly mailer: Mailer;
  readonly identity: Identity;
  readonly log: Log;
  /** Only on one machine. */
  readonly bar?: () => MachineBar;
  /** Only on one machine: on AWS the ledger table's own stream raises the alarm. */
  readonly ledgerChecks?: LedgerChecks;
  /** Only on one machine. */
  readonly keptHere?: KeptHere;
  /**
   * Only on one machine, and where mails stay there and reach nobody: under a clock that is played with, as is meant, or
   * because no server is named to send them.
   */
  readonly mailsStay?: "played" | "no server";
  /** Only on one machine, where it asks for password and app itself. */
  readonly accounts?: Accounts | undefined;
  readonly settings: {
    readonly tenant: string;
    /** Where people reach the pages, without a slash at the end. */
    readonly publicUrl: string;
    readonly mailFrom: string;
    /** Seals cookies (A256GCM) and signs forms: 32 bytes. */
    readonly sealKey: Uint8Array;
    /** Keys before it: what they sealed or signed is still taken, because mailed links live for months. */
    readonly earlierKeys?: readonly Uint8Array[];
    /** Only on AWS: what the distribution adds to each request for a page. Whoever comes without it is turned away. */
    readonly doorKey?: string;
    /** Reads the keys anew, unless that was done just now; true when they have changed. */
    readonly lookAgain?: () => Promise<boolean>;
    /** How long somebody stays signed in without a page, and at the longest. A virtual clock jumps: it needs years. */
    readonly session: { readonly idleSeconds: number; readonly longestSeconds: number };
  };
};

/** What `#host` exports as `host`: made once, at a handler's cold start; lines of the log carry the request's id. */
export type Host = (request?: string) => Promise<Deps>;
