import * as z from "zod";
import { type MachineName, machineNames } from "../machines.ts";

/** How a run ends without having reached its end. */
export const failedStatuses = ["FAILED", "TIMED_OUT", "ABORTED"] as const;

/** What the workflow service tells of a run that has ended so: whose run it is, never what it was given or gave. */
export const runEnded = z.object({
  source: z.literal("aws.states"),
  detail: z.object({
    stateMachineArn: z.string().min(1),
    name: z.string().regex(/^[A-Za-z0-9_-]{1,80}$/),
    status: z.enum(failedStatuses),
  }),
});
export type RunEnded = z.infer<typeof runEnded>;

/** The machine of the event, without the deployment's prefix (which ends in a hyphen). */
export const machineOfEvent = ({ detail }: RunEnded): MachineName | undefined =>
  machineNames.find((machine) => detail.stateMachineArn.endsWith(`-${machine}`));
