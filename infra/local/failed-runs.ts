import { noteFailedRun } from "#casework/failures/of-runs.ts";
import { type MachineName, machineNames } from "#contracts/machines.ts";
import { faultName } from "#domain/failures/fault-name.ts";
import type { Deps } from "#ports/host.ts";
import { machinePrefix } from "./definitions/prefix.ts";
import type { Lane } from "./mail/lane.ts";

type EndedRun = { readonly machineArn: string; readonly name: string };

const ours = (arn: string): MachineName | undefined =>
  machineNames.find((name) => arn.endsWith(`:${machinePrefix}${name}`));

/** What the engine tells of runs that failed becomes somebody's task, once the host is ready for it; the sweep finds what is lost here. */
export const noteFailedRuns =
  (lane: Lane, ready: Promise<void>, deps: () => Deps) =>
  ({ machineArn, name }: EndedRun): void => {
    const machine = ours(machineArn);
    if (!machine) return;
    ready
      .then(() => lane.add(() => noteFailedRun(deps(), { machine, name })))
      .catch((fault: unknown) => {
        deps().log("error", "A failed run could not be noted; the sweep will find it", {
          run: name,
          fault: faultName(fault),
        });
      });
  };
