import type { Host } from "#ports/host.ts";
import { host } from "./host.ts";

/**
 * `#host/…` on one machine: all handlers run in one process with all its adapters, so a part adds nothing, and the host is the
 * process's own. On AWS each part brings one port into the function's bundle.
 */
const part = {};
type Part = typeof part;

export const hostWith = (..._parts: readonly Part[]): Host => host;

export {
  part as audit,
  part as effects,
  part as erasures,
  part as files,
  part as identity,
  part as keys,
  part as ledger,
  part as ledgerUnremembered,
  part as mailer,
  part as runs,
  part as vault,
  part as views,
};
