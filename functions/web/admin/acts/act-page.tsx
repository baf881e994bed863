import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { stopRunForm } from "#contracts/forms/runs.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, problem, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { FormPage } from "#ui/form.tsx";
import { type LoadedRun, loadRun } from "../run/load-run.ts";
import { runHref } from "../run-names.ts";
import { isRefusal, type RunAct } from "./run-act.ts";
import { runActOf } from "./run-acts.ts";

type Shown = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command: string };

const shown = (
  c: StaffContext,
  { machine, run }: LoadedRun,
  { form }: RunAct,
  will: readonly string[],
  { typed, errors = [], command }: Shown,
): Reply => {
  const here = runHref(machine, run.name);
  const fields = form.steps.flatMap((s) => s.fields);
  const action = `${here}/${c.request.params.act ?? ""}`;
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: here, text: "Back to the run" },
    model: { run: run.name, will, form: { id: form.id, action, command, fields: formJsonSchema(fields) } },
    content: (
      <FormPage
        title={form.title}
        caption={run.name}
        lead={form.steps[0]?.lead}
        fields={fields}
        action={action}
        csrf={c.csrf}
        command={command}
        typed={typed}
        errors={errors}
        submit={form.submit}
        cancelHref={here}
        warning
      >
        <h2 class="govuk-heading-s">What will happen</h2>
        <ul class="govuk-list govuk-list--bullet">
          {will.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </FormPage>
    ),
  };
};

const cannotNow = (message: string): Reply => problem(409, "This cannot be done now", message);

/** Wakes, stops or starts a run again, or mails what it waits for again, with the reason typed; what it does is said before. */
export const actPage: StaffPage = {
  path: "/runs/{machine}/{name}/{act}",
  action: "runs.act",
  doc: {
    summary:
      "Wake or stop a run, let it go on or start its placement again, mail its open questions again, or ask whoever may",
    form: stopRunForm.steps[0]?.fields ?? [],
  },
  get: async (c) => {
    const act = runActOf(c.request.params.act);
    const loaded = act && (await loadRun(c));
    if (!act || !loaded) return notFound;
    const will = await act.foresees(c, loaded);
    return isRefusal(will)
      ? cannotNow(will.message)
      : shown(c, loaded, act, will, { command: c.deps.ids.id() });
  },
  post: async (c, sent) => {
    const act = runActOf(c.request.params.act);
    const loaded = act && (await loadRun(c));
    if (!act || !loaded) return notFound;
    const will = await act.foresees(c, loaded);
    // Sent twice, it is done once: what the first has done is no fault of the second.
    if (isRefusal(will) && (await act.wasTaken(c, loaded, sent.command)))
      return { kind: "see", to: runHref(loaded.machine, loaded.run.name) };
    if (isRefusal(will)) return cannotNow(will.message);
    const checked = taken(
      act.form.steps.flatMap((s) => s.fields),
      sent,
    );
    if (checked.kind === "refused") return shown(c, loaded, act, will, { ...checked, command: sent.command });
    const done = await act.act(c, loaded, sent.command, checked.answers);
    return "to" in done ? { kind: "see", to: done.to } : cannotNow(done.message);
  },
};
