import { counted } from "#domain/calendar/date-words.ts";
import type { Reply } from "#door/reply.ts";
import { filesThere } from "#streams/provider/yearly/year.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { filesPathOf } from "../files/path.ts";
import { pathOf } from "../link-cookie.ts";
import { linkFormPage, type ShownForm, schoolModel } from "../link-form-page.tsx";
import { newsPathOf } from "../news/path.ts";
import { replyWords } from "../reply-words.ts";
import { RingSchool } from "../ring-school.tsx";
import { toldNow, type YearBehind } from "./load.ts";
import { yearWords as say } from "./words.ts";

const yearModel = (y: YearBehind) => ({
  school: schoolModel(y.school),
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

/** What the school holds, line by line and by the four themes, each with its answer; nothing is chosen beforehand. */
export const yearFormPage = (y: YearBehind, s: ShownForm): Reply => {
  const told = toldNow(y);
  return linkFormPage(y, s, {
    model: yearModel(y),
    links: { files: filesPathOf(y), news: newsPathOf(y) },
    caption: replyWords.providerFor(y.named.name, y.school.name),
    lead: say.lead(y.ask.due),
    on: "form",
    above: (
      <>
        {told ? <InsetText>{say.told(told.on)}</InsetText> : null}
        <Files y={y} />
      </>
    ),
    below: <News y={y} />,
  });
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
