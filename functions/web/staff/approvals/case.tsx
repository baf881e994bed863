import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { caseModel } from "./case-model.ts";
import { loadCase } from "./load.ts";

/** One proposed direction as the governors see it (catalogue O6): the summary, and the way to the decision. */
export const approvalPage: StaffPage = {
  path: "/approvals/{placement}",
  doc: {
    summary: "One proposed direction, for those who decide on it",
    shows: ["rows", "panel", "standing"],
  },
  action: "approvals.read",
  get: async (c) => {
    const l = await loadCase(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const m = await caseModel(c, l);
    const { decision, panel } = m.links;
    return {
      kind: "page",
      title: `Direction for ${m.who}`,
      back: { href: m.links.back, text: "Approvals" },
      model: m,
      content: (
        <>
          <span class="govuk-caption-l">{m.route}</span>
          <h1 class="govuk-heading-l">Direction for {m.who}</h1>
          <InsetText>
            {m.standing}.{m.panel.length > 0 ? ` Named to decide: ${m.panel.join(", ")}.` : ""}
          </InsetText>
          <SummaryList
            rows={m.rows.map((row) => ({
              key: row.label,
              value: <span class="app-lines">{row.lines.join("\n")}</span>,
            }))}
          />
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={m.links.papers}>
              Papers for the panel (PDF)
            </a>
          </p>
          <ButtonGroup>
            {decision ? <LinkButton href={decision}>Record the decision</LinkButton> : null}
            {panel ? (
              <LinkButton href={panel} variant="secondary">
                Name the governors who decide
              </LinkButton>
            ) : null}
          </ButtonGroup>
        </>
      ),
    };
  },
};
