import { tendGate } from "#casework/gate/tend-and-park.ts";
import { gateInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** The gate's first state: what is owed is asked, reminded, escalated, and the placement judged. */
export const handler = serveJob(host, "tend-gate", gateInput, tendGate);
