import { searchPupils } from "#casework/pupil/search.ts";
import type { Field } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { boardSearchFields } from "#contracts/forms/work/board.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { Button } from "#ui/components/button.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { boardItems, boardRows } from "./rows.ts";
import { BoardTable } from "./table.tsx";
import { usualColumns } from "./wanted.ts";

const here = "/placements/found";

const fields: readonly Field[] = boardSearchFields;

type Typed = { readonly c: StaffContext; readonly typed: string };

/** A name is searched by POST: none stands in an address, a log or a browser's history. */
export const SearchByName = ({ c, typed }: Typed) => (
  <search class="app-search app-no-print">
    <PostForm action={here} csrf={c.csrf} command={c.deps.ids.id()}>
      <Questions fields={fields} typed={{ name: typed }} />
      <Button variant="secondary">Search</Button>
    </PostForm>
  </search>
);

/** Placements of both records are found, where two have become one. */
const sameChild = async (c: StaffContext, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await c.deps.views.list("pupils", c.scope);
  const standing = (id: string): string => String(rows.find((r) => r.key === id)?.body?.mergedInto ?? id);
  const wanted = new Set(ids.map(standing));
  return new Set(rows.map((r) => r.key).filter((id) => wanted.has(standing(id))));
};

const found = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const checked = taken(fields, sent);
  const errors = checked.kind === "refused" ? checked.errors : [];
  const typed = checked.kind === "refused" ? "" : String(checked.answers.name).trim();
  // What was refused stays in the box, to be put right.
  const shown = checked.kind === "refused" ? String(sent.typed?.name ?? "") : typed;
  const pupils = typed ? await sameChild(c, await searchPupils(c.deps, c.scope, typed)) : new Set<string>();
  const rows = (await boardRows(c)).filter((b) => pupils.has(b.row.pupil));
  const items = await boardItems(c, rows);
  return {
    kind: "page",
    title: "Placements found by name",
    wide: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: "/placements", text: "All placements" },
    model: {
      items,
      count: items.length,
      form: { action: here, command: c.deps.ids.id(), fields: formJsonSchema(fields) },
    },
    content: (
      <>
        <FormErrors fields={fields} errors={errors} />
        <h1 class="govuk-heading-l">Placements found by name</h1>
        <SearchByName c={c} typed={shown} />
        {typed ? (
          <BoardTable
            items={items}
            caption={`${counted(items.length, "placement")} found`}
            shown={usualColumns}
          />
        ) : null}
      </>
    ),
  };
};

const blank = (c: StaffContext): Reply => ({
  kind: "page",
  title: "Find a placement by name",
  back: { href: "/placements", text: "All placements" },
  // Nothing is looked for yet.
  model: {
    items: [],
    count: 0,
    form: { action: here, command: c.deps.ids.id(), fields: formJsonSchema(fields) },
  },
  content: (
    <>
      <h1 class="govuk-heading-l">Find a placement by name</h1>
      <SearchByName c={c} typed="" />
    </>
  ),
});

/** Placements of pupils whose name or UPN begins so, closed ones too. */
export const boardSearchPage: StaffPage = {
  path: here,
  action: "placements.read",
  keepsDrafts: false,
  doc: {
    summary:
      "Find placements by a pupil’s name or UPN, closed ones too; by POST, so that no name is in an address",
    form: fields,
    shows: ["items", "count", "form"],
  },
  get: async (c) => (c.sees("pupil.name") ? blank(c) : forbidden),
  post: async (c, sent) => (c.sees("pupil.name") ? found(c, sent) : forbidden),
};
