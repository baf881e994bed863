import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import type { OwnSignalId } from "#domain/operations-signals.ts";
import type { SchoolEvent } from "./events.ts";
import type { School } from "./school.ts";

/** Tells the administrator of what is not as it should be; once a week (the ISO date of its Monday), never of nothing. */
export const tellOfOperations = (
  s: School,
  signals: readonly OwnSignalId[],
  week: string,
): Decision<SchoolEvent> => {
  if (signals.length === 0 || s.operationsTold >= week) return decided([]);
  const mail: MailOwed = {
    key: `operations-${s.id}-${week}`,
    notice: "operations-weekly",
    to: "role:admin",
    facts: { week, signals: signals.join(" ") },
  };
  return decided([{ type: "operations-told", week, signals }], [mail]);
};

/** The ids of what a mail is about, read back from its facts. */
export const toldIn = (mail: MailOwed): readonly string[] => (mail.facts.signals ?? "").split(" ");
