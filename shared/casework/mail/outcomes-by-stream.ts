import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerMails } from "../attendance/register-outcomes.ts";
import { schoolMails } from "../sweep/remind-duties.ts";
import { failureOutcomes } from "./failure-outcomes.ts";
import { placementMails } from "./placement-outcomes.ts";
import type { MailRecords } from "./sending.ts";
import { signOffMails } from "./sign-off-outcomes.ts";

/** Records what becomes of a stream's mails. */
export const mailRecordsOf = (deps: Deps, stream: string): MailRecords => {
  const { kind } = parseStream(stream);
  if (kind === "placement") return placementMails(deps, stream);
  if (kind === "register") return registerMails(deps, stream);
  if (kind === "sign-off") return signOffMails(deps, stream);
  if (kind === "school") return schoolMails(deps, stream);
  if (kind === "failures") return failureOutcomes(deps, stream);
  throw new Error(`A ${kind}'s stream owes no mails`);
};
