import { dropView, keepView, type SavedView, viewsOf } from "#casework/runs/saved-views.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { viewFields } from "#contracts/forms/runs.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { shownView, viewHref } from "./saved-views.tsx";
import { queryOf, wantedOf } from "./wanted.ts";

const here = "/runs/views";
const title = "Your views of the list of runs";
const asked = viewFields.filter(({ name }) => name === "name");

const Kept = ({ c, views }: { readonly c: StaffContext; readonly views: readonly SavedView[] }) =>
  views.length === 0 ? (
    <InsetText>You keep none yet. Filter the list of runs, then keep the filters under a name.</InsetText>
  ) : (
    <Table
      caption="Kept"
      head={["View", "Let go"].map((content) => ({ content }))}
      firstCellIsHeader
      rows={views.map((view) => [
        {
          content: (
            <a class="govuk-link" href={viewHref(view)}>
              {view.name}
            </a>
          ),
          classes: "app-cell--words",
        },
        {
          content: (
            <PostForm action={here} csrf={c.csrf} command={c.deps.ids.id()}>
              <input type="hidden" name="drop" value={view.key} />
              <Button variant="secondary">
                Let go<span class="govuk-visually-hidden"> of {view.name}</span>
              </Button>
            </PostForm>
          ),
        },
      ])}
    />
  );

type Again = { readonly filters: string; readonly typed?: Typed; readonly errors?: readonly FieldError[] };

const shown = async (c: StaffContext, { filters, typed, errors = [] }: Again): Promise<Reply> => {
  const views = await viewsOf(c.deps, c);
  const command = c.deps.ids.id();
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: viewHref({ filters }), text: "Back to the runs" },
    model: {
      views: views.map(shownView),
      filters,
      form: { id: "keep-view", action: here, command, fields: formJsonSchema(viewFields) },
    },
    content: (
      <>
        <FormErrors fields={asked} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {filters ? (
          <PostForm action={here} csrf={c.csrf} command={command}>
            <input type="hidden" name="filters" value={filters} />
            <Questions fields={asked} typed={typed} errors={errors} />
            <Button>Keep these filters</Button>
          </PostForm>
        ) : null}
        <Kept c={c} views={views} />
      </>
    ),
  };
};

/** Only what the list of runs knows is kept of what was sent. */
const filtersIn = (text: unknown): string =>
  queryOf({ ...wantedOf(new URLSearchParams(String(text ?? ""))), page: 1 });

const dropIn = ({ typed, json }: Sent): unknown => typed?.drop ?? json.drop;

/** A person's own names for filters of the list of runs: kept, gone to, let go of. Nobody else sees them. */
export const viewsPage: StaffPage = {
  path: here,
  action: "runs.read",
  keepsDrafts: false,
  doc: {
    summary:
      "One's own views of the list of runs: filters kept under a name; “drop” with a key lets go of one",
    form: viewFields,
    shows: ["views", "filters"],
  },
  get: (c) => shown(c, { filters: filtersIn(c.request.query.toString()) }),
  post: async (c, sent) => {
    const drop = dropIn(sent);
    if (typeof drop === "string") {
      await dropView(c.deps, c, drop);
      return { kind: "see", to: here };
    }
    const filters = filtersIn(sent.typed?.filters ?? sent.json.filters);
    const checked = taken(viewFields, sent);
    if (checked.kind === "refused")
      return shown(c, { filters, typed: checked.typed, errors: checked.errors });
    const name = String(checked.answers.name).trim();
    const refused = filters
      ? await keepView(c.deps, c, { name, filters })
      : { message: "Choose filters first: this is the whole list." };
    if (refused)
      return shown(c, {
        filters,
        ...(sent.typed ? { typed: sent.typed } : {}),
        errors: [{ field: "name", message: refused.message }],
      });
    return { kind: "see", to: viewHref({ filters }) };
  },
};
