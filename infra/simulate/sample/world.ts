import { closeSync, fsyncSync, openSync } from "node:fs";
import type { Temporal } from "temporal-polyfill";
import { virtualClock } from "#adapters/local/clock.ts";
import { provide } from "#adapters/local/host.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { openMailbox } from "#adapters/local/mailbox.ts";
import { openSqlite } from "#adapters/local/sqlite.ts";
import { nextMorning } from "#casework/mail/mornings.ts";
import { writeClockFile } from "#infra/local/clock/clock-file.ts";
import { settled } from "#infra/local/clock/settling.ts";
import type { DataFolder } from "#infra/local/data/data-folder.ts";
import { storageIn } from "#infra/local/data/storage.ts";
import { definitions } from "#infra/local/definitions/cache.ts";
import { depsOf } from "#infra/local/deps.ts";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import { noteFailedRuns } from "#infra/local/failed-runs.ts";
import { loadMachines } from "#infra/local/machines.ts";
import { createLane } from "#infra/local/mail/lane.ts";
import { openAnchors } from "#infra/local/proof/anchors.ts";
import { takeAll } from "#infra/local/proof/compare.ts";
import type { Settings } from "#infra/local/settings.ts";
import { sweepAll } from "#infra/local/sweeping.ts";
import { invokeTask, loadTasks } from "#infra/local/tasks.ts";
import type { Deps, Log } from "#ports/host.ts";
import type { Stage } from "../people/stage.ts";
import { keptStorage } from "../school/kept-storage.ts";

/** The sample's world: the host's own files and adapters, written in one go, on a clock that people of the play move. */
export type SampleWorld = Stage["world"] & {
  readonly deps: () => Deps;
  /** Everything is on the disk, the ledger is noted apart, and the folder's clock stands where the play ended. */
  end(): Promise<void>;
};

export type SampleWorldOptions = {
  readonly folder: DataFolder;
  readonly settings: Settings;
  readonly seed: string;
  readonly begins: Temporal.Instant;
  readonly publicUrl: string;
  readonly log: Log;
  /** Throws where a machine's function is to fail just then. */
  readonly failing: (functionName: string, payload: unknown) => void;
};

const sync = (file: string): void => {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
};

/** Opens the world in a folder that holds nothing yet. One at a time in a process. */
export const openSampleWorld = async (o: SampleWorldOptions): Promise<SampleWorld> => {
  const { folder, settings, publicUrl, log } = o;
  const clock = virtualClock(o.begins);
  const hostClock = { kind: "virtual" as const, clock, set: (to: Temporal.Instant) => clock.set(to) };
  const [ids, engineIds] = [seededIds(o.seed), seededIds(`${o.seed}-engine`)];
  const [db, mails] = [openSqlite(folder.ledger), openSqlite(folder.mailbox)];
  const stored = storageIn(db);
  const storage = keptStorage(stored);
  const mailbox = openMailbox(mails);
  for (const each of [db, mails]) each.exec("PRAGMA synchronous = OFF; BEGIN");
  const lane = createLane();
  let engine: Engine | undefined;
  const running = (): Engine => {
    if (!engine) throw new Error("The engine is not there yet");
    return engine;
  };
  const deps = depsOf({
    ...{ settings, folder, clock: hostClock, ids, log, storage, lane, mailbox, publicUrl, guarded: true },
    engine: {
      call: (operation, input) => running().call(operation, input),
      count: (closed) => running().count(closed),
      forget: (closed) => running().forget(closed),
    },
  });
  provide(deps);
  const call = invokeTask(engineIds);
  engine = createEngine({
    file: folder.engine,
    clock,
    ids: engineIds,
    grouped: true,
    invoke: async (name, payload) => {
      o.failing(name, payload);
      return call(name, payload);
    },
    onFailed: noteFailedRuns(lane, Promise.resolve(), () => deps),
  });
  await Promise.all([loadTasks(), definitions().then((known) => loadMachines(running(), known))]);
  const settle = () => settled(running(), lane);
  const to = async (target: Temporal.Instant): Promise<void> => {
    for (;;) {
      const [run, mail] = [running().nextDue(), await nextMorning(deps)];
      const due = run && mail && mail.epochMilliseconds < run.epochMilliseconds ? mail : (run ?? mail);
      if (due === undefined || due.epochMilliseconds > target.epochMilliseconds) break;
      if (due.epochMilliseconds > clock.now().epochMilliseconds) clock.set(due);
      await running().fireDue();
      await settle();
      if (mail && mail.epochMilliseconds <= clock.now().epochMilliseconds)
        await lane.add(() => sweepAll(deps));
      await settle();
    }
    clock.set(target);
  };
  return {
    deps: () => deps,
    bare: deps,
    beginCall: () => {},
    settle,
    to,
    store: () => {},
    sweep: async () => {
      await lane.add(() => sweepAll(deps));
      await settle();
    },
    end: async () => {
      await settle();
      await lane.close();
      await running().stop();
      for (const each of [db, mails]) each.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
      const anchors = openAnchors(folder.root);
      anchors.db.exec("BEGIN");
      await takeAll({ ledger: stored.ledger, anchors });
      anchors.db.exec("COMMIT");
      anchors.close();
      storage.close();
      mails.close();
      for (const file of [folder.ledger, folder.mailbox, folder.engine]) sync(file);
      writeClockFile(folder.clock, { kind: "virtual", at: clock.now().toString() });
    },
  };
};
