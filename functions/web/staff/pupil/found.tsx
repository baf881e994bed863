import type { Field } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { pupilSearchFields } from "#contracts/forms/pupil.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { type PupilItem, pupilItems } from "./list.ts";
import { PupilsTable } from "./pupils-table.tsx";

const here = "/pupils/found";

const fields: readonly Field[] = pupilSearchFields;

type Typed = { readonly c: StaffContext; readonly typed: string };

/** A name is searched by POST: none stands in an address, a log or a browser's history. */
export const SearchPupils = ({ c, typed }: Typed) => (
  <search class="app-search app-no-print">
    <PostForm action={here} csrf={c.csrf} command={c.deps.ids.id()}>
      <Questions fields={fields} typed={{ name: typed }} />
      <Button variant="secondary">Search</Button>
    </PostForm>
  </search>
);

const modelOf = (c: StaffContext, items: readonly PupilItem[]) => ({
  items,
  count: items.length,
  form: { action: here, command: c.deps.ids.id(), fields: formJsonSchema(fields) },
});

const back = { href: "/pupils", text: "All pupils" };

const found = async (c: StaffContext, sent: Sent): Promise<Reply> => {
  const checked = taken(fields, sent);
  const errors = checked.kind === "refused" ? checked.errors : [];
  const typed = checked.kind === "refused" ? "" : String(checked.answers.name).trim();
  // What was refused stays in the box, to be put right.
  const shown = checked.kind === "refused" ? String(sent.typed?.name ?? "") : typed;
  const items = typed ? await pupilItems(c, { typed, left: false }) : [];
  return {
    kind: "page",
    title: "Pupils found by name",
    status: errors.length > 0 ? 422 : 200,
    errors,
    back,
    model: modelOf(c, items),
    content: (
      <>
        <FormErrors fields={fields} errors={errors} />
        <h1 class="govuk-heading-l">Pupils found by name</h1>
        <SearchPupils c={c} typed={shown} />
        {items.length > 0 ? (
          <PupilsTable items={items} caption={`${counted(items.length, "pupil")} found`} />
        ) : null}
        {typed && items.length === 0 ? (
          <InsetText>No pupil is found by that. Check the spelling, or type fewer letters.</InsetText>
        ) : null}
      </>
    ),
  };
};

const blank = (c: StaffContext): Reply => ({
  kind: "page",
  title: "Find a pupil by name",
  back,
  // Nothing is looked for yet.
  model: modelOf(c, []),
  content: (
    <>
      <h1 class="govuk-heading-l">Find a pupil by name</h1>
      <SearchPupils c={c} typed="" />
    </>
  ),
});

/** Pupils whose name or UPN begins so, those who have left, too. */
export const pupilSearchPage: StaffPage = {
  path: here,
  action: "pupils.read",
  keepsDrafts: false,
  doc: {
    summary:
      "Find pupils by name or UPN, those who have left, too; by POST, so that no name is in an address",
    form: fields,
    shows: ["items", "count", "form"],
  },
  get: async (c) => (c.sees("pupil.name") ? blank(c) : forbidden),
  post: async (c, sent) => (c.sees("pupil.name") ? found(c, sent) : forbidden),
};
