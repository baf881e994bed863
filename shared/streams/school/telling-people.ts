import type { MailOwed } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";
import { rolesOf } from "./covers.ts";
import type { SchoolEvent } from "./events.ts";
import { confirmers } from "./people.ts";
import type { School } from "./school.ts";

type Sent = { readonly by: string; readonly command: string };

const told = (
  { by, command }: Sent,
  to: string,
  why: "invited" | "changed" | "cover" | "handed-over",
  more: { readonly roles: readonly Role[]; readonly cover?: string },
): MailOwed => ({
  key: `roles-${command}-${to}`,
  notice: "staff-roles",
  to: `staff:${to}`,
  facts: { why, by, roles: more.roles.join(" "), ...(more.cover ? { cover: more.cover } : {}) },
});

/** Whoever may confirm roles that wait, as a second person. */
export const mayConfirm = (
  s: School,
  ask: { readonly by: string; readonly staff: string },
): readonly string[] =>
  s.staff
    .filter(
      (m) =>
        m.id !== ask.by && m.id !== ask.staff && rolesOf(s, m.id).some((role) => confirmers.includes(role)),
    )
    .map((m) => m.id);

const mailsOf = (s: School, sent: Sent, e: SchoolEvent, all: readonly SchoolEvent[]): readonly MailOwed[] => {
  switch (e.type) {
    case "staff-set": {
      const before = s.staff.find((m) => m.id === e.staff.id);
      const takesOver = all.some((other) => other.type === "handed-over" && other.to === e.staff.id);
      const isSame = before?.active && before.roles.join() === e.staff.roles.join();
      if (!e.staff.active || takesOver || isSame) return [];
      return [told(sent, e.staff.id, before?.active ? "changed" : "invited", e.staff)];
    }
    case "handed-over":
      return e.roles.length > 0 ? [told(sent, e.to, "handed-over", e)] : [];
    case "cover-set":
      return [told(sent, e.cover.by, "cover", { roles: e.cover.roles, cover: e.cover.id })];
    case "roles-asked":
      return mayConfirm(s, { by: sent.by, staff: e.ask.staff.id }).map((id) => ({
        key: `roles-asked-${e.ask.id}-${id}`,
        notice: "staff-notice",
        to: `staff:${id}`,
        facts: { what: "roles", ask: e.ask.id },
      }));
    default:
      return [];
  }
};

/** Mails to the members of staff whom these events concern; nobody is told of what they did themselves. */
export const tellPeople = (s: School, sent: Sent, events: readonly SchoolEvent[]): readonly MailOwed[] =>
  events.flatMap((e) => mailsOf(s, sent, e, events)).filter((mail) => mail.to !== `staff:${sent.by}`);
