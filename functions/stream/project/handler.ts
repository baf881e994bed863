import { serveRecords } from "#door/serve-records.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { followRecord } from "./follow-record.ts";

const host = hostWith(effects, ledger, runs, vault, views);

/** The ledger's stream: mails owed, runs, wakes, copies and views are made good after every commit. */
export const handler = serveRecords(host, "project", followRecord);
