import { openDay } from "#casework/attendance/day/open-day.ts";
import { openDayInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** The morning of a school day: each provider is asked once for all its pupils. */
export const handler = serveJob(host, "open-day", openDayInput, openDay);
