import { host } from "#host";
import { tendGate } from "../../../shared/casework/gate.ts";
import { gateInput } from "../../../shared/contracts/machines.ts";
import { serveJob } from "../../../shared/door/serve-job.ts";

/** The gate's first state: what is owed is asked, reminded, escalated, and the placement judged. */
export const handler = serveJob(host, "tend-gate", gateInput, tendGate);
