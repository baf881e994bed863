import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { dutyDue } from "#domain/duty-due.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import { type Duty, duties, dutyClauses, dutyOf } from "#domain/school-duties.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import type { SchoolEvent } from "./events.ts";
import type { School } from "./school.ts";

export type OverdueDuty = Pick<Duty, "id" | "title" | "owner"> & {
  /** ISO date on which it was due again. */
  readonly due: string;
};

/** Duties of the school that came due, for the first time or again, before today (ISO London date) and that law or policy asks of it. */
export const overdueDuties = (s: School, rules: EffectiveRules, today: string): readonly OverdueDuty[] =>
  duties.flatMap((duty) => {
    const on = s.duties[duty.id]?.on;
    const asked = dutyClauses(duty, rules).length > 0;
    const due = asked ? dutyDue(duty, on, s.setUpOn, rules, s.calendar)?.date : undefined;
    const { id, title, owner } = duty;
    return due !== undefined && due < today ? [{ id, title, owner, due }] : [];
  });

const markOf = ({ id, due }: OverdueDuty): string => `${id}/${due}`;

const mailTo = (s: School, owner: Role, own: readonly OverdueDuty[], today: string): MailOwed => ({
  key: `duties-${s.id}-${owner}-${today}`,
  notice: "staff-notice",
  to: `role:${owner}`,
  facts: { what: "duties", marks: own.map(markOf).join(" ") },
});

/** Tells each owner by one mail what has become overdue; once for each due date. */
export const remindOfDuties = (s: School, rules: EffectiveRules, today: string): Decision<SchoolEvent> => {
  const fresh = overdueDuties(s, rules, today).filter((d) => !s.reminded.includes(markOf(d)));
  if (fresh.length === 0) return decided([]);
  const owners = [...new Set(fresh.map((d) => d.owner))];
  return decided(
    [{ type: "duties-reminded", marks: fresh.map(markOf) }],
    owners.map((owner) =>
      mailTo(
        s,
        owner,
        fresh.filter((d) => d.owner === owner),
        today,
      ),
    ),
  );
};

/** What a mail of reminder is about, read back from its facts. */
export const remindedIn = (
  mail: MailOwed,
): readonly { readonly title: string; readonly id: ObligationId; readonly due: string }[] =>
  (mail.facts.marks ?? "").split(" ").flatMap((mark) => {
    const [id = "", due = ""] = mark.split("/");
    const duty = dutyOf(id);
    return duty ? [{ id: duty.id, title: duty.title, due }] : [];
  });
