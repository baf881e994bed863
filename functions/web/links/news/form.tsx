import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { dialled } from "#contracts/form-phone.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Told } from "#streams/provider/sign-off-events.ts";
import { Panel } from "#ui/components/panel.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { FormPage } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { replyWords } from "../reply-words.ts";
import { WithLink } from "../sentence.tsx";
import type { NewsBehind } from "./load.ts";
import { newsPathOf } from "./path.ts";
import { newsWords as say } from "./words.ts";

export const newsFields = (n: NewsBehind) => n.form.steps.flatMap((s) => s.fields);

const newsModel = (n: NewsBehind) => ({ school: n.school, provider: n.providerName });

const Ring = ({ n }: { readonly n: NewsBehind }) => (
  <>
    <h2 class="govuk-heading-m">{say.ringTitle}</h2>
    <p class="govuk-body">
      <WithLink
        say={{ ...say.ringAroundPhone(n.school.lead, n.school.name), link: n.school.phone }}
        href={`tel:${dialled(n.school.phone)}`}
      />
    </p>
  </>
);

const back = (n: NewsBehind) => ({ href: pathOf(n), text: say.back });

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed: Typed;
  readonly errors?: readonly FieldError[];
};

/** What has happened, a tap and a few words; made for a phone. */
export const newsFormPage = (n: NewsBehind, s: Shown): Reply => {
  const errors = s.errors ?? [];
  const action = newsPathOf(n);
  return {
    kind: "page",
    title: n.form.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: back(n),
    model: { ...newsModel(n), form: { action, command: s.command, fields: formJsonSchema(newsFields(n)) } },
    content: (
      <>
        <FormPage
          title={n.form.title}
          caption={replyWords.providerFor(n.providerName, n.school.name)}
          lead={n.form.steps[0]?.lead}
          fields={newsFields(n)}
          action={action}
          csrf={s.csrf}
          command={s.command}
          typed={s.typed}
          errors={errors}
          submit={n.form.submit}
          cancelHref={pathOf(n)}
        />
        <Ring n={n} />
      </>
    ),
  };
};

/** That it has reached the school, and what comes next. */
export const newsSentPage = (n: NewsBehind, told: Told): Reply => ({
  kind: "page",
  title: say.sent,
  back: back(n),
  model: { ...newsModel(n), told: { what: told.what, at: told.toldAt } },
  content: (
    <>
      <Panel title={say.sent}>{longTime(told.toldAt)}</Panel>
      {told.what === "incident" ? (
        <WarningText>{say.next.incident}</WarningText>
      ) : told.what === "fault" ? null : (
        <p class="govuk-body">{say.next[told.what]}</p>
      )}
      <Ring n={n} />
    </>
  ),
});
