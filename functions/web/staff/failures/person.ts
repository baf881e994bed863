import { contactRecordOf, providerOf, staffOf } from "#casework/people/people.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { toProvider } from "#streams/placement/events/events.ts";

/** Whom to ring, and where. */
const ring = async (c: StaffContext, person: string): Promise<string> => {
  const record = await contactRecordOf(c.deps, c.scope, person);
  if (!record || !c.sees("contact.details"))
    return "a contact of the pupil, whose number is in the pupil’s file";
  return `${record.name}, ${record.phone || "no number on file"}`;
};

/** To whom it was promised, in words that name no contact. */
export const personIn = async (c: StaffContext, f: Pick<OpenFailure, "kind" | "person">): Promise<string> => {
  const { person } = f;
  if (person === "") return "";
  if (person.startsWith("role:"))
    return person
      .slice("role:".length)
      .split("+")
      .map((role) => roleNames[role as Role] ?? role)
      .join(", ");
  if (person.startsWith("staff:"))
    return (await staffOf(c.deps, c.scope, person.slice("staff:".length)))?.name ?? "a member of staff";
  if (person === toProvider || person === "provider") return "the provider";
  if (f.kind === "call-owed" || f.kind === "suspension-to-tell") return ring(c, person);
  return (await providerOf(c.deps, c.at.tenant, person))?.name ?? "a contact of the pupil";
};
