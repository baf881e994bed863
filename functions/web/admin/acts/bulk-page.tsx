import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { bulkFields, mostAtOnce } from "#contracts/forms/runs.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { problem, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { chosenRuns, doAll, foreseeAll, runsIn, type Told } from "./bulk-runs.ts";
import type { RunAct } from "./run-act.ts";
import { runActOf } from "./run-acts.ts";

const here = "/runs/bulk";
const asked = bulkFields.filter(({ name }) => name === "reason" || name === "confirm");

const Each = ({
  told,
  yes,
  no,
}: {
  readonly told: readonly Told[];
  readonly yes: string;
  readonly no: string;
}) => (
  <Table
    caption={counted(told.length, "run")}
    head={["Run", "Result", "What"].map((content) => ({ content }))}
    firstCellIsHeader
    rows={told.map(({ run, href, ok, says }) => [
      {
        content: (
          <a class="govuk-link" href={href}>
            {run}
          </a>
        ),
      },
      { content: <Tag colour={ok ? "green" : "orange"}>{ok ? yes : no}</Tag> },
      { content: says.join(" "), classes: "app-cell--words" },
    ])}
  />
);

type Asking = {
  readonly id: string;
  readonly act: RunAct;
  readonly runs: readonly string[];
  /** How many match beyond those that are taken at once. */
  readonly left: number;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const preview = async (c: StaffContext, a: Asking): Promise<Reply> => {
  const told = await foreseeAll(c, a.act, a.runs);
  const can = told.filter(({ ok }) => ok).length;
  const errors = a.errors ?? [];
  return {
    kind: "page",
    title: `${a.act.title}: ${counted(told.length, "run")}`,
    status: errors.length > 0 ? 422 : 200,
    errors,
    wide: true,
    back: { href: "/runs", text: "Back to the runs" },
    model: {
      act: a.id,
      runs: told,
      left: a.left,
      form: { id: "bulk", action: here, command: a.command, fields: formJsonSchema(bulkFields) },
    },
    content: (
      <>
        <FormErrors fields={asked} errors={errors} />
        <h1 class="govuk-heading-l">{a.act.title}</h1>
        <p class="govuk-body app-lead">
          {a.act.form.steps[0]?.lead} It can be done to {can} of {counted(told.length, "run")}; the others are
          left as they are.
        </p>
        {a.left > 0 ? (
          <InsetText>
            {counted(mostAtOnce, "run")} are taken at once. {counted(a.left, "more run")} that you chose stay
            in the list.
          </InsetText>
        ) : null}
        <Each told={told} yes="Will be done" no="Cannot be done" />
        <PostForm action={here} csrf={c.csrf} command={a.command}>
          <input type="hidden" name="act" value={a.id} />
          <input type="hidden" name="runs" value={a.runs.join(" ")} />
          <Questions fields={asked} typed={a.typed} errors={errors} />
          <Button variant="warning" preventDoubleClick>
            {a.act.form.submit}
          </Button>
        </PostForm>
      </>
    ),
  };
};

const results = (act: RunAct, id: string, told: readonly Told[]): Reply => {
  const done = told.filter(({ ok }) => ok).length;
  const not = told.length - done;
  const says = `${done} done${not > 0 ? `, ${not} not` : ""}`;
  return {
    kind: "page",
    title: `${act.title}: ${says}`,
    wide: true,
    back: { href: "/runs", text: "Back to the runs" },
    model: { act: id, runs: told, done, not },
    content: (
      <>
        <h1 class="govuk-heading-l">
          {act.title}: {says}
        </h1>
        <Each told={told} yes="Done" no="Not done" />
      </>
    ),
  };
};

const nothingTitle = "Nothing was chosen";

const nothingSays = "Go back, tick at least one run, and choose what to do.";

const nothing = problem(422, nothingTitle, nothingSays);

const nothingChosen: Reply = {
  kind: "page",
  title: nothingTitle,
  back: { href: "/runs", text: "Back to the runs" },
  model: { act: "", runs: [] },
  content: (
    <>
      <h1 class="govuk-heading-l">{nothingTitle}</h1>
      <p class="govuk-body">{nothingSays}</p>
    </>
  ),
};

/** The same act on several runs: first what would happen to each, then, confirmed by their number, what did. */
export const bulkPage: StaffPage = {
  path: here,
  action: "runs.act",
  doc: {
    summary: "The same act on several workflow runs: what would happen to each, and what did",
    form: bulkFields,
    query: {
      act: "wake, retry, start-again, stop, send-again, new-link or ask-owner",
      run: "machine/name, once for each run",
      all: "“yes”: all that match the filters of /runs, which stand beside it",
    },
    shows: ["act", "runs", "done", "not"],
  },
  get: async (c) => {
    const id = c.request.query.get("act") ?? "";
    const act = runActOf(id);
    const all = await chosenRuns(c);
    if (!act || all.length === 0) return nothingChosen;
    const runs = all.slice(0, mostAtOnce);
    return preview(c, { id, act, runs, left: all.length - runs.length, command: c.deps.ids.id() });
  },
  post: async (c, sent) => {
    const checked = taken(bulkFields, sent);
    const given = checked.kind === "valid" ? checked.answers : (checked.typed as Record<string, unknown>);
    const id = String(given.act ?? "");
    const act = runActOf(id);
    const runs = runsIn(String(given.runs ?? ""));
    if (!act || runs.length === 0) return nothing;
    const { command } = sent;
    if (checked.kind === "refused")
      return preview(c, { id, act, runs, left: 0, command, typed: checked.typed, errors: checked.errors });
    if (Number(checked.answers.confirm) !== runs.length) {
      const errors = [{ field: "confirm", message: `Type ${runs.length} to confirm` }];
      return preview(c, {
        id,
        act,
        runs,
        left: 0,
        command,
        ...(sent.typed ? { typed: sent.typed } : {}),
        errors,
      });
    }
    return results(act, id, await doAll(c, act, command, runs, checked.answers));
  },
};
