import type { Answers, Typed } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { FactRow } from "#letters/letter.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { filesPathOf } from "../files/path.ts";
import { linkFields, linkFormPage, type ShownForm, schoolModel } from "../link-form-page.tsx";
import { replyWords } from "../reply-words.ts";
import { WithLink } from "../sentence.tsx";
import { HeldHere } from "./held.tsx";
import type { ProviderQuestion } from "./load.ts";
import { providerWords as say } from "./words.ts";

const day = (instant: string): string => londonDate(instant);

/** What is always chosen and signed anew: nothing that binds is sent by whoever only presses the button. */
const afresh = ["typed-name", "agreed", "staff-checks", "still-so"];

/** What a report begins from that is a fact: the day and the numbers of the register, where all of it is confirmed. */
const fromRegister = ({ register, form }: ProviderQuestion): Answers =>
  register && register.unconfirmed === 0
    ? {
        ...(form.id === "progress-report" ? { "covers-to": register.to } : {}),
        "sessions-attended": register.attended,
        "sessions-missed": register.missed,
      }
    : {};

/** Where the school holds the rest, what it knows of the registration is not typed again; the count is. */
const known = ({ held, c }: ProviderQuestion): Answers => {
  const { registered, urn } = c.placement.provider ?? {};
  return held && registered ? { registered, ...(urn ? { urn } : {}) } : {};
};

/** A correction begins from what was sent before; words about people are never read back behind a mailed link. */
export const sentBefore = (q: ProviderQuestion): Typed => {
  const kept = linkFields(q).filter(
    (f) => !afresh.includes(f.name) && !f.name.startsWith("objective-") && !f.private,
  );
  return typedFromAnswers(kept, q.before?.answers ?? { ...known(q), ...fromRegister(q) });
};

/** What every state of the page says, for JSON. */
export const providerModel = (q: ProviderQuestion) => ({
  school: schoolModel(q.school),
  pupil: q.initials,
  purpose: q.ask.purpose,
  facts: q.facts,
  askedFor: q.askedFor,
  ...(q.held ? { held: { on: q.held.on, checks: q.held.checks, answers: q.held.answers } } : {}),
  answerBy: day(q.ask.due),
  changeUntil: day(q.ask.expires),
  answered: q.replies.map((r) => ({ at: r.at, version: r.version })),
});

const lines = (value: FactRow["value"]) =>
  (typeof value === "string" ? [value] : value).map((line, i) => (
    <>
      {i > 0 ? <br /> : null}
      {line}
    </>
  ));

const SoFar = ({ q }: { readonly q: ProviderQuestion }) => {
  const last = q.replies.at(-1);
  return last ? <InsetText>{say.soFar(longTime(last.at), longDate(day(q.ask.expires)))}</InsetText> : null;
};

/** The question, what it is about, and its form; made for a phone. */
export const providerFormPage = (q: ProviderQuestion, s: ShownForm & { readonly late: boolean }): Reply =>
  linkFormPage(q, s, {
    model: { ...providerModel(q), late: s.late },
    links: { files: filesPathOf(q) },
    on: "form",
    above: (
      <>
        <SummaryList rows={q.facts.map((row) => ({ key: row.label, value: lines(row.value) }))} />
        {q.askedFor ? (
          <InsetText>
            <strong>{say.putRight}</strong>
            <br />
            <span class="app-lines">{q.askedFor}</span>
          </InsetText>
        ) : null}
        <HeldHere held={q.held} />
        <p class="govuk-body">
          {(s.late ? replyWords.wasDue : replyWords.answerBy)(longDate(day(q.ask.due)))} {say.noNames}
        </p>
        <p class="govuk-body">
          <WithLink say={say.filesWithLink} href={filesPathOf(q)} />
        </p>
        <SoFar q={q} />
      </>
    ),
  });
