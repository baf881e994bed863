import { sweepWaiting } from "#adapters/local/files-waiting.ts";
import { provide } from "#adapters/local/host.ts";
import { cryptoIds } from "#adapters/local/ids.ts";
import { followAll } from "#casework/after-commit/follow-stream.ts";
import type { Deps } from "#ports/host.ts";
import type { Ids } from "#ports/ids.ts";
import { beginTime, type HostTime } from "./clock/host-time.ts";
import { type Closing, createClosing } from "./closing.ts";
import type { ControlParts } from "./control/control-door.ts";
import { type Foundation, openFoundation } from "./data/foundation.ts";
import { definitions } from "./definitions/cache.ts";
import { depsOf, filesSecret, signInSecret } from "./deps.ts";
import { createEngine, type Engine, type EngineOptions } from "./engine/engine.ts";
import { createStatesDoor } from "./engine/states-door.ts";
import { noteFailedRuns } from "./failed-runs.ts";
import { loadPages } from "./http/audiences.ts";
import { hangUp, listen, type Serving } from "./http/server.ts";
import { lineLog } from "./log.ts";
import { isLoopback } from "./loopback.ts";
import { loadMachines } from "./machines.ts";
import { createLane } from "./mail/lane.ts";
import type { Options } from "./options.ts";
import { checkPolicies } from "./policies.ts";
import { keptTenant } from "./school/kept-tenant.ts";
import type { SchoolFile } from "./school/school-file.ts";
import { storeSchools } from "./school/stored.ts";
import type { Settings } from "./settings.ts";
import { invokeTask, loadTasks } from "./tasks.ts";

export type RunningHost = {
  readonly url: string;
  readonly folder: string;
  readonly clock: Foundation["clock"];
  /** What whoever sets the school up should look at. */
  readonly warnings: readonly string[];
  /** Resolves with the fault when the engine's file can no longer be written: no run goes on here, and the host must end. */
  readonly broken: Promise<unknown>;
  stop(): Promise<void>;
};

/** Requests under way when the host stops have this long to end. */
const PATIENCE = 1_000;

const addressOf = (options: Options, port: number): string => {
  const address = options.listen ?? "127.0.0.1";
  return options.publicUrl ?? `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
};

const controlOf = (f: Foundation, deps: Deps, engine: Engine, time: HostTime): ControlParts => ({
  deps,
  clock: f.clock,
  time: time.virtual,
  nextDue: () => engine.nextDue(),
  mailbox: f.mailbox,
  states: createStatesDoor(engine),
  signInSecret: signInSecret(f.folder),
  settle: time.settle,
});

/** Until all is in its place no function is called, though the engine goes on with its open runs at once. */
const openEngine = (
  f: Foundation,
  ids: Ids,
  ready: Promise<void>,
  told: Pick<EngineOptions, "onChange" | "onBroken" | "onFailed">,
): Engine => {
  const call = invokeTask(ids);
  return createEngine({
    file: f.folder.engine,
    clock: f.clock.clock,
    ids,
    invoke: async (name, payload) => {
      await ready;
      return call(name, payload);
    },
    ...told,
  });
};

const assemble = async (
  options: Options,
  asked: Settings,
  school: SchoolFile | undefined,
  closing: Closing,
): Promise<RunningHost> => {
  checkPolicies();
  const foundation = await openFoundation(options, asked, closing);
  const { folder, clock } = foundation;
  // A school that was set up here before goes on, with its file or without.
  const settings = { ...asked, tenant: school?.tenant ?? keptTenant(folder.root) ?? asked.tenant };
  const serving = Promise.withResolvers<Serving>();
  serving.promise.catch(() => {});
  const { server, port } = await listen(options.listen ?? "127.0.0.1", options.port, serving.promise);
  const publicUrl = addressOf(options, port);
  const lane = createLane();
  const ready = Promise.withResolvers<void>();
  let time: HostTime | undefined;
  const ids = cryptoIds();
  const broken = Promise.withResolvers<unknown>();
  const engine = openEngine(foundation, ids, ready.promise, {
    onChange: () => time?.nudge(),
    onBroken: broken.resolve,
    onFailed: noteFailedRuns(lane, ready.promise, () => deps),
  });
  let whole = false;
  closing.add(() => (whole ? engine.stop() : engine.abandon()));
  closing.add(() => lane.close());
  closing.add(async () => time?.stop());
  closing.add(() => hangUp(server, PATIENCE));

  const { guarded } = options;
  const log = lineLog(() => clock.clock.now().toString());
  const deps = depsOf({ ...foundation, ids, log, settings, engine, lane, publicUrl, guarded });
  provide(deps);
  const [pages] = await Promise.all([
    loadPages(),
    loadTasks(),
    definitions().then((d) => loadMachines(engine, d)),
  ]);
  const warnings = await storeSchools(deps, { root: folder.root, school, guarded });
  ready.resolve();
  await followAll(deps);
  await sweepWaiting(folder.files, clock.clock);
  time = await beginTime(clock, engine, lane, deps);
  whole = true;
  serving.resolve({
    doors: {
      pages,
      ids: deps.ids,
      files: { root: folder.files, secret: filesSecret(folder), clock: clock.clock },
      control: guarded ? controlOf(foundation, deps, engine, time) : undefined,
    },
    deps,
    behindProxy: !isLoopback(new URL(publicUrl).hostname),
  });
  return {
    url: publicUrl,
    folder: folder.root,
    clock,
    warnings,
    broken: broken.promise,
    stop: () => closing.closeAll(),
  };
};

/** Starts the host; it serves when this resolves. Throws OptionsFault for what the person who starts it can mend. */
export const startHost = async (
  options: Options,
  settings: Settings,
  school?: SchoolFile,
): Promise<RunningHost> => {
  const closing = createClosing();
  try {
    return await assemble(options, settings, school, closing);
  } catch (fault) {
    await closing.closeAll();
    throw fault;
  }
};
