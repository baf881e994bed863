import { alarmChanged } from "#contracts/service-events/laid-aside.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { noteLaidAside } from "./note-laid-aside.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** An alarm of a queue of what was laid aside rings, or has stopped, as the watch tells of it. */
export const handler = serveJob(host, "note-laid-aside", alarmChanged, noteLaidAside);
