import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { virtualClock } from "#adapters/local/clock.ts";
import { provide } from "#adapters/local/host.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { openMailbox } from "#adapters/local/mailbox.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { nextMorning } from "#casework/mail/mornings.ts";
import { sendOwed } from "#casework/mail/send-owed.ts";
import { schoolsOf } from "#casework/sweep/schools.ts";
import { sweepMails } from "#casework/sweep/sweep-mails.ts";
import type { Commit } from "#domain/commit.ts";
import { scopeOf } from "#domain/streams.ts";
import { rested, settled } from "#infra/local/clock/settling.ts";
import { storageIn } from "#infra/local/data/storage.ts";
import { definitions } from "#infra/local/definitions/cache.ts";
import { depsOf } from "#infra/local/deps.ts";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import { loadMachines } from "#infra/local/machines.ts";
import { createLane } from "#infra/local/mail/lane.ts";
import { inLane, withPromptSending } from "#infra/local/mail/prompt-sending.ts";
import type { Settings } from "#infra/local/settings.ts";
import { sweepAll } from "#infra/local/sweeping.ts";
import { invokeTask } from "#infra/local/tasks.ts";
import type { Deps } from "#ports/host.ts";
import type { Mailer, Message } from "#ports/mailer.ts";
import { beginCall, type Cause, type Meter } from "../metering/meter.ts";
import { metered } from "../metering/metered.ts";
import { keptStorage } from "./kept-storage.ts";
import { countedMailer, sampling, simulatedMailer } from "./mailer.ts";

/** One school on files of its own, with the real engine, machines, handlers and adapters, on a virtual clock. */
export type World = {
  readonly deps: (cause: Cause) => Deps;
  /** The adapters themselves, for looking without being counted. */
  readonly bare: Deps;
  readonly engineFile: string;
  readonly calls: Map<string, number>;
  /** Somebody calls a page afresh. */
  beginCall(): void;
  /** Mails composed in full, by notice. */
  composed(): Readonly<Record<string, number>>;
  /** Moves to an instant by way of everything that falls due. */
  to(instant: Temporal.Instant): Promise<void>;
  /** Puts everything on the disk, in one commit for each of the two files. */
  store(): void;
  /** The safety net, which also starts the next school day's run. */
  sweep(cause: "sweep" | "idle"): Promise<void>;
  /** Everything that needs no time has happened, but for mails that wait for others of their minute. */
  settle(): Promise<void>;
  /** And these have been sent. */
  over(): Promise<void>;
  close(): Promise<void>;
};

export type WorldOptions = {
  readonly tenant: string;
  readonly seed: string;
  readonly begins: Temporal.Instant;
  readonly meter: Meter;
  readonly stored: (commit: Commit) => void;
  /** How many mails of each notice are composed in full. */
  readonly composed: number;
  readonly mailed: (message: Message) => void;
  /** Takes every mail, in place of one that lets most go unread. */
  readonly mailer?: Mailer;
};

const secret = new Uint8Array(32).fill(7);

const settingsOf = (tenant: string): Settings => ({
  tenant,
  mailFrom: "waymark@simulated.example",
  smtp: undefined,
  dynamo: undefined,
  oidc: undefined,
});

const folderIn = (root: string) => ({
  root,
  secret,
  ledger: join(root, "ledger.sqlite"),
  engine: join(root, "engine.sqlite"),
  mailbox: join(root, "mailbox.sqlite"),
  erased: join(root, "erased.jsonl"),
  files: join(root, "files"),
  clock: join(root, "clock.json"),
  lock: join(root, "lock.sqlite"),
});

/** Which cause a machine's function works for. */
const causeOf = (functionName: string): Cause => (/-day$/.test(functionName) ? "attendance" : "workflow");

