import { staffMembersOf } from "#casework/people/people.ts";
import type { StaffPage } from "#door/context.ts";
import { type Import, type ImportState, isStale, isUnderWay } from "#streams/sheets/imports.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { sheetUploadPage } from "../sheets/sheet-upload.tsx";
import type { KindOfImport, SheetImport } from "./kinds.ts";
import { loadImports } from "./load.ts";

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

/** Imports of a kind, the newest first. */
export const importsPage = (k: KindOfImport): StaffPage => ({
  path: k.base,
  action: k.action,
  doc: { summary: `${k.title}: what was begun, and where it stands`, shows: ["imports", "links"] },
  get: async (c) => {
    const imports = await loadImports(c, k);
    const staff = await staffMembersOf(
      c.deps,
      c.scope,
      imports.map((i) => i.by),
    );
    const all = imports.slice(0, shownImports).map((i: Import) => ({
      ...{
        id: i.id,
        state: i.state,
        asOf: i.asOf,
        at: i.at,
        stale: k.what !== "year" && isUnderWay(i) && isStale(imports, i),
      },
      by: staff.get(i.by)?.name ?? "",
      href: `${k.base}/${i.id}`,
    }));
    const open = imports.find(isUnderWay);
    return {
      kind: "page",
      title: k.title,
      back: k.back,
      model: { imports: all, links: open ? {} : { new: `${k.base}/new` } },
      content: (
        <>
          <h1 class="govuk-heading-l">{k.title}</h1>
          {k.leads.map((lead) => (
            <p class="govuk-body">{lead}</p>
          ))}
          {open ? (
            <InsetText>
              One is under way.{" "}
              <a class="govuk-link" href={`${k.base}/${open.id}`}>
                Go on with it
              </a>
            </InsetText>
          ) : (
            <LinkButton href={`${k.base}/new`}>
              {k.what === "year" ? "Look at it" : "Send a sheet"}
            </LinkButton>
          )}
          {all.length === 0 ? null : (
            <Table
              caption="What was begun"
              firstCellIsHeader
              head={[k.dated.replace(":", ""), "Where it stands", "Begun", "By"].map((content) => ({
                content,
              }))}
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
});

/** Sends a sheet. */
export const importNewPage = (k: SheetImport): StaffPage => ({
  path: `${k.base}/new`,
  action: k.action,
  doc: {
    summary: `${k.sendTitle}: a form that sends it to the storage; then post its columns to \`next\``,
    shows: ["upload", "next"],
  },
  get: (c) =>
    sheetUploadPage(c, {
      kind: k.what,
      title: k.sendTitle,
      lead: k.sendLead,
      uploaded: `${k.base}/uploaded`,
      back: { href: k.base, text: "Back to the list" },
    }),
});
