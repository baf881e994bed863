import { judgedFormOf, judgeYearFrom } from "#casework/provider/yearly/judging.ts";
import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { yearlyJudgedForm } from "#contracts/forms/provider/yearly.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { longDate } from "#ui/dates.ts";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { type FoundYear, findYear, type ShownYear, shownYear } from "./load.ts";
import { YearTold } from "./told-shown.tsx";

/** How a school stands with a provider's year, in sentences. */
export const yearSays = (s: ShownYear): readonly string[] => [
  ...(s.asked
    ? [
        s.asked.silent
          ? `Asked on ${longDate(s.asked.on)}, to answer by ${longDate(s.asked.due)}: no answer. Ring the provider, and record what it tells you.`
          : `Asked by mail on ${longDate(s.asked.on)}, to answer by ${longDate(s.asked.due)}.`,
      ]
    : []),
  ...(s.waits ? ["What it told waits for your judgement."] : []),
  ...(s.judged
    ? [`Judged on ${longDate(s.judged.on)}: ${outcomes[s.judged.outcome] ?? s.judged.outcome}.`]
    : []),
  ...(!s.asked && !s.waits
    ? [
        s.askedFrom
          ? `It is asked by itself from ${longDate(s.askedFrom)}: what it told is then ten months old.`
          : "Its checks before the first start ask for everything. The yearly link begins a year after those.",
      ]
    : []),
];

const outcomes: Readonly<Record<string, string>> = {
  satisfactory: "satisfactory",
  "not-satisfactory": "not satisfactory",
  "to-look": "what is still so is looked at line by line",
};

type Again = {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly command?: string;
};

const Judged = ({ s }: { readonly s: ShownYear }) => (
  <>
    <span class="govuk-caption-l">{s.name}</span>
    <h1 class="govuk-heading-l">The provider’s year</h1>
    {yearSays(s).map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
    <YearTold s={s} />
  </>
);

const Ways = ({ c, s }: { readonly c: StaffContext; readonly s: ShownYear }) =>
  c.may("provider.record") ? (
    <div class="govuk-button-group">
      <LinkButton href={`/providers/${s.provider}/year/told`} variant="secondary">
        Record what it told you
      </LinkButton>
      <a class="govuk-link" href={`/providers/${s.provider}/year/ask`}>
        {s.asked ? "Send the link again" : "Send the link now"}
      </a>
    </div>
  ) : null;

const shown = async (c: StaffContext, found: FoundYear, again: Again = {}): Promise<Reply> => {
  const s = await shownYear(c, found);
  const form = judgedFormOf(found.provider);
  const fields = form.steps.flatMap((step) => step.fields);
  const judges = s.waits && c.may("provider.record");
  const { typed = {}, errors = [], command = c.deps.ids.id() } = again;
  const action = `/providers/${s.provider}/year`;
  return {
    kind: "page",
    title: `The provider’s year: ${s.name}`,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: `/providers/${s.provider}/due-diligence`, text: "Back to due diligence" },
    model: {
      year: s,
      ...(judges ? { form: { action, command, fields: formJsonSchema(fields) } } : {}),
    },
    content: (
      <>
        {c.request.query.get("judged") === "yes" ? (
          <NotificationBanner success text="Your judgement is recorded." />
        ) : null}
        {judges ? (
          <SectionsForm
            title={form.title}
            caption={s.name}
            steps={form.steps}
            action={action}
            csrf={c.csrf}
            command={command}
            typed={typed}
            errors={errors}
            submit={form.submit}
            cancelHref={`/providers/${s.provider}/due-diligence`}
          >
            <YearTold s={s} />
          </SectionsForm>
        ) : (
          <Judged s={s} />
        )}
        <Ways c={c} s={s} />
      </>
    ),
  };
};

/** What a provider told of its due diligence this year, with its papers, and the school's judgement of it (catalogue O52). */
export const providerYearPage: StaffPage = {
  path: "/providers/{provider}/year",
  action: "provider.record",
  doc: {
    summary: "What a provider told of its due diligence this year; its POST judges it",
    form: yearlyJudgedForm(yearlyItems, yearlyItems).steps.flatMap((s) => s.fields),
    shows: ["year"],
  },
  get: async (c) => {
    const found = await findYear(c);
    return found ? shown(c, found) : notFound;
  },
  post: async (c, sent) => {
    const found = await findYear(c);
    if (!found) return notFound;
    const { command } = sent;
    const to = `/providers/${found.provider.id}/year?judged=yes`;
    if (found.signOff.commands.get(command) !== undefined) return { kind: "see", to };
    const fields = judgedFormOf(found.provider).steps.flatMap((s) => s.fields);
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return shown(c, found, { typed: checked.typed, errors: checked.errors, command });
    const sender = { at: c.at, command, by: c.staff };
    const refused = await judgeYearFrom(c.deps, sender, found.provider.id, checked.answers);
    if (!refused) return { kind: "see", to };
    const errors = [{ field: refused.field ?? "evidence", message: refused.message }];
    return shown(c, found, { typed: sent.typed ?? {}, errors, command });
  },
};
