import type { MailOwed } from "#domain/commit.ts";
import type { RecordedOf } from "../recorded-of.ts";
import type { AuditAnswered } from "../sign-off-events.ts";

/** The mail with the link under which a provider reads an audit and signs it; `again`: version of a further sending. */
export const auditOwed = (provider: string, audit: number, again?: number): MailOwed => ({
  key: `audit-${provider}-v${audit}${again === undefined ? "" : `-v${again}`}`,
  notice: "audit-signature",
  to: "provider",
  facts: { what: "audit", round: `v${audit}` },
});

/** Folds what the provider said to one of the audits. */
export const auditAfter =
  ({ audit, ...answered }: AuditAnswered & { readonly type?: string }, at: string) =>
  (record: RecordedOf): RecordedOf => {
    if (record.version !== audit) return record;
    const { type: _type, ...said } = answered;
    const signed = said.answer === "signed" ? { signed: "yes", "signed-on": said.on } : {};
    return { ...record, answers: { ...record.answers, ...signed }, answered: { ...said, at } };
  };
