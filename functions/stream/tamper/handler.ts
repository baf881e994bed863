import { serveRecords } from "#door/serve-records.ts";
import { host } from "#host";
import { reportChange } from "./report-change.ts";

/** The ledger's stream again, for what must never happen: a commit changed or removed. */
export const handler = serveRecords(host, "tamper", reportChange);
