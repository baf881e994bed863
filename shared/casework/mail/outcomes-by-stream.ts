import type { MailOwed } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { registerMails } from "../attendance/register-outcomes.ts";
import { failures, schools, signOffs, tasks } from "../commit/streams.ts";
import { notedOn } from "./noted-outcomes.ts";
import { placementMails } from "./placement-outcomes.ts";
import type { MailRecords } from "./sending.ts";

/** A provider that cannot be asked by mail for its count is rung (catalogue O35). */
const ringInstead = (mail: MailOwed): readonly MailOwed[] =>
  mail.notice.startsWith("roll-")
    ? [
        {
          key: `bounced-${mail.key}`,
          notice: "staff-notice",
          to: "role:ap-lead",
          facts: { what: "roll-bounced", round: mail.facts.round ?? "" },
        },
      ]
    : [];

/** By what name a school's stream keeps what became of a mail. */
const schoolMailed = (key: string) => {
  if (key.startsWith("roles-")) return "roles-mailed" as const;
  if (key.startsWith("sign-in-")) return "sign-in-mailed" as const;
  return key.startsWith("operations-") ? ("operations-mailed" as const) : ("duty-mailed" as const);
};

/** Records what becomes of a stream's mails. */
export const mailRecordsOf = (deps: Deps, stream: string): MailRecords => {
  const { kind } = parseStream(stream);
  switch (kind) {
    case "placement":
      return placementMails(deps, stream);
    case "register":
      return registerMails(deps, stream);
    case "sign-off":
      return notedOn(
        deps,
        signOffs,
        stream,
        (note) => ({ type: "warning-mailed" as const, ...note }),
        ringInstead,
      );
    case "school":
      return notedOn(deps, schools, stream, (note) => ({
        type: schoolMailed(note.key),
        ...note,
      }));
    case "failures":
      return notedOn(deps, failures, stream, (note) => ({ type: "failure-mailed" as const, ...note }));
    case "tasks":
      return notedOn(deps, tasks, stream, (note) => ({ type: "task-mailed" as const, ...note }));
    default:
      throw new Error(`A ${kind}'s stream owes no mails`);
  }
};
