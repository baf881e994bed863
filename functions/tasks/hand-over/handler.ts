import { host } from "#host";
import { handOver } from "../../../shared/casework/hand-over.ts";
import { placementInput } from "../../../shared/contracts/machines.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";

const input = placementInput.pick({ tenant: true, school: true, placement: true, epoch: true });

/** A root run's last state before day 300: a successor goes on. That one has already taken over is a plain result. */
export const handler = serveJob(host, "hand-over", input, (from, deps) => handOver(from, deps));
