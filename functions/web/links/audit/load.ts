import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, schools, signOffs } from "#casework/commit/streams.ts";
import { schoolCase } from "#casework/compose/context.ts";
import { providerOf, schoolRecordOf } from "#casework/people/people.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import { schoolFactsOf } from "#letters/composing/school.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import type { Deps } from "#ports/host.ts";
import { auditOfRound } from "#streams/provider/audit/signing.ts";
import type { RecordedOf } from "#streams/provider/recorded-of.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";

/** Everything that the page of an audit is made of. */
export type AuditBehind = Good & {
  readonly at: SchoolRef;
  readonly provider: string;
  readonly name: string;
  readonly signOff: SignOff;
  readonly audit: RecordedOf;
  /** What it found, in the school's words; "" once they are erased. */
  readonly found: string;
  readonly school: SchoolFacts;
};

/** The audit that a link leads to; a newer one closes it, and so does a signature on paper. */
export const auditBehind = async (deps: Deps, good: Good): Promise<AuditBehind | undefined> => {
  const { link } = good;
  if (link.purpose !== "audit") return undefined;
  const at = parseStream(link.stream);
  const scope = scopeOf(at);
  const [{ state: signOff }, { state: school }, schoolRecord, named] = await Promise.all([
    read(deps, signOffs, link.stream),
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, at.id),
  ]);
  const audit = auditOfRound(signOff, link.ask);
  const onPaper = audit?.answers.signed === "yes" && !audit.answered;
  if (!schoolRecord || !named || !audit || onPaper || link.to !== at.id) return undefined;
  const { found = "" } = await wordsOf(deps, scope, [audit.words]);
  return {
    ...good,
    at: { tenant: at.tenant, school: at.school },
    provider: at.id,
    name: named.name,
    signOff,
    audit,
    found: String(found),
    school: await schoolFactsOf(schoolCase(deps, { scope, school, schoolRecord })),
  };
};

/** The audit that this browser may see at this address; undefined for every reason alike. */
export const loadAudit = async (deps: Deps, request: Request): Promise<AuditBehind | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && auditBehind(deps, good);
};
