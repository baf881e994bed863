import { tendGate } from "#casework/gate/tend-and-park.ts";
import { gateInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { host } from "#host";

/** The gate's first state: what is owed is asked, reminded, escalated, and the placement judged. */
export const handler = serveJob(host, "tend-gate", gateInput, tendGate);
