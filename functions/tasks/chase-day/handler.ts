import { chaseDay } from "#casework/attendance/day/chase-day.ts";
import { chaseInput } from "#contracts/machines.ts";
import { serveJob } from "#door/serve-job.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** A moment of a school day at which whoever has not answered is chased. */
export const handler = serveJob(host, "chase-day", chaseInput, chaseDay);
