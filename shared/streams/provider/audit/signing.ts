import { endOfDay, londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { RecordedOf } from "../recorded-of.ts";
import type { SignOff } from "../sign-off.ts";
import type { AuditAnswered, SignOffEvent } from "../sign-off-events.ts";
import { auditOwed } from "./audit.ts";

/** Days in which the link to an audit can be used. The product's own: no clause sets them. */
const days = { due: 21, open: 90 } as const;

type Audits = { readonly records: Pick<SignOff["records"], "audit"> };

/** The latest audit, while it waits for the provider's signature; undefined while none does. */
export const unsignedAudit = ({ records }: Audits): RecordedOf | undefined => {
  const audit = records.audit.at(-1);
  return audit && audit.answers.signed !== "yes" ? audit : undefined;
};

/** The audit that a link is for, while none is newer. */
export const auditOfRound = ({ records }: Audits, round: string): RecordedOf | undefined => {
  const audit = records.audit.at(-1);
  return audit && `v${audit.version}` === round ? audit : undefined;
};

/** ISO date by which the provider is asked to sign, and ISO instant after which its link is closed. */
export const auditDue = ({
  at,
}: Pick<RecordedOf, "at">): { readonly due: string; readonly expires: string } => {
  const on = londonDate(at);
  return { due: plusDays(on, days.due), expires: endOfDay(plusDays(on, days.open)).toString() };
};

/** The provider signs an audit, or says that it does not, and why; what it said may be corrected until a newer audit. */
export const answerAudit = (
  s: SignOff,
  audit: number,
  answered: { readonly answer: AuditAnswered["answer"]; readonly on: string; readonly words?: Words },
): Decision<SignOffEvent> => {
  const latest = s.records.audit.at(-1);
  if (!latest || latest.version !== audit) return refuse("There is a newer audit. Please open its link.");
  if (latest.answers.signed === "yes" && !latest.answered)
    return refuse("This audit is signed on paper already.");
  return decided([{ type: "audit-answered", audit, ...answered }]);
};

/** The link goes once more: the first mail came back, or is lost. */
export const sendAuditAgain = (s: SignOff): Decision<SignOffEvent> => {
  const audit = unsignedAudit(s);
  return audit
    ? decided([{ type: "audit-sent", audit: audit.version }], [auditOwed(s.id, audit.version, s.version + 1)])
    : refuse("No audit waits for a signature.");
};
