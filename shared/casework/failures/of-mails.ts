import type { MailOwed } from "#domain/commit.ts";
import { type Failure, type FailureKind, failureKey } from "#domain/failures/failure.ts";
import { isUrgent } from "#domain/failures/urgent-mails.ts";
import { parseStream } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import { standInFor } from "../people/stand-ins.ts";

const isRole = (name: string): name is Role => roles.some((role) => role === name);

const rolesIn = (to: string): readonly Role[] =>
  to.startsWith("role:") ? to.slice("role:".length).split("+").filter(isRole) : [];

/** Who hears instead, where a mail to a role came back: whoever stands in, the headteacher for safety, the administrator. */
const others = (to: readonly Role[], mail: MailOwed): readonly Role[] => {
  const all: readonly Role[] = [
    ...to.flatMap((role) => standInFor(role) ?? []),
    ...(isUrgent(mail) ? (["dsl", "deputy-dsl", "headteacher"] as const) : []),
    "admin",
  ];
  return [...new Set(all)].filter((role) => !to.includes(role));
};

const owners: Readonly<Partial<Record<ReturnType<typeof parseStream>["kind"], readonly Role[]>>> = {
  register: ["attendance-officer", "dsl", "admin"],
};

/** The page on which a mail of this stream is mended. */
export const linkOf = (stream: string): string => {
  const { kind, id } = parseStream(stream);
  if (kind === "placement") return `/placements/${id}`;
  if (kind === "register") return `/attendance?date=${id.slice(-"2026-09-07".length)}`;
  if (kind === "sign-off") return `/providers/${id}`;
  return kind === "school" ? "/school/duties" : "/today";
};

/** A register is one day's: what fails again tomorrow, to the same recipient, is the same task. */
const aboutOf = (stream: string): string => {
  const { kind, id } = parseStream(stream);
  return kind === "register" ? id.slice(0, -"-2026-09-07".length) : id;
};

/** The failure of one mail. Those to staff go to other staff: whoever cannot be reached by mail is not told by mail. */
export const failureOfMail = (
  kind: Extract<FailureKind, "mail-back" | "mail-stuck">,
  stream: string,
  mail: MailOwed,
): Failure => {
  const at = parseStream(stream);
  const to = rolesIn(mail.to);
  const toStaff = to.length > 0;
  return {
    key: failureKey(kind, aboutOf(stream), mail.notice, mail.to),
    kind,
    roles: toStaff ? others(to, mail) : (owners[at.kind] ?? ["ap-lead", "admin"]),
    // Of a mail to others that came back, whoever must ring is told by the stream's own mail.
    urgent: kind === "mail-stuck" ? isUrgent(mail) : toStaff,
    placement: at.kind === "placement" ? at.id : "",
    promise: mail.notice,
    person: mail.to,
    link:
      mail.notice === "staff-roles" || mail.notice === "staff-sign-in" ? "/school/people" : linkOf(stream),
    ref: mail.key,
    stream,
  };
};
