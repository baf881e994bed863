import { parkGate } from "#casework/gate/tend-and-park.ts";
import { parkInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";

/** The gate's wait: its token is parked, and woken at once if the ledger moved on meanwhile. */
export const handler = serveJob(host, "park-gate", parkInput, parkGate);
