import { providerOf, pupilsOf } from "#casework/people/people.ts";
import { visitable, visitTogether } from "#casework/provider/visit/visit-together.ts";
import type { PlacementRow } from "#casework/views/placement-rows.ts";
import type { FieldError, Form, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { fullName, fullNames } from "#contracts/people.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { visitTogetherForm } from "#promises/visits/visit-together.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { SectionsForm } from "#ui/form/sections-form.tsx";

type Found = {
  readonly provider: string;
  readonly name: string;
  readonly rows: readonly PlacementRow[];
  readonly form: Form;
};

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { provider = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(provider)) return undefined;
  const record = await providerOf(c.deps, c.at.tenant, provider);
  if (!record) return undefined;
  const rows = await visitable(c.deps, c.at, provider);
  const names = await pupilsOf(c.deps, c.scope, c.sees("pupil.name") ? rows.map((row) => row.pupil) : []);
  const full = fullNames(names);
  const whoOf = ({ pupil }: PlacementRow): string => {
    const named = names.get(pupil);
    return named ? (full.get(pupil) ?? fullName(named)) : "Pupil";
  };
  const form = visitTogetherForm(rows.map((row) => ({ placement: row.id, who: whoOf(row) })));
  return { provider, name: record.name, rows, form };
};

const fieldsOf = (form: Form) => form.steps.flatMap((s) => s.fields);

type Again = { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly command?: string };

const Recorded = ({ count }: { readonly count: number }) =>
  count > 0 ? (
    <NotificationBanner success text={`The visit is recorded for ${counted(count, "pupil")}.`} />
  ) : null;

const shown = (c: StaffContext, { provider, name, rows, form }: Found, again: Again = {}): Reply => {
  const { typed = {}, errors = [], command = c.deps.ids.id() } = again;
  const action = `/providers/${provider}/visit`;
  const back = { href: `/providers/${provider}#using`, text: `Back to ${name}` };
  const recorded = Number(c.request.query.get("recorded") ?? 0);
  const none = rows.length === 0;
  return {
    kind: "page",
    title: form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back,
    model: {
      provider,
      placements: rows.map((row) => row.id),
      recorded: Number.isInteger(recorded) ? recorded : 0,
      ...(none ? {} : { form: { action, command, fields: formJsonSchema(fieldsOf(form)) } }),
    },
    content: (
      <>
        {Number.isInteger(recorded) ? <Recorded count={recorded} /> : null}
        {none ? (
          <>
            <span class="govuk-caption-l">{name}</span>
            <h1 class="govuk-heading-l">{form.title}</h1>
            <InsetText>
              No placement of this school is under way there. A visit before the first day belongs to the
              checks.
            </InsetText>
          </>
        ) : (
          <SectionsForm
            title={form.title}
            caption={name}
            lead="The place once, and for each pupil what you saw of them. Each placement gets its own record."
            steps={form.steps}
            action={action}
            csrf={c.csrf}
            command={command}
            typed={typed}
            errors={errors}
            submit={form.submit}
            cancelHref={back.href}
            later={c.mayLeave}
          />
        )}
      </>
    ),
  };
};

/** One visit for all pupils of this school at a provider (catalogue O89 to O92). */
export const providerVisitPage: StaffPage = {
  path: "/providers/{provider}/visit",
  action: "form.visit",
  doc: {
    summary: "Record one visit to a provider for all pupils there; the form of its GET names the questions",
    shows: ["provider", "placements", "recorded"],
  },
  get: async (c) => {
    const found = await find(c);
    return found ? shown(c, found, c.begun ?? {}) : notFound;
  },
  post: async (c, sent) => {
    const found = await find(c);
    if (!found) return notFound;
    const { command } = sent;
    const checked = taken(fieldsOf(found.form), sent);
    if (checked.kind === "refused")
      return shown(c, found, { typed: checked.typed, errors: checked.errors, command });
    const sender = { at: c.at, command, by: c.staff };
    const done = await visitTogether(c.deps, sender, found.rows, checked.answers);
    if (!("kind" in done))
      return { kind: "see", to: `/providers/${found.provider}/visit?recorded=${done.length}` };
    const errors = [{ field: done.field ?? "", message: done.message }];
    return shown(c, found, { typed: sent.typed ?? {}, errors, command });
  },
};
