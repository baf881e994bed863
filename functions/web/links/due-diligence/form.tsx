import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { Reply } from "#door/reply.ts";
import { filesThere } from "#streams/provider/yearly/year.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { SectionsForm } from "#ui/form/sections-form.tsx";
import { filesPathOf } from "../files/path.ts";
import { pathOf } from "../link-cookie.ts";
import { newsPathOf } from "../news/path.ts";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { toldNow, type YearBehind } from "./load.ts";
import { yearWords as say } from "./words.ts";

export const yearFields = (y: YearBehind) => y.form.steps.flatMap((s) => s.fields);

export const yearModel = (y: YearBehind) => ({
  school: { name: y.school.name, phone: y.school.contact.phone, ring: y.school.contact.name },
  provider: y.named.name,
  answerBy: y.ask.due,
  told: toldNow(y) ? { on: toldNow(y)?.on, items: toldNow(y)?.items } : null,
  files: filesThere(y.provider.year).length,
});

const Files = ({ y }: { readonly y: YearBehind }) => {
  const count = filesThere(y.provider.year).length;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={filesPathOf(y)}>
        {say.sendFiles}
      </a>
      {". "}
      {count === 0 ? say.filesFirst(count) : say.sentCount(counted(count, "file"))}
    </p>
  );
};

const News = ({ y }: { readonly y: YearBehind }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={newsPathOf(y)}>
      {say.news}
    </a>
  </p>
);

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
};

/** What the school holds, line by line and by the four themes, each with its answer; nothing is chosen beforehand. */
export const yearFormPage = (y: YearBehind, s: Shown): Reply => {
  const errors = s.errors ?? [];
  const told = toldNow(y);
  return {
    kind: "page",
    title: y.form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    model: {
      ...yearModel(y),
      form: { action: pathOf(y), command: s.command, fields: formJsonSchema(yearFields(y)) },
      links: { files: filesPathOf(y), news: newsPathOf(y) },
    },
    content: (
      <>
        <SectionsForm
          title={y.form.title}
          caption={replyWords.providerFor(y.named.name, y.school.name)}
          lead={say.lead(y.ask.due)}
          steps={y.form.steps}
          action={pathOf(y)}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed}
          errors={errors}
          submit={y.form.submit}
        >
          {told ? <InsetText>{say.told(told.on)}</InsetText> : null}
          <Files y={y} />
        </SectionsForm>
        <News y={y} />
        <RingSchool school={y.school} on="form" />
      </>
    ),
  };
};

/** That the answers have arrived, what happens with them, and how to correct them or send papers. */
export const yearSentPage = (y: YearBehind): Reply => ({
  kind: "page",
  title: replyWords.arrived,
  model: { ...yearModel(y), links: { change: pathOf(y), files: filesPathOf(y) } },
  content: (
    <>
      <Panel title={replyWords.arrived}>{y.named.name}</Panel>
      <h2 class="govuk-heading-m">{replyWords.next}</h2>
      <p class="govuk-body">{say.next}</p>
      <Files y={y} />
      <p class="govuk-body">
        <a class="govuk-link" href={pathOf(y)}>
          {say.change}
        </a>
      </p>
      <News y={y} />
      <RingSchool school={y.school} on="form" />
    </>
  ),
});
