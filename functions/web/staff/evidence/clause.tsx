import { type EvidenceLine, type LineStanding, standingWords } from "#casework/evidence/line.ts";
import { clausesAsked, shownOf } from "#casework/evidence/show-me.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { shortDate } from "#ui/dates.ts";
import { clauseHref } from "./list.tsx";

const colours: Readonly<Record<LineStanding, TagColour>> = {
  missing: "red",
  asked: "yellow",
  "to-do": "teal",
  "done-late": "orange",
  done: "green",
  kept: "green",
  "in-register": "grey",
  waived: "purple",
  "not-applicable": "grey",
};

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly EvidenceLine[] }) => (
  <Table
    caption={title}
    captionSize="s"
    firstCellIsHeader
    head={["Placement", "How it stands", "Due", "Done", "By whom", "Evidence"].map((content) => ({
      content,
    }))}
    rows={lines.map((line) => [
      {
        content: (
          <a class="govuk-link" href={`/placements/${line.of}/promises#${line.key}`}>
            {line.whose}
          </a>
        ),
      },
      { content: <Tag colour={colours[line.standing]}>{standingWords[line.standing]}</Tag> },
      { content: line.due ? shortDate(line.due) : "–" },
      { content: line.done ? shortDate(line.done) : "–" },
      { content: line.by || "–" },
      { content: line.evidence[0] ?? (line.why || "–") },
    ])}
  />
);

/** Those to which it applies; the others are a line that opens. */
const ClauseRows = ({ title, lines }: Parameters<typeof Lines>[0]) => {
  const not = lines.filter((line) => line.standing === "not-applicable");
  const others = lines.filter((line) => line.standing !== "not-applicable");
  return (
    <>
      {others.length > 0 ? <Lines title={title} lines={others} /> : <h2 class="govuk-heading-s">{title}</h2>}
      {not.length > 0 ? (
        <Details summary={`Does not apply now: ${not.length}`}>
          <Lines title="Does not apply now" lines={not} />
        </Details>
      ) : null}
    </>
  );
};

/** How one clause stands with every placement, what is missing first: the answer to “show me”. */
export const clausePage: StaffPage = {
  path: "/evidence/clauses",
  action: "evidence.read",
  doc: {
    summary: "How one clause stands with every placement",
    query: {
      clause: "The clause, as the list of clauses names it; the first one without it",
      closed: "1: closed placements too",
    },
    shows: ["clause", "lines", "links"],
  },
  get: async (c) => {
    const wanted = c.request.query.get("clause");
    const all = await clausesAsked(c.deps, c.at);
    const asked = wanted === null ? all[0] : all.find((each) => each.clause === wanted);
    if (!asked) return notFound;
    const { clause } = asked;
    const closed = c.request.query.get("closed") === "1";
    const lines = await shownOf(c.deps, c.at, clause, { closed });
    await Promise.all([...new Set(lines.map((line) => line.of))].map((id) => noteRead(c, id)));
    const other = closed ? clauseHref(clause) : `${clauseHref(clause)}&closed=1`;
    return {
      kind: "page",
      title: clause,
      wide: true,
      back: { href: "/evidence", text: "Back to evidence" },
      model: { clause, asks: asked.asks, lines, links: { other } },
      content: (
        <>
          <span class="govuk-caption-l">Show me</span>
          <h1 class="govuk-heading-l">{clause}</h1>
          <p class="govuk-body">
            {closed ? "All placements, closed ones too." : "All placements that are open."}{" "}
            <a class="govuk-link" href={other}>
              {closed ? "Only those that are open" : "Closed ones too"}
            </a>
          </p>
          {asked.asks.map(({ id, title }) => {
            const mine = lines.filter((line) => line.id === id);
            return mine.length === 0 ? (
              <InsetText>
                {title} ({id}): no row of a placement tells of it here. It is kept by the school itself, with
                the provider’s due diligence, or by the safeguarding leads.
              </InsetText>
            ) : (
              <ClauseRows title={`${title} (${id})`} lines={mine} />
            );
          })}
        </>
      ),
    };
  },
};
