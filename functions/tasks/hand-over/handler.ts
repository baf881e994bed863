import { handOver } from "#casework/gate/hand-over.ts";
import { placementInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";

const host = hostWith(effects, ledger, runs, vault, views);

const input = placementInput.pick({ tenant: true, school: true, placement: true, epoch: true });

/** A root run's last state before day 300: a successor goes on. That one has already taken over is a plain result. */
export const handler = serveJob(host, "hand-over", input, (from, deps) => handOver(from, deps));
