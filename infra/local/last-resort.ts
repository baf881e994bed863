import { faultName } from "#domain/failures/fault-name.ts";
import type { Log } from "#ports/host.ts";

/** Where a fault arose, as its trace says; never its message, which may quote what somebody typed. */
const placeOf = (fault: unknown): string =>
  (fault instanceof Error ? (fault.stack ?? "") : "")
    .split("\n")
    .find((line) => /^\s+at /.test(line))
    ?.trim() ?? "";

const facts = (fault: unknown) => ({
  fault: faultName(fault),
  place: placeOf(fault),
});

type Process = Pick<NodeJS.Process, "on">;

/**
 * What becomes of a fault that nobody caught (decision 090). A promise that failed unheard ends nothing: each commit is
 * whole or not there, and the sweep does again what was left undone. An exception out of nowhere ends the host, in
 * order: its memory can no longer be trusted, and every run goes on from the disk at the next start.
 */
export const hearUncaught = (on: Process, log: Log, stop: (code: number) => void): void => {
  on.on("unhandledRejection", (fault) =>
    log("error", "Something failed that nobody waited for; the host goes on", facts(fault)),
  );
  on.on("uncaughtException", (fault) => {
    log(
      "error",
      "Something failed that nothing had caught; the host ends and can be started again",
      facts(fault),
    );
    stop(1);
  });
};
