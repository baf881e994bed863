import * as z from "zod";
import { serveJob } from "#door/serve-job.ts";
import { audit } from "#host/audit.ts";
import { effects } from "#host/effects.ts";
import { erasures } from "#host/erasures.ts";
import { files } from "#host/files.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { sweepSchools } from "./sweep-schools.ts";

const host = hostWith(audit, effects, erasures, files, ledger, runs, vault, views);

/** The deployment's one clock, every five minutes; what the schedule sends along does not matter. */
export const handler = serveJob(host, "tick", z.unknown(), sweepSchools);
