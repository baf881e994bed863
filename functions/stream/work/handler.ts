import { serveRecords } from "#door/serve-records.ts";
import { effects } from "#host/effects.ts";
import { files } from "#host/files.ts";
import { hostWith } from "#host/host.ts";
import { ledger } from "#host/ledger.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { workRecord } from "./work-record.ts";

const host = hostWith(effects, files, ledger, runs, vault, views);

/** The outbox's stream: work that goes on in the background is done part by part, as soon as each is laid down. */
export const handler = serveRecords(host, "work", workRecord);
