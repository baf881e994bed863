import { staffMembersOf } from "#casework/people/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext } from "#door/context.ts";
import type { Loaded } from "./items.ts";

/** In whose roles I stand in today, and who stands in for me, in words. */
export const standsInToday = async (c: StaffContext, { school }: Loaded): Promise<readonly string[]> => {
  const mine = school.covers.filter((v) => v.begun && (v.by === c.staff || v.away === c.staff));
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    mine.flatMap((v) => [v.by, v.away]),
  );
  const nameOf = (id: string): string => staff.get(id)?.name ?? "A colleague";
  return mine.map((v) => {
    const as = v.roles.map((role) => roleNames[role]).join(", ");
    return v.by === c.staff
      ? `You stand in for ${nameOf(v.away)} until ${longDate(v.to)}: ${as}.`
      : `${nameOf(v.by)} stands in for you until ${longDate(v.to)}: ${as}. Both of you see these tasks.`;
  });
};
