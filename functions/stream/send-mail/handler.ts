import { serveRecords } from "#door/serve-records.ts";
import { host } from "#host";
import { sendRecord } from "./send-record.ts";

/** The outbox's stream: a mail owed is sent as soon as its row is there. */
export const handler = serveRecords(host, "send-mail", sendRecord);
