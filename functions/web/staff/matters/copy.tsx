import { type CopyPart, copyFrom } from "#casework/access/answer.ts";
import { downloadGiven, filesGiven, type GivenFile } from "#casework/access/files-given.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import type { Holding } from "#streams/matters/events.ts";
import { Section } from "#ui/components/section.tsx";
import { kindText } from "../files/shown.ts";
import { type Answering, answering } from "./answer-of.ts";
import { matterHref, peopleNamed } from "./load.ts";
import { PartList, sections, sectionTitles } from "./parts-shown.tsx";
import { holdingTitles } from "./words.ts";

/** Why something was held back, but for what is about safety: of that the copy says nothing. */
const heldBecause = ({ matter, parts }: Answering): readonly string[] => {
  const reasons = parts.flatMap((p): readonly Holding[] => {
    const decision = matter.decisions[p.key];
    return p.state === "held" && !p.sealed && decision?.give === "no" ? [decision.reason] : [];
  });
  return [...new Set(reasons)]
    .filter((r) => r !== "serious-harm" && r !== "child-abuse")
    .map((r) => holdingTitles[r]);
};

type Copy = {
  readonly who: string;
  readonly parts: readonly CopyPart[];
  readonly files: readonly (GivenFile & { readonly href: string })[];
  readonly because: readonly string[];
};

/** Each file that goes with the copy, to be downloaded and handed over with it. */
const Files = ({ files }: Pick<Copy, "files">) => (
  <Section id="with-it" title="Files that go with it">
    <ul class="govuk-list">
      {files.map((f) => (
        <li>
          <a class="govuk-link" href={f.href}>
            {f.name || "A file"}
          </a>{" "}
          ({kindText(f)}, {longTime(f.at)})
        </li>
      ))}
    </ul>
  </Section>
);

const copyOf = async (c: StaffContext): Promise<(Copy & { readonly href: string }) | undefined> => {
  const found = await answering(c);
  if (!found) return undefined;
  const named = await peopleNamed(c, found.matter.about);
  const files = await filesGiven(c.deps, c.at, found.parts);
  return {
    who: found.matter.about.map(named).join(", "),
    parts: copyFrom(found.parts),
    files: files.map((f) => ({ ...f, href: `${matterHref(found.matter.id)}/copy/files/${f.id}` })),
    because: heldBecause(found),
    href: `${matterHref(found.matter.id)}/answer`,
  };
};

const rights =
  "You may ask the school to put right or erase what is here, and object to its use. If you are not happy with this answer, tell the school first. You may also complain to the Information Commissioner’s Office, ico.org.uk, and go to a court.";

/** The copy as it is handed over: what is given, and nothing else. */
export const copyPage: StaffPage = {
  path: "/records/matters/{matter}/copy",
  action: "matters.write",
  doc: {
    summary: "The copy that somebody gets of their data, to print",
    shows: ["who", "parts", "files", "because", "rights"],
  },
  get: async (c) => {
    const copy = await copyOf(c);
    if (!copy) return notFound;
    const { href, ...shown } = copy;
    return {
      kind: "page",
      title: "Copy of data",
      back: { href, text: "The answer" },
      model: { ...shown, rights },
      content: (
        <>
          <span class="govuk-caption-l">{copy.who}</span>
          <h1 class="govuk-heading-l">What the school keeps about you</h1>
          {sections.map((section) => {
            const parts = copy.parts.filter((p) => p.section === section);
            return parts.length === 0 ? null : (
              <Section id={section} title={sectionTitles[section]}>
                <PartList parts={parts} />
              </Section>
            );
          })}
          {copy.files.length > 0 ? <Files files={copy.files} /> : null}
          {copy.because.length > 0 ? (
            <Section id="held" title="What was held back">
              <ul class="govuk-list govuk-list--bullet">
                {copy.because.map((why) => (
                  <li>{why}.</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section id="rights" title="Your rights">
            <p class="govuk-body">{rights}</p>
          </Section>
        </>
      ),
    };
  },
};

/** The same as a file that other systems read. */
export const copyJsonPage: StaffPage = {
  path: "/records/matters/{matter}/copy.json",
  action: "matters.write",
  doc: { summary: "The copy that somebody gets of their data, as JSON" },
  get: async (c) => {
    const copy = await copyOf(c);
    if (!copy) return notFound;
    const { href: _, ...body } = copy;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...body, rights }, null, 2));
    return { kind: "file", name: "copy-of-data.json", type: "application/json", bytes };
  },
};

/** One file of the copy, as the browser saves it; a file that is held back is not there. Each taking is in the audit. */
export const copyFilePage: StaffPage = {
  path: "/records/matters/{matter}/copy/files/{file}",
  action: "matters.write",
  doc: { summary: "Leads to a file that goes with a copy of data", file: "application/octet-stream" },
  get: async (c) => {
    const found = await answering(c);
    const id = c.request.params.file ?? "";
    const to = found && (await downloadGiven(c.deps, c.at, found.parts, id));
    return to === undefined ? notFound : { kind: "see", to };
  },
};
