import type { Template } from "../expressions/template.ts";

/** A definition after validation, with each state compiled when it is first entered. State names are unique in the whole machine. */
export type Machine = {
  readonly startAt: string;
  readonly timeoutSeconds: number | undefined;
  readonly states: { get(name: string): State | undefined };
};

type Base = {
  readonly name: string;
  /** It has an expression that is evaluated elsewhere. */
  readonly unbounded: boolean;
  /** The next state; undefined ends the branch. */
  readonly next: string | undefined;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
};

export type Retrier = {
  readonly errors: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly fullJitter: boolean;
};

export type Catcher = {
  readonly errors: readonly string[];
  readonly next: string;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
};

type Guarded = { readonly retry: readonly Retrier[]; readonly catch: readonly Catcher[] };

export type TaskKind = "function" | "invoke" | "invoke.waitForTaskToken" | "startExecution.sync:2";

export type TaskState = Base &
  Guarded & {
    readonly type: "Task";
    readonly task: TaskKind;
    readonly resource: string;
    readonly arguments: Template | undefined;
    readonly timeoutSeconds: Template | undefined;
    readonly heartbeatSeconds: Template | undefined;
  };

export type PassState = Base & { readonly type: "Pass" };

export type Rule = {
  readonly condition: Template;
  readonly next: string;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
};

export type ChoiceState = Base & { readonly type: "Choice"; readonly rules: readonly Rule[] };

export type WaitState = Base & {
  readonly type: "Wait";
  readonly seconds: Template | undefined;
  readonly timestamp: Template | undefined;
};

export type SucceedState = Base & { readonly type: "Succeed" };

export type FailState = Base & {
  readonly type: "Fail";
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
};

export type ParallelState = Base &
  Guarded & {
    readonly type: "Parallel";
    readonly arguments: Template | undefined;
    /** The first state of each branch. */
    readonly branches: readonly string[];
  };

export type MapState = Base &
  Guarded & {
    readonly type: "Map";
    readonly items: Template | undefined;
    readonly itemSelector: Template | undefined;
    readonly maxConcurrency: Template | undefined;
    readonly startAt: string;
  };

export type State =
  | TaskState
  | PassState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;
