import { read, sheets } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffPage } from "#door/context.ts";
import { type Import, type ImportState, isStale, isUnderWay } from "#streams/sheets/imports.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { sheetUploadPage } from "../sheets/sheet-upload.tsx";

/** What the state of an import is called. */
export const stateTags: Readonly<Record<ImportState, { readonly text: string; readonly colour: TagColour }>> =
  {
    checking: { text: "Being checked", colour: "yellow" },
    checked: { text: "Waits for you", colour: "orange" },
    taking: { text: "Being taken in", colour: "yellow" },
    done: { text: "Taken in", colour: "green" },
    unreadable: { text: "Cannot be read", colour: "red" },
    failed: { text: "Stopped", colour: "red" },
    dropped: { text: "Dropped", colour: "grey" },
  };

const shownImports = 20;

/** Imports of pupils from the school's own system, the newest first. */
export const importsPage: StaffPage = {
  path: "/pupils/import",
  action: "pupils.import",
  doc: { summary: "Imports of pupils from the school's own system", shows: ["imports", "links"] },
  get: async (c) => {
    const { imports } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
    const staff = await staffMembersOf(
      c.deps,
      c.scope,
      imports.map((i) => i.by),
    );
    const all = imports.slice(0, shownImports).map((i: Import) => ({
      ...{ id: i.id, state: i.state, asOf: i.asOf, at: i.at, stale: isUnderWay(i) && isStale(imports, i) },
      by: staff.get(i.by)?.name ?? "",
      href: `/pupils/import/${i.id}`,
    }));
    const open = imports.find(isUnderWay);
    return {
      kind: "page",
      title: "Import pupils",
      back: { href: "/pupils", text: "Back to pupils" },
      model: { imports: all, links: open ? {} : { new: "/pupils/import/new" } },
      content: (
        <>
          <h1 class="govuk-heading-l">Import pupils</h1>
          <p class="govuk-body">
            Pupils, their contacts and statuses come from a sheet that the school’s own system exports. First
            you see what would change. Nothing is taken in before you say so, and no import lifts a
            restriction of contact.
          </p>
          <p class="govuk-body">
            Import again each term, or sooner when much has changed: old statuses lead alerts astray.
          </p>
          {open ? (
            <InsetText>
              An import is under way.{" "}
              <a class="govuk-link" href={`/pupils/import/${open.id}`}>
                Go on with it
              </a>
            </InsetText>
          ) : (
            <LinkButton href="/pupils/import/new">Send a sheet</LinkButton>
          )}
          {all.length === 0 ? null : (
            <Table
              caption="Imports"
              firstCellIsHeader
              head={["Exported on", "Where it stands", "Begun", "By"].map((content) => ({ content }))}
              rows={all.map((i) => [
                {
                  content: (
                    <a class="govuk-link" href={i.href}>
                      {longDate(i.asOf)}
                    </a>
                  ),
                },
                { content: <Tag colour={stateTags[i.state].colour}>{stateTags[i.state].text}</Tag> },
                { content: longDate(i.at.slice(0, "2026-09-07".length)) },
                { content: i.by },
              ])}
            />
          )}
        </>
      ),
    };
  },
};

/** Sends a sheet of pupils. */
export const importNewPage: StaffPage = {
  path: "/pupils/import/new",
  action: "pupils.import",
  doc: {
    summary: "A form that sends a sheet of pupils to the storage; then post its columns to `next`",
    shows: ["upload", "next"],
  },
  get: (c) =>
    sheetUploadPage(c, {
      kind: "pupils",
      title: "Send a sheet of pupils",
      lead: "One line for each pupil, or one for each contact of a pupil. Names, date of birth and year group are needed; UPN, statuses and contacts are taken where they are there. The sheet is erased once it is taken in, or after a week.",
      uploaded: "/pupils/import/uploaded",
      back: { href: "/pupils/import", text: "Back to imports" },
    }),
};
