import { serveRecords } from "#door/serve-records.ts";
import { host } from "#host";
import { followRecord } from "./follow-record.ts";

/** The ledger's stream: mails owed, runs, wakes, copies and views are made good after every commit. */
export const handler = serveRecords(host, "project", followRecord);
