import { host } from "#host";
import { serveRecords } from "../../../shared/door/serve-records.ts";
import { reportChange } from "./report-change.ts";

/** The ledger's stream again, for what must never happen: a commit changed or removed. */
export const handler = serveRecords(host, "tamper", reportChange);
