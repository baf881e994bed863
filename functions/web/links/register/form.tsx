import type { FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { listed } from "#domain/calendar/date-words.ts";
import type { Session } from "#domain/week/session.ts";
import type { Reply } from "#door/reply.ts";
import { standingOf } from "#streams/register/standing.ts";
import { expectedSlots, type Slot, timedIn } from "#streams/register/state.ts";
import { answerBy, arrivesFrom } from "#streams/register/timing.ts";
import { askedTime, isAnsweredBefore } from "#streams/register/without-break.ts";
import { Button } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { clockTime, longDate } from "#ui/dates.ts";
import { FieldControl } from "#ui/form/field-control.tsx";
import { wrongWith } from "#ui/form/field-errors.ts";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import { pathOf } from "../link-cookie.ts";
import { newsPathOf } from "../news/path.ts";
import { replyWords } from "../reply-words.ts";
import { askedIn, askedName, nameField, registerFields, safetyQuestions, slotFields } from "./fields.ts";
import { type DayRegister, openSlots } from "./load.ts";
import { MarkRow } from "./mark-row.tsx";
import { RingSchool } from "./parts.tsx";
import { standingWords } from "./standing.ts";
import { registerWords as say } from "./words.ts";

/** From when to when a pupil's session lasts, where the placement has times of its own. */
const timeShown = (d: DayRegister, s: Pick<Slot, "pupil" | "session">) => {
  const time = askedTime(d.register, s);
  return time ? { from: time.from, to: time.to } : {};
};

/** By when sessions are answered: each start has its own time. */
const byWhen = (d: DayRegister, slots: readonly Slot[]): string =>
  listed([...new Set(slots.map((s) => answerBy(timedIn(d.register, s))))].toSorted().map(clockTime));

/** The school told the provider that it is closed on this day, and that nobody comes. */
const isCalledOff = ({ register }: DayRegister): boolean =>
  register.expected.length === 0 && register.told?.what === "off";

/** The provider is closed by its own dates: nobody is asked about. */
const isClosed = ({ register }: DayRegister): boolean => {
  const slots = expectedSlots(register);
  return slots.length > 0 && slots.every((s) => s.closed);
};

/** What every state of the page says, for JSON. */
export const registerModel = (d: DayRegister) => ({
  school: { name: d.school.name, phone: d.school.phone },
  date: d.register.date,
  outside: d.outside.map(({ name, phone, pupils }) => ({ name, phone, pupils })),
  pupils: expectedSlots(d.register).map((s) => ({
    pupil: s.pupil,
    name: d.nameOf(s.pupil),
    session: s.session,
    standing: standingOf(s),
    says: standingWords(s),
    answerBy: answerBy(timedIn(d.register, s)),
    ...timeShown(d, s),
  })),
  links: { closed: `${pathOf(d)}/closed`, news: newsPathOf(d), everyDay: `${pathOf(d)}/every-day` },
  ...(d.opens ? { opens: d.opens } : {}),
  ...(isCalledOff(d) ? { calledOff: true } : {}),
  ...(isClosed(d) ? { closed: true } : {}),
});

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  /** The session for which "Here" was just filled in. */
  readonly filled?: Session;
  readonly unchanged?: true;
  /** For whom the answer was taken, where it was not for all. */
  readonly partly?: string;
};

const SessionQuestions = ({ d, session, p }: { d: DayRegister; session: Session; p: Shown }) => {
  const slots = openSlots(d).filter((s) => s.session === session);
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby={`${session}-title`}>
      <h2 class="govuk-heading-m" id={`${session}-title`}>
        {say.session[session]}
      </h2>
      <p class="govuk-body">{replyWords.answerBy(byWhen(d, slots))}</p>
      {slots.filter(d.begun).length > 1 ? (
        <Button variant="secondary" name="fill" value={session}>
          {say.everyoneHere}
        </Button>
      ) : null}
      {slots.map((s) => (
        <MarkRow fields={slotFields(d, s)} typed={p.typed ?? {}} errors={p.errors ?? []} />
      ))}
    </section>
  );
};

const News = ({ p }: { readonly p: Shown }) => (
  <>
    {p.filled ? <NotificationBanner text={say.filled[p.filled]} /> : null}
    {p.partly ? <NotificationBanner text={say.partly(p.partly)} /> : null}
    {p.unchanged ? <NotificationBanner text={say.unchanged} /> : null}
  </>
);

