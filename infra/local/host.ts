import { sweepWaiting } from "#adapters/local/files-waiting.ts";
import { provide } from "#adapters/local/host.ts";
import { cryptoIds } from "#adapters/local/ids.ts";
import { followAll } from "#casework/after-commit/follow-stream.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import type { Ids } from "#ports/ids.ts";
import { beginTime, type HostTime } from "./clock/host-time.ts";
import { type Closing, createClosing } from "./closing.ts";
import type { ControlParts } from "./control/control-door.ts";
import { freeBytesOf } from "./control/health.ts";
import { type Foundation, openFoundation } from "./data/foundation.ts";
import { keepErased } from "./data/keep-erased.ts";
import { definitions } from "./definitions/cache.ts";
import { depsOf, filesSecret, signInSecret } from "./deps.ts";
import { createEngine, type Engine, type EngineOptions } from "./engine/engine.ts";
import { createStatesDoor } from "./engine/states-door.ts";
import { noteFailedRuns } from "./failed-runs.ts";
import { loadPages } from "./http/audiences.ts";
import { type Early, hangUp, listen, type Serving } from "./http/server.ts";
import { lineLog } from "./log.ts";
import { isLoopback } from "./loopback.ts";
import { loadMachines } from "./machines.ts";
import { createLane } from "./mail/lane.ts";
import { type Options, virtualBeyond } from "./options.ts";
import { OptionsFault } from "./options-fault.ts";
import { checkPolicies } from "./policies.ts";
import { ledgerChecks } from "./proof/checks.ts";
import { keptTenant } from "./school/kept-tenant.ts";
import { type SchoolDoors, schoolDoors } from "./school/school-doors.ts";
import type { SchoolFile } from "./school/school-file.ts";
import { type SetUpCode, setUpCodes } from "./school/set-up-codes.ts";
import { newSchoolRef, storeSchools } from "./school/stored.ts";
import type { Settings } from "./settings.ts";
import { hearAskedAnew } from "./sign-in/begin-anew.ts";
import { invokeTask, loadTasks } from "./tasks.ts";

export type RunningHost = {
  readonly url: string;
  /** On which it listens; a proxy may stand between. */
  readonly port: number;
  readonly folder: string;
  readonly clock: Foundation["clock"];
  /** What whoever sets the school up should look at. */
  readonly warnings: readonly string[];
  /** Resolves with the fault when the engine's file can no longer be written: no run goes on here, and the host must end. */
  readonly broken: Promise<unknown>;
  /** Told once: by what those sign in who have chosen no password yet. */
  readonly codes: readonly SetUpCode[];
  /** A real school's: everybody proves who they are. */
  readonly passwords: boolean;
  stop(): Promise<void>;
};

/** Requests under way when the host stops have this long to end. */
const PATIENCE = 1_000;

const addressOf = (options: Options, port: number): string => {
  const address = options.listen ?? "127.0.0.1";
  return options.publicUrl ?? `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
};

const controlOf = (
  f: Foundation,
  deps: Deps,
  engine: Engine,
  time: HostTime,
  operator: string | undefined,
): ControlParts => ({
  operator,
  deps,
  clock: f.clock,
  time: time.virtual,
  nextDue: () => engine.nextDue(),
  mailbox: f.mailbox,
  states: createStatesDoor(engine),
  signInSecret: signInSecret(f.folder),
  settle: time.settle,
  freeBytes: freeBytesOf(f.folder.root),
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

/** Whose records these are: as the file says, as the folder has it, or a new school's. */
const tenantOf = (options: Options, school: SchoolFile | undefined, root: string): string | undefined =>
  school?.tenant ?? keptTenant(root) ?? (options.newSchool === undefined ? undefined : newSchoolRef.tenant);

const assemble = async (
  options: Options,
  asked: Settings,
  school: SchoolFile | undefined,
  closing: Closing,
  early: Early | undefined,
): Promise<RunningHost> => {
  checkPolicies();
  const foundation = await openFoundation(options, asked, closing);
  const { folder, clock } = foundation;
  if (clock.kind === "virtual" && !options.guarded) throw new OptionsFault([virtualBeyond]);
  // A school that was set up here before goes on, with its file or without.
  const settings = { ...asked, tenant: tenantOf(options, school, folder.root) ?? asked.tenant };
  const serving = Promise.withResolvers<Serving>();
  serving.promise.catch(() => {});
  const { server, port } = await listen(options.listen ?? "127.0.0.1", options.port, serving.promise, early);
  const publicUrl = addressOf(options, port);
  const lane = createLane();
  const ready = Promise.withResolvers<void>();
  let time: HostTime | undefined;
  let doors: SchoolDoors | undefined;
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

  const { guarded, newSchool } = options;
  const log = lineLog(() => clock.clock.now().toString());
  for (const said of foundation.migrated) log("info", said);
  const checks = ledgerChecks({ ...foundation.proof, clock: clock.clock, log });
  closing.add(() => checks.ended());
  await checks.atStart();
  const deps = depsOf({
    ...foundation,
    ids,
    log,
    settings,
    engine,
    lane,
    publicUrl,
    guarded,
    checks,
    accounts: () => doors?.accounts,
  });
  provide(deps);
  const [pages] = await Promise.all([
    loadPages(),
    loadTasks(),
    definitions().then((d) => loadMachines(engine, d)),
  ]);
  const warnings = await storeSchools(deps, { root: folder.root, school, newSchool, guarded });
  doors = schoolDoors(foundation, options, settings, ids, closing);
  const { accounts, db } = doors;
  const codes = accounts ? await setUpCodes(deps, accounts, options.newCode) : [];
  if (accounts && db) closing.add(hearAskedAnew({ deps, accounts }, db));
  ready.resolve();
  await followAll(deps);
  await sweepWaiting(folder.files, clock.clock);
  // A folder that was put back from a copy holds what was purged since: nobody sees it.
  await keepErased(deps);
  time = await beginTime(clock, engine, lane, deps, () => checks.daily());
  whole = true;
  // Every commit once at each start too, while pages are served already.
  checks.check("start").catch((fault: unknown) =>
    log("error", "The check of the whole ledger failed", {
      fault: faultName(fault),
    }),
  );
  serving.resolve({
    doors: {
      pages,
      ids: deps.ids,
      files: { root: folder.files, secret: filesSecret(folder), clock: clock.clock },
      control: guarded ? controlOf(foundation, deps, engine, time, doors.operator) : undefined,
      signIn: accounts && { deps, accounts },
    },
    deps,
    behindProxy: !isLoopback(new URL(publicUrl).hostname),
  });
  return {
    url: publicUrl,
    port,
    folder: folder.root,
    clock,
    warnings,
    broken: broken.promise,
    codes,
    passwords: accounts !== undefined,
    stop: () => closing.closeAll(),
  };
};

/** Starts the host; it serves when this resolves. Throws OptionsFault for what the person who starts it can mend. */
export const startHost = async (
  options: Options,
  settings: Settings,
  school?: SchoolFile,
  /** What has listened since the first moment. */
  early?: Early,
): Promise<RunningHost> => {
  const closing = createClosing();
  try {
    return await assemble(options, settings, school, closing, early);
  } catch (fault) {
    await closing.closeAll();
    throw fault;
  }
};
