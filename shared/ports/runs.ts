/** The workflow engine: Step Functions on AWS, the embedded engine on one machine. */
export type RunStatus = "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "PENDING_REDRIVE";

export type RunFacts = {
  /** The execution's name: `{placement}-e{epoch}`, `{placement}-{phase}-{cycle}-…`. */
  readonly name: string;
  readonly machine: string;
  readonly status: RunStatus;
  readonly startedAt: string;
  readonly stoppedAt?: string;
  readonly input?: string;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
  /** It has ended before its end, and the service would take it up again where it failed. */
  readonly redrivable?: true;
};

export type RunEvent = {
  readonly id: number;
  readonly previousEventId: number;
  readonly type: string;
  readonly at: string;
  /** The service's own details object of this event (ids only). */
  readonly details: Readonly<Record<string, unknown>>;
};

export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

export interface Runs {
  /** Starts `machine` under `name`; "exists" when a run of that name was started before (open or closed). */
  start(machine: string, name: string, input: object): Promise<"started" | "exists">;
  /** Answers a parked task; "gone" when its wait is over (timed out, answered, run closed). */
  answer(token: string, output: object): Promise<"answered" | "gone">;
  stop(machine: string, name: string, error: string, cause: string): Promise<void>;
  /**
   * Lets a run that failed go on from the step that failed, under the definition and the input that it had. "cannot": it
   * runs, succeeded, or ended too long ago. `token`: the same one asks once.
   */
  redrive(machine: string, name: string, token: string): Promise<"redriven" | "cannot">;
  describe(machine: string, name: string): Promise<RunFacts | undefined>;
  list(
    machine: string,
    options?: { status?: RunStatus; next?: string; limit?: number },
  ): Promise<Page<RunFacts>>;
  /** A page of at most a thousand events, the oldest first unless asked otherwise; `next` belongs to the same order. */
  history(
    machine: string,
    name: string,
    next?: string,
    order?: "oldest-first" | "newest-first",
  ): Promise<Page<RunEvent>>;
  /** The ASL, as a string of JSON, that this run uses. */
  definition(machine: string, name: string): Promise<string | undefined>;
}
