import { handOver } from "#casework/gate/hand-over.ts";
import { placementInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";

const input = placementInput.pick({ tenant: true, school: true, placement: true, epoch: true });

/** A root run's last state before day 300: a successor goes on. That one has already taken over is a plain result. */
export const handler = serveJob(host, "hand-over", input, (from, deps) => handOver(from, deps));
