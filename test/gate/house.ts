import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { sqliteAudit } from "#adapters/local/audit.ts";
import { type VirtualClock, virtualClock } from "#adapters/local/clock.ts";
import { sqliteEffects } from "#adapters/local/effects.ts";
import { fileErasures } from "#adapters/local/erasures.ts";
import { folderFiles } from "#adapters/local/files.ts";
import { provide } from "#adapters/local/host.ts";
import { localIdentity } from "#adapters/local/identity.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { sqliteLedger } from "#adapters/local/ledger.ts";
import { type Mailbox, type MailFacts, mailboxMailer, openMailbox } from "#adapters/local/mailbox.ts";
import { localRuns } from "#adapters/local/runs.ts";
import { type LocalAccounts, sqliteAccounts } from "#adapters/local/sign-in/accounts.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { sqliteVault } from "#adapters/local/vault.ts";
import { sqliteViews } from "#adapters/local/views.ts";
import { nextMorning } from "#casework/mail/mornings.ts";
import type { Unsent } from "#casework/mail/outbox.ts";
import { sendOwed } from "#casework/mail/send-owed.ts";
import { scopeOf } from "#domain/streams.ts";
import { settled } from "#infra/local/clock/settling.ts";
import { virtualTime } from "#infra/local/clock/virtual-time.ts";
import { keptHere } from "#infra/local/data/kept-here.ts";
import { definitions } from "#infra/local/definitions/cache.ts";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import { noteFailedRuns } from "#infra/local/failed-runs.ts";
import type { FilesParts } from "#infra/local/http/files-door.tsx";
import { loadMachines, machineArn } from "#infra/local/machines.ts";
import { inBackground } from "#infra/local/mail/in-background.ts";
import { createLane, type Lane } from "#infra/local/mail/lane.ts";
import { inLane, withPromptSending } from "#infra/local/mail/prompt-sending.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleSchool, sampleSchoolRecord, sampleStaff } from "#infra/local/seed/sample-school.ts";
import { seedSample } from "#infra/local/seed/seed.ts";
import { storeSchool } from "#infra/local/seed/store.ts";
import { sweepAll } from "#infra/local/sweeping.ts";
import { invokeTask } from "#infra/local/tasks.ts";
import type { Deps } from "#ports/host.ts";

export type LogLine = { readonly level: string; readonly message: string; readonly facts: object };

export type HouseOptions = {
  /** London is an hour ahead until 25 October 2026. */
  readonly at?: string;
  readonly seed?: string;
  /** The school's policy, of shared/policy/profiles; the sample's own without it. */
  readonly profile?: string;
  /** Changes what the machines' functions work with, e.g. to let something happen between two of their steps. */
  readonly forTasks?: (deps: Deps) => Deps;
  /** Changes what everything in the house works with, functions, senders and sweeps alike, e.g. to let some of it fail. */
  readonly everywhere?: (deps: Deps) => Deps;
  /** Sweeps after each due moment, as the host does; without it a lost wake stays lost until the next one. */
  readonly sweeps?: boolean;
};

/** The sample school on real adapters that forget when they are closed, with the real machines and handlers. */
export type House = {
  readonly deps: Deps;
  readonly at: typeof sampleSchool;
  readonly scope: string;
  readonly clock: VirtualClock;
  readonly engine: Engine;
  readonly mailbox: Mailbox;
  /** Passwords and apps of the staff. */
  readonly accounts: LocalAccounts;
  /** The door to which forms of files are posted. */
  readonly files: FilesParts;
  readonly log: readonly LogLine[];
  /** The databases themselves, for whoever looks whether a word is anywhere in them. */
  readonly databases: readonly DatabaseSync[];
  /** Everything that needs no time has happened. */
  settle(): Promise<void>;
  /** Moves to an instant (ISO) by way of everything that falls due. */
  to(instant: string): Promise<void>;
  sweep(): Promise<void>;
  /** Mails sent so far, oldest first. */
  mails(): readonly MailFacts[];
  close(): Promise<void>;
};

const sealKey = new Uint8Array(32).fill(7);

const filesSecret = "files";

const settings: Deps["settings"] = {
  tenant: sampleSchool.tenant,
  publicUrl: "http://127.0.0.1:8080",
  mailFrom: "waymark@harbour-view.example",
  sealKey,
  session: { idleSeconds: 1e8, longestSeconds: 1e8 },
};

type Parts = {
  readonly clock: VirtualClock;
  readonly lane: Lane;
  readonly mailbox: Mailbox;
  readonly files: string;
  readonly log: LogLine[];
  readonly seed: string;
  readonly engine: () => Engine;
  readonly everywhere: (deps: Deps) => Deps;
  readonly accounts: LocalAccounts;
};

