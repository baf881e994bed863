import { serveRecords } from "#door/serve-records.ts";
import { effects } from "#host/effects.ts";
import { hostWith } from "#host/host.ts";
import { keys } from "#host/keys.ts";
import { ledger } from "#host/ledger.ts";
import { mailer } from "#host/mailer.ts";
import { runs } from "#host/runs.ts";
import { vault } from "#host/vault.ts";
import { views } from "#host/views.ts";
import { sendRecord } from "./send-record.ts";

const host = hostWith(effects, keys, ledger, mailer, runs, vault, views);

/** The outbox's stream: a mail owed is sent as soon as its row is there. */
export const handler = serveRecords(host, "send-mail", sendRecord);
