import type { Layout } from "../layout.ts";
import { button, heading, paragraph, smallPrint, table } from "../letter.ts";
import { type AuditSignatureFacts, auditSignatureFacts } from "./facts.ts";
import type { auditSignatureWords } from "./words.ts";

/** Asks a provider to read the audit of a year and to sign it by its link (O51; CRE 5). */
export const auditSignature: Layout<AuditSignatureFacts, typeof auditSignatureWords> = {
  audience: "provider",
  facts: auditSignatureFacts,
  compose: ({ school, answerBy, link }, say) => ({
    subject: say.subject(school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.audited),
      table(say.caption, [{ label: say.signBy, value: say.shared.date(answerBy) }]),
      button(say.open, link),
      paragraph(say.disagree),
      heading(say.shared.whoToRing),
      paragraph(say.shared.ringInstead(school, "answer")),
      smallPrint(say.shared.nothingAboutChild(school)),
    ],
  }),
};
