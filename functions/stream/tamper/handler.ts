import { serveRecords } from "#door/serve-records.ts";
import { hostWith } from "#host/host.ts";
import { ledgerUnremembered } from "#host/ledger-unremembered.ts";
import { reportChange } from "./report-change.ts";

const host = hostWith(ledgerUnremembered);

/** The ledger's stream again, for what must never happen: a commit changed or removed. */
export const handler = serveRecords(host, "tamper", reportChange);