/** Opens a world in a folder of its own, which is removed when it is closed. One at a time in a process. */
export const openWorld = async (options: WorldOptions): Promise<World> => {
  const { meter, stored } = options;
  const folder = folderIn(mkdtempSync(join(tmpdir(), "waymark-simulate-")));
  mkdirSync(folder.files);
  const clock = virtualClock(options.begins);
  const hostClock = { kind: "virtual" as const, clock, set: (to: Temporal.Instant) => clock.set(to) };
  const ids = seededIds(options.seed);
  const engineIds = seededIds(`${options.seed}-engine`);
  const db = openSqlite(folder.ledger);
  const storage = keptStorage(storageIn(db));
  const mails = openSqlite(":memory:");
  const [sending, calling] = [createLane(), createLane()];
  const calls = new Map<string, number>();
  const call = invokeTask(engineIds);
  const known = new Map<Cause, Deps>();
  let engine: Engine | undefined;
  const running = (): Engine => {
    if (!engine) throw new Error("The engine is not there yet");
    return engine;
  };
  const bare = depsOf({
    ...{ settings: settingsOf(options.tenant), folder, clock: hostClock, ids, storage, lane: sending },
    ...{
      log: () => {},
      mailbox: openMailbox(mails),
      publicUrl: "http://127.0.0.1:8080",
      guarded: true,
    },
    engine: {
      call: (operation, input) => running().call(operation, input),
      count: (closed) => running().count(closed),
      forget: (closed) => running().forget(closed),
    },
  });
  // Histories are counted at the end: none is dropped before.
  const { keptHere: _kept, ...counted } = bare;
  const sample = sampling(options.composed);
  const effects = withPromptSending(storage.effects, (unsent) => {
    const { notice } = unsent.mail;
    const cause: Cause = sample.takes(notice) ? `composed ${notice}` : "mail";
    // What cannot be sent stays in the outbox, for the sweep.
    inLane(sending, unsent, () => {
      beginCall(meter);
      return sendOwed(deps(cause), unsent);
    }).catch(() => undefined);
  });
  const deps = (cause: Cause): Deps => {
    const own = options.mailer ?? simulatedMailer(!cause.startsWith("composed"));
    const mailer = countedMailer(own, options.mailed);
    const made = known.get(cause) ?? metered({ ...counted, effects, mailer }, { meter, cause, stored });
    known.set(cause, made);
    return made;
  };
  engine = createEngine({
    file: folder.engine,
    clock,
    ids: engineIds,
    grouped: true,
    // One function after the other, so that each finds the adapters of its own cause.
    invoke: (name, payload) =>
      calling.add(() => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        beginCall(meter);
        provide(deps(causeOf(name)));
        return call(name, payload);
      }),
  });
  db.exec("BEGIN");
  await loadMachines(engine, await definitions());
  const settle = () => rested(running(), sending);
  const over = () => settled(running(), sending);
  const isLater = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;
  /** The tick sends what has waited for its morning. */
  const sendWaiting = async (): Promise<void> => {
    beginCall(meter);
    for (const school of await schoolsOf(bare))
      await sending.add(() => sweepMails(deps("mail"), scopeOf(school)));
  };
  const to = async (target: Temporal.Instant): Promise<void> => {
    for (;;) {
      const [run, mail] = [running().nextDue(), await nextMorning(bare)];
      const due = run && mail && isLater(run, mail) ? mail : (run ?? mail);
      const next = due === undefined || isLater(due, target) ? target : due;
      // The minute is over: what waited for others of it is sent, and something more may fall due by that.
      if (isLater(next, clock.now()) && !sending.idle()) {
        await over();
        continue;
      }
      if (isLater(next, clock.now())) clock.set(next);
      if (next !== due) return;
      await running().fireDue();
      await settle();
      if (mail && !isLater(mail, clock.now())) await sendWaiting();
      await settle();
    }
  };
  return {
    deps,
    bare,
    engineFile: folder.engine,
    calls,
    settle,
    over,
    beginCall: () => beginCall(meter),
    composed: sample.counts,
    to,
    store: () => {
      // What functions have written is there before what the engine knows of them: lost together, it is done again.
      db.exec("COMMIT; BEGIN");
      running().flush();
    },
    sweep: async (cause) => {
      beginCall(meter);
      await sending.add(() => sweepAll(deps(cause)));
      await over();
    },
    close: async () => {
      await sending.close();
      await calling.close();
      await running().stop();
      db.exec("COMMIT");
      mails.close();
      storage.close();
      rmSync(folder.root, { recursive: true, force: true });
    },
  };
};
