import { provide } from "#adapters/local/host.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { followAll } from "#casework/after-commit/follow-stream.ts";
import { beginTime, type HostTime } from "#infra/local/clock/host-time.ts";
import { createClosing } from "#infra/local/closing.ts";
import { type Foundation, openFoundation } from "#infra/local/data/foundation.ts";
import { definitions } from "#infra/local/definitions/cache.ts";
import { depsOf } from "#infra/local/deps.ts";
import { createEngine, type Engine } from "#infra/local/engine/engine.ts";
import { loadMachines } from "#infra/local/machines.ts";
import { createLane } from "#infra/local/mail/lane.ts";
import { readOptions } from "#infra/local/options.ts";
import { seedSample } from "#infra/local/seed/seed.ts";
import { readSettings } from "#infra/local/settings.ts";
import { invokeTask, loadTasks } from "#infra/local/tasks.ts";
import type { Deps } from "#ports/host.ts";
import { type Fate, Killed } from "./fate.ts";
import { mortalEngine, mortalMailbox, mortalStorage } from "./mortal.ts";

/** One process of the one-machine host on a data folder, from its start to its end, without its web server. */
export type Life = {
  readonly deps: Deps;
  readonly engine: Engine;
  readonly mailbox: ReturnType<typeof mortalMailbox>;
  readonly time: NonNullable<HostTime["virtual"]>;
  settle(): Promise<void>;
  /** Ends as SIGTERM does. */
  stop(): Promise<void>;
};

export type Birth = {
  readonly root: string;
  readonly fate: Fate;
  /** Ids come from this seed; no two lives of a test share one. */
  readonly seed: string;
  /** For a new folder: London time of its clock. A new folder gets the sample school. */
  readonly at?: string;
  /** Sees what the life before has left, before anything is done about it. */
  readonly look?: (found: Foundation) => Promise<void>;
};

/** A process that is being started, and may die of it. */
export type Starting = {
  /** Resolves when it serves. */
  readonly serving: Promise<Life>;
  /** As SIGKILL: nothing more is stored or called. */
  kill(): void;
  /** After `kill`: resolves when no function of it runs any more and its files are let go. */
  gone(): Promise<void>;
};

const machines = definitions();
const quiet = (): void => {};

const startedFolder = (birth: Birth) => {
  const options = readOptions(["--data", birth.root, ...(birth.at ? ["--clock", birth.at] : [])]);
  return { options, settings: readSettings(options, {}) };
};

/** Starts on a folder as the host does: engine, handlers, machines, what follows from the ledger, time. */
export const start = (birth: Birth): Starting => {
  const { fate, seed } = birth;
  const closing = createClosing();
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(quiet);
  const lane = createLane();
  const flying = new Set<Promise<unknown>>();
  let engine: Engine | undefined;

  const calling = (call: ReturnType<typeof invokeTask>) => (name: string, payload: unknown) => {
    const flight = ready.promise.then(() => {
      fate.alive();
      return call(name, payload);
    });
    const ended = flight.catch(quiet).finally(() => flying.delete(ended));
    flying.add(ended);
    return flight;
  };

  const open = async (): Promise<Life> => {
    const { options, settings } = startedFolder(birth);
    const foundation = await openFoundation(options, settings, closing);
    await birth.look?.(foundation);
    const ids = seededIds(seed);
    const file = foundation.folder.engine;
    const invoke = calling(invokeTask(ids));
    engine = createEngine({ file, ids, invoke, ...mortalEngine(foundation.clock.clock, fate) });
    const running = engine;
    const mailbox = mortalMailbox(foundation.mailbox, fate);
    const { clock } = foundation;
    const deps = depsOf({
      ...{ settings, folder: foundation.folder, clock, ids, log: quiet, engine, mailbox, lane },
      ...{
        storage: mortalStorage(foundation.storage, fate),
        publicUrl: "http://127.0.0.1:8080",
        guarded: true,
      },
    });
    fate.alive();
    provide(deps);
    await loadTasks();
    await loadMachines(engine, await machines);
    if (birth.at) await seedSample(deps);
    ready.resolve();
    await followAll(deps);
    const { settle, virtual } = await beginTime(clock, engine, lane, deps);
    if (!virtual) throw new Error("Lives are lived by a virtual clock");
    const stop = async () => {
      await lane.close();
      await running.stop();
      await closing.closeAll();
    };
    return { deps, engine, mailbox, time: virtual, settle, stop };
  };

  const serving = open();
  serving.catch(quiet);
  return {
    serving,
    kill: () => {
      engine?.abandon();
      ready.reject(new Killed());
    },
    gone: async () => {
      await serving.catch(quiet);
      await lane.close();
      while (flying.size > 0) await Promise.all(flying);
      engine?.abandon();
      await closing.closeAll();
    },
  };
};
