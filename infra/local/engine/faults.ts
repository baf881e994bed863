/** A service error as a client sees it: `name` is the error's code, e.g. ExecutionDoesNotExist. */
export class ServiceFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** How a state failed. A field that nobody gave stays undefined: the catcher then sees null. */
export type Failure = {
  readonly error: string | undefined;
  readonly cause: string | undefined;
  /** A missed heartbeat is recorded as States.Timeout but also matches States.HeartbeatTimeout. */
  readonly heartbeat?: true;
  /** A result that was too large: unlike a payload that the state itself makes too large, States.ALL takes it. */
  readonly ofResult?: true;
};

/**
 * What the interpreter itself raises while it works on a state: a failed expression (then `location` names the
 * field), a payload that is too large, a choice without a match.
 */
export class StateFault extends Error {
  readonly error: string;
  readonly location: string | undefined;

  constructor(error: string, message: string, location?: string) {
    super(message);
    this.name = "StateFault";
    this.error = error;
    this.location = location;
  }
}

/** The history has no room for another event; the run fails at once, whatever its catchers say. */
export class HistoryFull extends Error {
  constructor() {
    super("The execution reached the maximum number of history events (25000).");
    this.name = "HistoryFull";
  }
}

/** What a catcher binds to $states.errorOutput. */
export const errorOutputOf = (failure: Failure): { Error: string | null; Cause: string | null } => ({
  Error: failure.error ?? null,
  Cause: failure.cause ?? null,
});