/** The tick in sight; of whom and what it is about, one tap further, and open once something is typed or wrong there. */
const Safety = ({ d, p }: { readonly d: DayRegister; readonly p: Shown }) => {
  const fields = safetyQuestions(d);
  const [tick, ...further] = fields;
  const { typed = {}, errors = [] } = p;
  const open =
    fields.some((f) => typed[f.name] !== undefined && typed[f.name] !== "") ||
    further.some((f) => wrongWith(f, errors));
  const shown = (each: typeof fields) =>
    each.map((field) => (
      <FieldControl
        field={field}
        fields={fields}
        typed={typed}
        errors={errors}
        idPrefix=""
        standing="question"
      />
    ));
  return (
    <div class="app-mark-safety">
      {tick ? shown([tick]) : null}
      <details class="govuk-details" open={open}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{say.aboutSafety}</span>
        </summary>
        <div class="govuk-details__text">{shown(further)}</div>
      </details>
    </div>
  );
};

const Form = ({ d, p }: { readonly d: DayRegister; readonly p: Shown }) => (
  <PostForm action={pathOf(d)} csrf={p.csrf} command={p.command}>
    {/* The return key presses a form's first button: that must be this one, and not one that only fills in. */}
    <button type="submit" class="govuk-visually-hidden" tabindex={-1}>
      {say.send}
    </button>
    <input type="hidden" name={askedName} value={askedIn(d)} />
    {d.open.map((session) => (
      <SessionQuestions d={d} session={session} p={p} />
    ))}
    <Safety d={d} p={p} />
    <Questions fields={[nameField]} typed={p.typed} errors={p.errors} />
    <Button preventDoubleClick>{say.send}</Button>
  </PostForm>
);

const Later = ({ d }: { readonly d: DayRegister }) => {
  const later = expectedSlots(d.register).filter(
    (s) => s.session === "afternoon" && !isAnsweredBefore(d.register, s),
  );
  if (d.open.includes("afternoon") || later.length === 0) return null;
  const from = later.map((s) => arrivesFrom(timedIn(d.register, s)) || "12:00").toSorted()[0] ?? "12:00";
  return (
    <InsetText>
      {say.afternoonLater(clockTime(from))} {replyWords.answerBy(byWhen(d, later))}
    </InsetText>
  );
};

/** Why there is nobody to ask about: not yet, since the school called the day off, or for no reason that is told. */
const nobodyWords = (d: DayRegister): string => {
  if (d.opens) return say.opensAt(d.opens);
  if (isClosed(d)) return say.closedByDates(d.school.name);
  return isCalledOff(d) ? say.calledOff(d.school.name) : say.nobody;
};

/** The provider's page: each pupil of this school with what is known, and the questions that can be answered now. */
export const registerPage = (d: DayRegister, p: Shown): Reply => {
  const fields = registerFields(d);
  const asks = openSlots(d).length > 0;
  return {
    kind: "page",
    title: say.title,
    status: p.errors && p.errors.length > 0 ? 422 : 200,
    ...(p.errors ? { errors: p.errors } : {}),
    model: {
      ...registerModel(d),
      ...(p.filled ? { filled: p.filled, typed: p.typed } : {}),
      ...(p.partly ? { partly: p.partly } : {}),
      ...(asks ? { form: { action: pathOf(d), command: p.command, fields: formJsonSchema(fields) } } : {}),
    },
    content: (
      <>
        <FormErrors fields={fields} errors={p.errors} />
        <News p={p} />
        <span class="govuk-caption-l">{replyWords.providerFor(d.provider.name, d.school.name)}</span>
        <h1 class="govuk-heading-l">{say.title}</h1>
        <p class="govuk-body app-lead">{longDate(d.register.date)}</p>
        {d.register.expected.length === 0 || isClosed(d) ? <InsetText>{nobodyWords(d)}</InsetText> : null}
        {asks ? <Form d={d} p={p} /> : null}
        {isClosed(d) ? null : <Later d={d} />}
        {d.register.expected.length > 0 && !isClosed(d) ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`${pathOf(d)}/closed`}>
              {say.closedToday}
            </a>
          </p>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={newsPathOf(d)}>
            {say.news}
          </a>
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${pathOf(d)}/every-day`}>
            {say.everyDay}
          </a>
        </p>
        <RingSchool d={d} />
      </>
    ),
  };
};
