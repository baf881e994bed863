import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import type { Ids } from "#ports/ids.ts";
import { type Calls, createCalls, type Invoke } from "./calls.ts";
import { LONG_DEFINITION } from "./definitions/judgement.ts";
import { createEvaluations } from "./evaluations.ts";
import { createAsking } from "./expressions/asking.ts";
import { isObject } from "./json.ts";
import type { Kernel, Measure } from "./kernel.ts";
import { operationNamed } from "./operations/table.ts";
import { createQueue, type Queue } from "./queue.ts";
import { recover } from "./recover.ts";
import { fireTimers } from "./runs/fire-timers.ts";
import { type ClosedRuns, closedRuns, forgetRuns } from "./storage/forget.ts";
import { createKept } from "./storage/kept.ts";
import { KEPT_MACHINES, KEPT_RUNS } from "./storage/runs.ts";
import { openStore } from "./storage/store.ts";
import { earliestDue } from "./storage/timers.ts";
import { createTestState } from "./test-state/test-state.ts";

export type EngineOptions = {
  /** Path of the SQLite file, or `:memory:`. */
  readonly file: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Calls a function by its bare name. It throws an error whose name is the errorType. */
  readonly invoke: Invoke;
  /** How long an expression may take whose work nobody has bounded, milliseconds; 5 seconds if not given. */
  readonly deadline?: number;
  readonly account?: string;
  readonly region?: string;
  /** Commits go to the disk together, at each `flush`: for the simulator, whose people see nothing in between. */
  readonly grouped?: boolean;
  /** Told after each commit that wrote something, before anything follows from it. */
  readonly onChange?: () => void;
  /** Told what has been done, once it is on the disk: for a host that counts. */
  readonly onMeasure?: (measure: Measure) => void;
  /** Told of each run that failed, timed out or was aborted, once that is on the disk. */
  readonly onFailed?: (run: { readonly machineArn: string; readonly name: string }) => void;
  /** Told once when the file cannot be written any more: the engine has stopped, and the host should end. */
  readonly onBroken?: (thrown: unknown) => void;
};

/** Runs Step Functions Standard machines durably. Time passes only when the host sets its clock and fires. */
export type Engine = {
  /** A service operation by its name, e.g. `StartExecution`; rejects with ServiceFault. */
  call(operation: string, input: unknown): Promise<unknown>;
  /** Closed runs of whose names or ends this is so: how many there are. It is no operation of the service. */
  count(closed: ClosedRuns): Promise<number>;
  /** Erases them with their histories; says how many. */
  forget(closed: ClosedRuns): Promise<number>;
  /** When the earliest stored timer is due. */
  nextDue(): Temporal.Instant | undefined;
  /** Fires every timer due at or before the clock's now. */
  fireDue(): Promise<void>;
  /** Puts on the disk what a grouped engine has committed since the last time. Only when it is settled. */
  flush(): void;
  /** Resolves when no function runs and no transition is ready. */
  settled(): Promise<void>;
  /** No new transitions; functions at work may finish and their results are kept; then the file is closed. */
  stop(): Promise<void>;
  /** As a kill would: nothing more is written, called or answered. For tests of recovery. */
  abandon(): void;
};

const DEADLINE = 5_000;

/** Runs erased in one transaction: each may have 25,000 events. */
const RUNS_TOGETHER = 16;

/** Timers fired in one transaction. */
const TIMERS_TOGETHER = 256;

const createKernel = (options: EngineOptions, calls: () => Calls): Kernel => {
  const kernel: Kernel = {
    store: openStore(options.file, options.grouped),
    ids: options.ids,
    region: options.region ?? "eu-west-2",
    account: options.account ?? "000000000000",
    now: 0,
    seq: 0,
    runs: createKept(KEPT_RUNS),
    machines: createKept(KEPT_MACHINES),
    touched: new Set(),
    events: [],
    orphans: [],
    readyFrames: [],
    effort: { job: 0, turn: 0 },
    judged: new Map(),
    asking: createAsking(() => options.ids.id()),
    answers: new Map(),
    afterCommit: [],
    ended: (run) => {
      if (run.status !== "SUCCEEDED") options.onFailed?.(run);
      options.onMeasure?.({ kind: "run", machineArn: run.machineArn, status: run.status });
    },
    measure: (measure) => options.onMeasure?.(measure),
    invoke: (call) => void kernel.afterCommit.push(() => calls().start(call)),
  };
  return kernel;
};

/** Opens the file and goes on with every open run. */
export const createEngine = (options: EngineOptions): Engine => {
  let queue: Queue | undefined;
  let calls: Calls | undefined;
  let [closed, broken] = [false, undefined as unknown];
  const waiting: { resolve: () => void; reject: (thrown: unknown) => void }[] = [];

  const lane = (): Queue => {
    if (queue === undefined) throw new Error("the engine has no queue yet");
    return queue;
  };
  const isSettled = () => closed || (lane().idle() && (calls?.open() ?? 0) === 0 && evaluations.open() === 0);
  const release = () => {
    if (broken !== undefined) for (const one of waiting.splice(0)) one.reject(broken);
    if (isSettled()) for (const one of waiting.splice(0)) one.resolve();
  };
  const kernel = createKernel(options, () => calls as Calls);
  const evaluations = createEvaluations(kernel, lane, options.deadline ?? DEADLINE, () => release());
  queue = createQueue({
    kernel,
    ask: evaluations.start,
    clock: () => options.clock.now().epochMilliseconds,
    committed: () => options.onChange?.(),
    drained: release,
    broken: (thrown) => {
      broken = thrown;
      options.onBroken?.(thrown);
    },
  });
  calls = createCalls(kernel, lane, options.invoke, release);

  const settled = () =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ resolve, reject });
      release();
    });
  const close = () => {
    if (closed) return;
    closed = true;
    lane().kill();
    evaluations.close();
    kernel.store.close();
    release();
  };

  const { invoke, deadline, account, region } = options;
  const same = {
    invoke,
    ...(deadline && { deadline }),
    ...(account && { account }),
    ...(region && { region }),
  };
  const testState = createTestState(
    (parts) => createEngine({ ...same, ...parts, file: ":memory:" }),
    options,
  );

  recover(kernel, calls);
  lane().wake();

  return {
    call: (operation, input) => {
      if (operation === "TestState") return testState(input);
      const work = () => lane().submit(() => operationNamed(operation)(kernel, input));
      const definition = isObject(input) ? input.definition : undefined;
      if (typeof definition !== "string" || definition.length < LONG_DEFINITION) return work();
      return evaluations.judge(definition).then((forget) => work().finally(forget));
    },
    count: (closed) => lane().submit(() => closedRuns(kernel, closed).length),
    forget: async (closed) => {
      let [all, some] = [0, RUNS_TOGETHER];
      while (some === RUNS_TOGETHER) {
        some = await lane().submit(() => forgetRuns(kernel, closed, RUNS_TOGETHER));
        all += some;
      }
      return all;
    },
    nextDue: () => {
      const due = earliestDue(kernel);
      return due === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(due);
    },
    fireDue: async () => {
      while ((await lane().note(() => fireTimers(kernel, TIMERS_TOGETHER))) === TIMERS_TOGETHER);
    },
    flush: () => kernel.store.flush(),
    settled,
    stop: async () => {
      if (closed) return;
      lane().hold();
      calls?.hold();
      evaluations.close();
      try {
        await settled();
        kernel.store.flush();
      } finally {
        close();
      }
    },
    abandon: close,
  };
};