/** The host's adapters: as its clock has them, and as everything else has them. */
const depsOf = (
  db: ReturnType<typeof openSqlite>,
  p: Parts,
): { readonly bare: Deps; readonly deps: Deps } => {
  const ids = seededIds(p.seed);
  const { clock } = p;
  const log: Deps["log"] = (level, message, facts = {}) => void p.log.push({ level, message, facts });
  const sends = (unsent: Unsent): void => {
    inLane(p.lane, unsent, () => sendOwed(deps, unsent)).catch(() =>
      log("warn", "A mail stays in the outbox"),
    );
  };
  const work = inBackground(p.lane, () => deps);
  const effects = withPromptSending(sqliteEffects(db), sends, work);
  const bare: Deps = {
    clock,
    ids,
    ledger: sqliteLedger(db),
    vault: sqliteVault(db),
    effects,
    views: sqliteViews(db),
    audit: sqliteAudit(db),
    erasures: fileErasures(`${p.files}-erased.jsonl`),
    keptHere: keptHere(p.mailbox, p.engine, clock),
    files: folderFiles({ root: p.files, publicPath: "/_files", secret: filesSecret, clock }),
    runs: localRuns({ call: (operation, input) => p.engine().call(operation, input) }, machineArn),
    mailer: mailboxMailer(p.mailbox, clock),
    accounts: p.accounts,
    identity: localIdentity({ people: async () => [], secret: sealKey, clock, ids }),
    log,
    settings,
  };
  const deps = p.everywhere(bare);
  return { bare, deps };
};

/** The sample school under another policy: what the sample would set up is there already. */
const withPolicy = (deps: Deps, profile: string): Promise<void> =>
  storeSchool(deps, {
    at: sampleSchool,
    profile,
    schoolType: profile.startsWith("west-bridgford") ? "academy" : "maintained",
    record: sampleSchoolRecord,
    calendar: sampleCalendar,
    staff: sampleStaff,
  });

/** Opens the house with its sample school seeded. One at a time: handlers ask `#host` for the adapters of the latest. */
export const openHouse = async (options: HouseOptions = {}): Promise<House> => {
  const files = await mkdtemp(join(tmpdir(), "waymark-house-"));
  const [db, mailDb] = [openSqlite(":memory:"), openSqlite(":memory:")];
  const clock = virtualClock(Temporal.Instant.from(options.at ?? "2026-09-07T08:00:00Z"));
  const lane = createLane();
  const log: LogLine[] = [];
  const mailbox = openMailbox(mailDb);
  const seed = options.seed ?? "house";
  let engine: Engine | undefined;
  const running = (): Engine => {
    if (!engine) throw new Error("The engine is not there yet");
    return engine;
  };
  const everywhere = options.everywhere ?? ((same: Deps) => same);
  const accounts = sqliteAccounts(db, clock, seededIds(`${seed}-accounts`), sealKey);
  const parts = { clock, lane, mailbox, files, log, seed, engine: running, everywhere, accounts };
  const { bare, deps } = depsOf(db, parts);
  provide(options.forTasks?.(deps) ?? deps);
  const ids = seededIds(`${seed}-engine`);
  const onFailed = noteFailedRuns(lane, Promise.resolve(), () => deps);
  engine = createEngine({ file: ":memory:", clock, ids, invoke: invokeTask(ids), onFailed });
  await loadMachines(engine, await definitions());
  if (options.profile) await withPolicy(deps, options.profile);
  await seedSample(deps);

  const sweep = () => lane.add(() => sweepAll(deps));
  const settle = () => settled(running(), lane);
  const time = virtualTime({
    clock: { kind: "virtual", clock, set: (to) => clock.set(to) },
    engine,
    settle,
    sweep: options.sweeps === false ? async () => {} : sweep,
    nextMail: async () => (options.sweeps === false ? undefined : nextMorning(bare)),
  });
  return {
    deps,
    at: sampleSchool,
    scope: scopeOf(sampleSchool),
    clock,
    engine,
    mailbox,
    accounts,
    files: { root: files, secret: filesSecret, clock },
    log,
    databases: [db, mailDb],
    settle,
    to: (instant) => time.advance(Temporal.Instant.from(instant)),
    sweep: async () => {
      await sweep();
      await settle();
    },
    mails: () => [...mailbox.list()].reverse(),
    close: async () => {
      await lane.close();
      running().abandon();
      db.close();
      mailDb.close();
      await rm(files, { recursive: true, force: true });
      await rm(`${files}-erased.jsonl`, { force: true });
    },
  };
};
