import { host } from "#host";
import { parkGate } from "../../../shared/casework/gate.ts";
import { parkInput } from "../../../shared/contracts/machines.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";

/** The gate's wait: its token is parked, and woken at once if the ledger moved on meanwhile. */
export const handler = serveJob(host, "park-gate", parkInput, parkGate);
