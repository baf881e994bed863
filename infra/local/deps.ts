import { fileErasures } from "#adapters/local/erasures.ts";
import { folderFiles } from "#adapters/local/files.ts";
import type { Mailbox } from "#adapters/local/mailbox.ts";
import { localRuns } from "#adapters/local/runs.ts";
import { rememberingLedger } from "#adapters/remembering-ledger.ts";
import type { Unsent } from "#casework/mail/outbox.ts";
import { sendOwed } from "#casework/mail/send-owed.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Accounts } from "#ports/accounts.ts";
import type { Deps, Log } from "#ports/host.ts";
import type { Identity } from "#ports/identity.ts";
import type { Ids } from "#ports/ids.ts";
import type { LedgerChecks } from "#ports/ledger-checks.ts";
import type { HostClock } from "./clock/open-clock.ts";
import type { DataFolder } from "./data/data-folder.ts";
import { keptHere } from "./data/kept-here.ts";
import type { Storage } from "./data/storage.ts";
import type { Engine } from "./engine/engine.ts";
import { filesPath } from "./http/files-door.tsx";
import { clockBar, noMailBar } from "./machine-bar.ts";
import { machineArn } from "./machines.ts";
import { inBackground } from "./mail/in-background.ts";
import type { Lane } from "./mail/lane.ts";
import { mailerFor } from "./mail/mailer.ts";
import { inLane, withPromptSending } from "./mail/prompt-sending.ts";
import { derived, derivedText } from "./secrets.ts";
import type { Settings } from "./settings.ts";
import { signInByOidc, signInByPassword, signInHere } from "./sign-in/identity.ts";

export type Parts = {
  readonly settings: Settings;
  readonly folder: DataFolder;
  readonly clock: HostClock;
  readonly ids: Ids;
  readonly log: Log;
  readonly storage: Storage;
  readonly engine: Pick<Engine, "call" | "count" | "forget">;
  readonly mailbox: Mailbox;
  readonly lane: Lane;
  readonly publicUrl: string;
  readonly checks?: LedgerChecks;
  /** The control door is open, so that buttons can lead to it. */
  readonly guarded: boolean;
  /** Where this host itself asks for password and app. */
  readonly accounts?: () => Accounts | undefined;
};

/** A working day, and half an hour without a page, as on AWS. */
const workingDay = { idleSeconds: 30 * 60, longestSeconds: 10 * 3600 };
/** A virtual clock jumps over months, and whoever made it jump is still there. */
const decade = 10 * 366 * 24 * 3600;

/** Signs what the sample's sign-in hands to itself. */
export const signInSecret = (folder: DataFolder): Uint8Array => derived(folder.secret, "sign-in");
/** Signs forms and addresses of files. */
export const filesSecret = (folder: DataFolder): string => derivedText(folder.secret, "files");

const identityFor = (p: Parts, deps: () => Deps): Identity => {
  if (p.settings.oidc) return signInByOidc(p.settings.oidc, p.settings.tenant, p.publicUrl, p.ids);
  return p.accounts?.() ? signInByPassword() : signInHere(deps, signInSecret(p.folder));
};

/** All that handlers may use on this machine. */
export const depsOf = (p: Parts): Deps => {
  const { clock } = p.clock;
  const { ids, log } = p;
  const { vault, views, audit } = p.storage;
  const ledger = rememberingLedger(p.storage.ledger);
  const work = inBackground(p.lane, () => deps);
  const sends = (unsent: Unsent): void => {
    inLane(p.lane, unsent, () => sendOwed(deps, unsent), p.clock.kind).catch((fault: unknown) => {
      const name = faultName(fault);
      log("warn", "A mail could not be sent and stays in the outbox", {
        key: unsent.mail.key,
        fault: name,
      });
    });
  };
  const effects = withPromptSending(p.storage.effects, sends, work);
  let identity: Identity | undefined;
  const mails = mailerFor(p.settings.smtp, p.mailbox, p.clock);
  const deps: Deps = {
    clock,
    ids,
    ledger,
    vault,
    effects,
    views,
    audit,
    erasures: fileErasures(p.folder.erased),
    keptHere: keptHere(p.mailbox, () => p.engine, clock, p.folder.root),
    files: folderFiles({ root: p.folder.files, publicPath: filesPath, secret: filesSecret(p.folder), clock }),
    runs: localRuns(p.engine, machineArn),
    ...mails,
    get identity() {
      identity ??= identityFor(p, () => deps);
      return identity;
    },
    log,
    get accounts() {
      return p.accounts?.();
    },
    ...(p.checks ? { ledgerChecks: p.checks } : {}),
    ...(p.clock.kind === "virtual" && p.guarded ? { bar: clockBar(clock) } : {}),
    ...(mails.mailsStay === "no server" ? { bar: noMailBar } : {}),
    settings: {
      tenant: p.settings.tenant,
      publicUrl: p.publicUrl,
      mailFrom: p.settings.mailFrom,
      sealKey: p.folder.secret,
      session: p.clock.kind === "virtual" ? { idleSeconds: decade, longestSeconds: decade } : workingDay,
    },
  };
  return deps;
};
