import { formNow } from "#casework/choices.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffOf } from "#casework/people/people.ts";
import type { Answers, Form } from "#contracts/form.ts";
import { longTime } from "#domain/calendar/london.ts";
import { type Contact, isProfessional } from "#domain/contact.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import type { Correction } from "#streams/placement/events/corrected.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { TakenBack } from "#streams/placement/events/taken-back.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { takenBackOf } from "#streams/placement/taking-back.ts";
import { Details } from "#ui/components/details.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { mayRead } from "../may-read.ts";
import { loadPlacement } from "../placement/load.ts";
import { asRecorded } from "./as-recorded.ts";
import { mayCorrect } from "./correction.tsx";
import { besideForm, labelOf } from "./field-labels.ts";
import { wayBack } from "./take-back.tsx";
import { BackLine, type ShownBack, shownBack, TakeBackWay } from "./taken-back.tsx";

type Shown = {
  readonly at: string;
  readonly by: string;
  readonly answers: Answers;
  /** Words that were kept with it and are no answers of its form. */
  readonly beside: readonly Said[];
  /** Latest last. */
  readonly corrections: readonly ShownCorrection[];
  /** It was a mistake, and counts no more. */
  readonly takenBack?: ShownBack;
};

type Read = { readonly shown: Shown; readonly steps: Form["steps"] };

type Said = { readonly label: string; readonly words: string };

type ShownCorrection = {
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly before: Answers;
};

const correctionOf = async (c: StaffContext, made: Correction): Promise<ShownCorrection> => {
  const sees = c.sees("placement.words");
  const why = sees ? await wordsOf(c.deps, c.scope, [made.why]) : {};
  const words = sees ? await wordsOf(c.deps, c.scope, Object.values(made.before.words)) : {};
  return {
    at: made.at,
    by: (await staffOf(c.deps, c.scope, made.by))?.name ?? "Waymark",
    why: String(why["correction-why"] ?? ""),
    before: { ...made.before.answers, ...words },
  };
};

const readerOf = ({ relationship }: Contact): string => (relationship === "pupil" ? "The pupil" : "A parent");

const shownOf = async (
  c: StaffContext,
  contacts: readonly Contact[],
  made: Form,
  recorded: Recorded,
): Promise<Read> => {
  const form = asRecorded(made, recorded);
  const words = c.sees("placement.words")
    ? await wordsOf(c.deps, c.scope, Object.values(recorded.words))
    : {};
  const contact = contacts.find(({ id }) => id === recorded.by);
  const by = contact
    ? `${isProfessional(contact) ? "Somebody at work with the pupil" : readerOf(contact)}, by the mailed link`
    : recorded.by === toProvider
      ? "The provider"
      : ((await staffOf(c.deps, c.scope, recorded.by))?.name ?? "Waymark");
  const corrections = await Promise.all((recorded.corrections ?? []).map((made) => correctionOf(c, made)));
  const fields = form.steps.flatMap((s) => s.fields);
  const beside = besideForm(fields, words).map((name) => ({
    label: labelOf(name),
    words: String(words[name]),
  }));
  const answers = { ...recorded.answers, ...words };
  return { shown: { at: recorded.at, by, answers, beside, corrections }, steps: form.steps };
};

const goneOf = async (
  c: StaffContext,
  contacts: readonly Contact[],
  made: Form,
  t: TakenBack,
): Promise<Read> => {
  const { shown, steps } = await shownOf(c, contacts, made, t.record);
  return { shown: { ...shown, takenBack: await shownBack(c, t) }, steps };
};

const Beside = ({ words }: { readonly words: readonly Said[] }) =>
  words.length === 0 ? null : (
    <SummaryList
      rows={words.map((w) => ({ key: w.label, value: <span class="app-lines">{w.words}</span> }))}
    />
  );

/** A recorded form as it was answered, with what was recorded before; words about people only for those who may see them. */
export const recordedPage: StaffPage = {
  path: "/placements/{placement}/recorded/{form}",
  doc: {
    summary: "What was recorded with a form, and before",
    shows: ["placement", "form", "at", "by", "answers", "earlier"],
  },
  action: "placement.read",
  get: async (c) => {
    const l = await loadPlacement(c);
    const id = c.request.params.form ?? "";
    const records = l ? recordsOf(l.placement, id) : [];
    const gone = l ? takenBackOf(l.placement, id) : [];
    if (!l || records.length + gone.length === 0) return notFound;
    if (!mayRead(c, id)) return forbidden;
    await noteRead(c, l.placement.pupil);
    const form = await formNow(c.deps, c.at, l.placement, id.split(".")[0] ?? "");
    if (!form) return notFound;
    const all = await Promise.all([
      ...records.toReversed().map((r) => shownOf(c, l.placement.contacts, form, r)),
      ...gone.toReversed().map((t) => goneOf(c, l.placement.contacts, form, t)),
    ]);
    const [latest, ...earlier] = all;
    if (!latest) return notFound;
    const way = wayBack(c, l, id);
    const correctHref = (nth: number) => `/placements/${l.placement.id}/recorded/${id}/${nth}/correct`;
    return {
      kind: "page",
      title: form.title,
      back: { href: `/placements/${l.placement.id}`, text: "Back to the placement" },
      model: {
        placement: l.placement.id,
        form: id,
        ...latest.shown,
        earlier: earlier.map(({ shown }) => shown),
        links: {
          ...(mayCorrect(c, id) && records.length > 0 ? { correct: correctHref(records.length) } : {}),
          ...(way?.href ? { takeBack: way.href } : {}),
        },
      },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">{form.title}</h1>
          {c.sees("placement.words") ? null : (
            <p class="govuk-body">Words about the pupil are not shown to your role.</p>
          )}
          {all.map(({ shown: each, steps }, i) => (
            <section>
              {i === 1 ? <h2 class="govuk-heading-m">Recorded before</h2> : null}
              <p class="govuk-body">
                Recorded by {each.by}, {longTime(each.at)}.
              </p>
              {each.takenBack ? <BackLine back={each.takenBack} /> : null}
              <CheckAnswers steps={steps} answers={each.answers} />
              <Beside words={each.beside} />
              {i === 0 ? <TakeBackWay way={way} /> : null}
              {mayCorrect(c, id) && !each.takenBack ? (
                <p class="govuk-body">
                  <a class="govuk-link" href={correctHref(records.length - i)}>
                    Put this right
                    <span class="govuk-visually-hidden">, recorded {longTime(each.at)}</span>
                  </a>
                </p>
              ) : null}
              {each.corrections.toReversed().map((made) => (
                <Details summary={`Put right by ${made.by}, ${longTime(made.at)}`}>
                  {made.why ? <p class="govuk-body">{made.why}</p> : null}
                  <p class="govuk-body">What stood before:</p>
                  <CheckAnswers steps={steps} answers={made.before} headingLevel={3} />
                </Details>
              ))}
            </section>
          ))}
        </>
      ),
    };
  },
};
