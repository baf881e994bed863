import type { MailOwed } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerDesk } from "../attendance/register-sending.ts";
import { failureSending } from "./failure-sending.ts";
import { placementDesk } from "./placement-sending.ts";
import { schoolDesk } from "./school-sending.ts";
import type { Desk } from "./sending.ts";
import { signOffDesk } from "./sign-off-sending.ts";
import { taskDesk } from "./task-sending.ts";

/** What sending a mail needs of the stream that owes it. */
export const deskOf = (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const { kind } = parseStream(stream);
  if (kind === "placement") return placementDesk(deps, stream, mail);
  if (kind === "register") return registerDesk(deps, stream, mail);
  if (kind === "sign-off") return signOffDesk(deps, stream, mail);
  if (kind === "school") return schoolDesk(deps, stream, mail);
  if (kind === "tasks") return taskDesk(deps, stream, mail);
  if (kind === "failures") return failureSending(deps, stream, mail);
  throw new Error(`A ${kind}'s stream owes no mails`);
};
