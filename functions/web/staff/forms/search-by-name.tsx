import type { Child } from "hono/jsx";
import type { Field } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Action } from "#promises/permissions.ts";
import { Button } from "#ui/components/button.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";

/** Where a name is searched, and what is found by it. */
export type Search = {
  readonly path: string;
  readonly action: Action;
  /** One field: `name`. */
  readonly fields: readonly Field[];
  readonly summary: string;
  /** Titles: while nothing is looked for, and of what was found. */
  readonly asks: string;
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly wide?: true;
  /** `typed`: the beginning of a name or a UPN; "" while nothing is looked for. */
  readonly find: (
    c: StaffContext,
    typed: string,
  ) => Promise<{ readonly items: readonly object[]; readonly content: Child }>;
};

type BoxProps = { readonly c: StaffContext; readonly of: Pick<Search, "path" | "fields"> };

/** A name is searched by POST: none stands in an address, a log or a browser's history. */
export const SearchBox = ({ c, of, typed = "" }: BoxProps & { readonly typed?: string }) => (
  <search class="app-search app-no-print">
    <PostForm action={of.path} csrf={c.csrf} command={c.deps.ids.id()}>
      <Questions fields={of.fields} typed={{ name: typed }} />
      <Button variant="secondary">Search</Button>
    </PostForm>
  </search>
);

const modelOf = (c: StaffContext, { path, fields }: Search, items: readonly object[]) => ({
  items,
  count: items.length,
  form: { action: path, command: c.deps.ids.id(), fields: formJsonSchema(fields) },
});

const blank = (c: StaffContext, s: Search): Reply => ({
  kind: "page",
  title: s.asks,
  back: s.back,
  // Nothing is looked for yet.
  model: modelOf(c, s, []),
  content: (
    <>
      <h1 class="govuk-heading-l">{s.asks}</h1>
      <SearchBox c={c} of={s} />
    </>
  ),
});

const found = async (c: StaffContext, s: Search, sent: Sent): Promise<Reply> => {
  const checked = taken(s.fields, sent);
  const errors = checked.kind === "refused" ? checked.errors : [];
  const typed = checked.kind === "refused" ? "" : String(checked.answers.name).trim();
  // What was refused stays in the box, to be put right.
  const shown = checked.kind === "refused" ? String(sent.typed?.name ?? "") : typed;
  const { items, content } = await s.find(c, typed);
  return {
    kind: "page",
    title: s.title,
    ...(s.wide ? { wide: true } : {}),
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: s.back,
    model: modelOf(c, s, items),
    content: (
      <>
        <FormErrors fields={s.fields} errors={errors} />
        <h1 class="govuk-heading-l">{s.title}</h1>
        <SearchBox c={c} of={s} typed={shown} />
        {content}
      </>
    ),
  };
};

/** A page that finds by name or UPN, for those who may see names. */
export const searchPage = (s: Search): StaffPage => ({
  path: s.path,
  action: s.action,
  keepsDrafts: false,
  doc: { summary: s.summary, form: s.fields, shows: ["items", "count", "form"] },
  get: async (c) => (c.sees("pupil.name") ? blank(c, s) : forbidden),
  post: async (c, sent) => (c.sees("pupil.name") ? found(c, s, sent) : forbidden),
});
