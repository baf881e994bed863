import { dropView, keepView, type SavedView, viewsOf } from "#casework/runs/saved-views.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { boardViewFields } from "#contracts/forms/work/board.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { boardOwner, shownView, viewHref } from "./views-shown.tsx";
import { queryOf, wantedOf } from "./wanted.ts";

const here = "/placements/views";
const title = "Your views of the placements";
const asked = boardViewFields.filter(({ name }) => name === "name");

const Kept = ({ c, views }: { readonly c: StaffContext; readonly views: readonly SavedView[] }) =>
  views.length === 0 ? (
    <InsetText>You keep none yet. Filter or sort the placements, then keep that under a name.</InsetText>
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
        },
        {
          content: (
            <PostForm action={here} csrf={c.csrf} command={c.deps.ids.id()} hidden={{ drop: view.key }}>
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
  const views = await viewsOf(c.deps, boardOwner(c));
  const command = c.deps.ids.id();
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: viewHref({ filters }), text: "Back to the placements" },
    model: {
      views: views.map(shownView),
      filters,
      form: { id: "keep-view", action: here, command, fields: formJsonSchema(boardViewFields) },
    },
    content: (
      <>
        <FormErrors fields={asked} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {filters ? (
          <PostForm action={here} csrf={c.csrf} command={command} hidden={{ filters }}>
            <Questions fields={asked} typed={typed} errors={errors} />
            <Button>Keep this view</Button>
          </PostForm>
        ) : null}
        <Kept c={c} views={views} />
      </>
    ),
  };
};

/** Only what the board knows is kept of what was sent. */
const filtersIn = (text: unknown): string =>
  queryOf({ ...wantedOf(new URLSearchParams(String(text ?? ""))), page: 1 });

/** A person's own names for ways to look at the board: kept, gone to, let go of. Nobody else sees them. */
export const boardViewsPage: StaffPage = {
  path: here,
  action: "placements.read",
  keepsDrafts: false,
  doc: {
    summary: "One's own views of the placements: filters kept under a name; “drop” with a key lets go of one",
    form: boardViewFields,
    shows: ["views", "filters"],
  },
  get: (c) => shown(c, { filters: filtersIn(c.request.query.toString()) }),
  post: async (c, sent) => {
    const drop = sent.typed?.drop ?? sent.json.drop;
    if (typeof drop === "string") {
      await dropView(c.deps, boardOwner(c), drop);
      return { kind: "see", to: here };
    }
    const filters = filtersIn(sent.typed?.filters ?? sent.json.filters);
    const checked = taken(boardViewFields, sent);
    if (checked.kind === "refused")
      return shown(c, { filters, typed: checked.typed, errors: checked.errors });
    const name = String(checked.answers.name).trim();
    const refused = filters
      ? await keepView(c.deps, boardOwner(c), { name, filters })
      : { message: "Choose filters first: these are all open placements." };
    if (!refused) return { kind: "see", to: viewHref({ filters }) };
    const errors = [{ field: "name", message: refused.message }];
    return shown(c, { filters, errors, ...(sent.typed ? { typed: sent.typed } : {}) });
  },
};
