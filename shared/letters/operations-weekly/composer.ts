import type { OperationsComposer } from "../composing/operations-case.ts";
import type { OperationsWeeklyFacts } from "./facts.ts";

/** What of a school's operations is still not as it should be when the mail is sent. */
export const composeOperationsWeekly: OperationsComposer<OperationsWeeklyFacts> = async (c) => ({
  schoolName: c.schoolRecord.name,
  signals: c.signals.map(({ title, says, normal, todo }) => ({
    what: title,
    now: says,
    normal,
    ...(todo ? { todo } : {}),
  })),
  operations: `${c.publicUrl}/operations`,
});
