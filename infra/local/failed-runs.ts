import { noteFailedRun } from "#casework/failures/of-runs.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import { machinePrefix } from "./definitions/prefix.ts";
import type { Lane } from "./mail/lane.ts";

type EndedRun = { readonly machineArn: string; readonly name: string };

const bare = (arn: string): string => arn.slice(arn.lastIndexOf(":") + 1 + machinePrefix.length);

/** What the engine tells of runs that failed becomes somebody's task, once the host is ready for it; the sweep finds what is lost here. */
export const noteFailedRuns =
  (lane: Lane, ready: Promise<void>, deps: () => Deps) =>
  ({ machineArn, name }: EndedRun): void => {
    ready
      .then(() => lane.add(() => noteFailedRun(deps(), { machine: bare(machineArn), name })))
      .catch((fault: unknown) => {
        deps().log("error", "A failed run could not be noted; the sweep will find it", {
          run: name,
          fault: faultName(fault),
        });
      });
  };
