import { answerAuditFrom } from "#casework/provider/audit/signing.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { auditLinkForm } from "#contracts/forms/provider/audit-link.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { auditDue } from "#streams/provider/audit/signing.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { FormPage } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { schoolModel } from "../link-form-page.tsx";
import { overLimit, tooMany } from "../over-limit.ts";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { type AuditBehind, loadAudit } from "./load.ts";
import { auditWords as say } from "./words.ts";

const fields = auditLinkForm.steps.flatMap((s) => s.fields);

const saidNow = ({ audit: { answered } }: AuditBehind): string => {
  if (!answered) return "";
  return answered.answer === "signed" ? say.signed(answered.on) : say.notSigned(answered.on);
};

const modelOf = (a: AuditBehind) => ({
  school: schoolModel(a.school),
  provider: a.name,
  audit: { on: a.audit.on, outcome: String(a.audit.answers.outcome ?? ""), found: a.found },
  answered: a.audit.answered ? { answer: a.audit.answered.answer, on: a.audit.answered.on } : null,
});

const Audit = ({ a }: { readonly a: AuditBehind }) => (
  <SummaryList
    rows={[
      { key: say.audited, value: longDate(a.audit.on) },
      { key: say.outcome, value: say.outcomes[String(a.audit.answers.outcome)] ?? "" },
      { key: say.found, value: <span class="app-lines">{a.found || say.erased}</span> },
    ]}
  />
);

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
};

/** The audit, whole, and beneath it the signature; nothing is chosen beforehand. */
const formPage = (a: AuditBehind, s: Shown): Reply => {
  const errors = s.errors ?? [];
  const said = saidNow(a);
  return {
    kind: "page",
    title: say.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      ...modelOf(a),
      form: { action: pathOf(a), command: s.command, fields: formJsonSchema(fields) },
    },
    content: (
      <>
        <FormPage
          title={say.title}
          caption={replyWords.providerFor(a.name, a.school.name)}
          lead={say.lead(auditDue(a.audit).due)}
          fields={fields}
          action={pathOf(a)}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed}
          errors={errors}
          submit={auditLinkForm.submit}
        >
          {said ? <InsetText>{`${said} ${say.change}`}</InsetText> : null}
          <Audit a={a} />
        </FormPage>
        <RingSchool school={a.school} on="form" />
      </>
    ),
  };
};

const sentPage = (a: AuditBehind): Reply => ({
  kind: "page",
  title: say.sent,
  model: { ...modelOf(a), links: { change: pathOf(a) } },
  content: (
    <>
      <Panel title={say.sent}>{saidNow(a)}</Panel>
      <p class="govuk-body">
        <a class="govuk-link" href={pathOf(a)}>
          {say.again}
        </a>
      </p>
      <RingSchool school={a.school} on="form" />
    </>
  ),
});

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
const commandOf = ({ at, provider }: AuditBehind, sent: string) => ({
  at,
  command: `answer-${provider}-${sent}`,
  by: provider,
});

/** A provider reads the audit of a year behind its mailed link, and signs it or says why not (CRE 5; catalogue O51). */
export const auditPage: LinkPage = {
  path: "/reply/{key}/audit",
  doc: { summary: "A provider reads the audit of a year and signs it", form: fields },
  get: async (deps, request) => {
    const a = await loadAudit(deps, request);
    if (!a) return deadLink;
    const sent = request.query.get("recorded");
    if (sent && a.signOff.commands.get(commandOf(a, sent).command) !== undefined) return sentPage(a);
    return formPage(a, { csrf: linkCsrf(deps, request), command: deps.ids.id(), typed: {} });
  },
  post: async (deps, request, sent) => {
    const a = await loadAudit(deps, request);
    if (!a) return deadLink;
    if (await overLimit(deps, a.key)) return tooMany;
    const { csrf, command } = sent;
    const checked = taken(fields, sent);
    const again = { csrf, command, typed: sent.typed ?? {} };
    if (checked.kind === "refused") return formPage(a, { ...again, errors: checked.errors });
    const about = { provider: a.provider, audit: a.audit.version };
    const refused = await answerAuditFrom(deps, commandOf(a, command), about, checked.answers);
    if (refused)
      return formPage(a, { ...again, errors: [{ field: refused.field ?? "", message: refused.message }] });
    return { kind: "see", to: `${pathOf(a)}?recorded=${command}` };
  },
};
