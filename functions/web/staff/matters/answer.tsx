import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { needsAuthority } from "#streams/matters/deciding.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { answering, type Group, groupsOf, maySeePart } from "./answer-of.ts";
import { matterHref } from "./load.ts";
import { sections, sectionTitles } from "./parts-shown.tsx";
import { holdingTitles } from "./words.ts";

const Groups = ({
  c,
  groups,
  href,
}: {
  readonly c: StaffContext;
  readonly groups: readonly Group[];
  readonly href: string;
}) => (
  <Table
    caption="What somebody decides on"
    head={["What", "Why it is not simply given", "Parts", "State"].map((content) => ({ content }))}
    rows={groups.map(({ id, parts }) => {
      const [first] = parts;
      const waits = parts.filter((p) => p.state === "waits").length;
      const given = parts.filter((p) => p.state === "given").length;
      const title = first ? sectionTitles[first.section] : "";
      return [
        {
          content:
            first && maySeePart(c, first) ? (
              <a class="govuk-link" href={`${href}/answer/${id}`}>
                {title}
              </a>
            ) : (
              `${title}: a safeguarding lead decides`
            ),
        },
        { content: first?.why ? holdingTitles[first.why] : "" },
        { content: String(parts.length) },
        {
          content:
            waits > 0 ? (
              <Tag colour="yellow">{waits} wait</Tag>
            ) : (
              `${given} given, ${parts.length - given} held back`
            ),
        },
      ];
    })}
  />
);

/** All that is kept of whom a request is about: what is given, and what waits for a decision. */
export const answerPage: StaffPage = {
  path: "/records/matters/{matter}/answer",
  action: "matters.write",
  doc: {
    summary: "All that is kept of a person who asks for it, and what is decided about each part",
    shows: ["counts", "groups", "waits"],
  },
  get: async (c) => {
    const found = await answering(c);
    if (!found) return notFound;
    const { matter, parts } = found;
    const href = matterHref(matter.id);
    const groups = groupsOf(parts);
    const waits = parts.filter((p) => p.state === "waits").length;
    const counts = sections
      .map((section) => ({
        section,
        given: parts.filter((p) => p.section === section && p.state === "given").length,
        held: parts.filter((p) => p.section === section && p.state !== "given").length,
      }))
      .filter(({ given, held }) => given + held > 0);
    return {
      kind: "page",
      title: "The answer",
      back: { href, text: "The request" },
      model: {
        ...{ counts, waits },
        groups: groups.map(({ id, parts: of }) => ({
          ...{ id, parts: of.length, waits: of.filter((p) => p.state === "waits").length },
        })),
        links: { copy: `${href}/copy`, given: `${href}/given` },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">The answer</h1>
          <p class="govuk-body app-lead">
            Everything that the school keeps of this person here, from every store. What is somebody else’s,
            or about safety, is held back until it is decided.
          </p>
          {needsAuthority(matter) && !matter.authority ? (
            <InsetText>
              Somebody else than the pupil asks.{" "}
              <a class="govuk-link" href={`${href}/authority`}>
                Say by what right they get it
              </a>{" "}
              before it is given.
            </InsetText>
          ) : null}
          <Table
            caption="What there is"
            head={[
              { content: "What" },
              { content: "Given", numeric: true },
              { content: "Not given", numeric: true },
            ]}
            rows={counts.map(({ section, given, held }) => [
              { content: sectionTitles[section] },
              { content: String(given), numeric: true },
              { content: String(held), numeric: true },
            ])}
          />
          {groups.length > 0 ? <Groups c={c} groups={groups} href={href} /> : null}
          <Section id="copy" title="The copy">
            <p class="govuk-body">
              <a class="govuk-link" href={`${href}/copy`}>
                Read and print it
              </a>{" "}
              or{" "}
              <a class="govuk-link" href={`${href}/copy.json`}>
                take it as JSON
              </a>
              . The files that go with it are listed there, each to be downloaded.
            </p>
            <LinkButton href={`${href}/given`}>Record that it was given</LinkButton>
          </Section>
        </>
      ),
    };
  },
};
