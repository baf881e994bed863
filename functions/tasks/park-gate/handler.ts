import { parkGate } from "#casework/gate/tend-and-park.ts";
import { parkInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";

const host = hostWith(effects, ledger, runs);

/** The gate's wait: its token is parked, and woken at once if the ledger moved on meanwhile. */
export const handler = serveJob(host, "park-gate", parkInput, parkGate);
