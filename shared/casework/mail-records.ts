import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerMails } from "./attendance/mails.ts";
import type { MailRecords } from "./desk.ts";
import { placementMails } from "./placement-mails.ts";
import { schoolMails } from "./school-reminders.ts";
import { signOffMails } from "./sign-off-mails.ts";

/** Records what becomes of a stream's mails. */
export const mailRecordsOf = (deps: Deps, stream: string): MailRecords => {
  const { kind } = parseStream(stream);
  if (kind === "placement") return placementMails(deps, stream);
  if (kind === "register") return registerMails(deps, stream);
  if (kind === "sign-off") return signOffMails(deps, stream);
  if (kind === "school") return schoolMails(deps, stream);
  throw new Error(`A ${kind}'s stream owes no mails`);
};
