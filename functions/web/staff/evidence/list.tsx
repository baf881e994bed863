import { read, sheets } from "#casework/commit/streams.ts";
import { aboutPack } from "#casework/evidence/about-pack.ts";
import { type ClauseAsked, clausesAsked } from "#casework/evidence/show-me.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { packTag } from "./pack.tsx";

const shownPacks = 10;

export const clauseHref = (clause: string): string =>
  `/evidence/clauses?clause=${encodeURIComponent(clause)}`;

const Clauses = ({ clauses }: { readonly clauses: readonly ClauseAsked[] }) => (
  <SummaryList
    rows={clauses.map(({ clause, asks }) => ({
      key: (
        <a class="govuk-link" href={clauseHref(clause)}>
          {clause}
        </a>
      ),
      value: asks.map(({ title }) => title).join("; "),
    }))}
  />
);

/** For an inspector: any clause with all placements in two clicks, and packs of evidence to take away. */
export const evidencePage: StaffPage = {
  path: "/evidence",
  action: "evidence.read",
  doc: {
    summary: "Show me: every clause of policy and law with the placements, and packs of evidence",
    shows: ["clauses", "packs", "links"],
  },
  get: async (c) => {
    const [{ state }, clauses] = await Promise.all([
      read(c.deps, sheets, sheetsStream(c.at)),
      clausesAsked(c.deps, c.at),
    ]);
    const latest = state.packs.slice(0, shownPacks);
    const [staff, abouts] = await Promise.all([
      staffMembersOf(
        c.deps,
        c.scope,
        latest.map((p) => p.by),
      ),
      Promise.all(latest.map((p) => aboutPack(c.deps, c.at, p.of))),
    ]);
    const packs = latest.map((p, i) => ({
      ...{ id: p.id, about: abouts[i] ?? "", state: p.erased ? "erased" : p.state, at: p.at },
      ...{ by: staff.get(p.by)?.name ?? "", tag: packTag(p), href: `/evidence/packs/${p.id}` },
    }));
    const ofPolicy = clauses.filter(({ from }) => from !== "law");
    const ofLaw = clauses.filter(({ from }) => from === "law");
    return {
      kind: "page",
      title: "Evidence",
      model: {
        clauses: clauses.map((each) => ({ ...each, href: clauseHref(each.clause) })),
        packs: packs.map(({ tag: _, ...p }) => p),
        links: { new: "/evidence/new" },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Evidence</h1>
          <p class="govuk-body app-lead">
            Choose a clause to see how it stands with every placement. Or make a pack to hand over: each
            promise with its clause, by when, done when by whom, and the evidence.
          </p>
          <LinkButton href="/evidence/new">Make an evidence pack</LinkButton>
          {packs.length === 0 ? null : (
            <Table
              caption="Packs that were made"
              firstCellIsHeader
              head={["About", "Where it stands", "Begun", "By"].map((content) => ({ content }))}
              rows={packs.map((p) => [
                {
                  content: (
                    <a class="govuk-link" href={p.href}>
                      {p.about}
                    </a>
                  ),
                },
                { content: <Tag colour={p.tag.colour}>{p.tag.text}</Tag> },
                { content: longTime(p.at) },
                { content: p.by },
              ])}
            />
          )}
          <Section id="policy" title="Show me: the school’s policy">
            <Clauses clauses={ofPolicy} />
          </Section>
          <Section id="law" title="Show me: the law and guidance">
            <Clauses clauses={ofLaw} />
          </Section>
        </>
      ),
    };
  },
};
