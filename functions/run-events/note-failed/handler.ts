import { runEnded } from "#contracts/service-events/run-events.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { noteFailedRun } from "./note-failed-run.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** Runs that failed, timed out or were aborted, as the workflow service tells of them within seconds. */
export const handler = serveJob(host, "note-failed-run", runEnded, noteFailedRun);
