import { londonDate } from "#domain/calendar/london.ts";
import { periodWords } from "#domain/records/period-words.ts";
import type { ReaderKind } from "#streams/placement/own-page/reading.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { Plan } from "../question/plan.tsx";
import type { PageFacts, Stands } from "./facts.ts";
import { ownPageWords as say } from "./words.ts";

const day = (iso: string | undefined): string => (iso ? longDate(iso) : "");

/** How it stands, in a sentence. */
export const standsLine = (kind: ReaderKind, { is, from, until }: Stands): string =>
  say.stands[kind === "pupil" ? "pupil" : "family"][is](day(from), day(until));

type Props = { readonly f: PageFacts; readonly kind: ReaderKind };

export const PlanPart = ({ f, kind }: Props) =>
  f.plan.length === 0 ? null : (
    <Section id="plan" title={say.plan[kind]}>
      <Plan rows={[...f.plan, ...(f.phone ? [{ label: say.phoneThere, lines: [f.phone] }] : [])]} />
    </Section>
  );

/** What this reader agreed to, and the way to take it back; `withdraw`: its address, where it can be. */
export const AgreedPart = ({
  f,
  withdraw,
}: {
  readonly f: PageFacts;
  readonly withdraw: string | undefined;
}) =>
  f.consent === undefined ? null : (
    <Section id="agreed" title={say.agreed.title}>
      <p class="govuk-body">{say.agreed[f.consent]}</p>
      {f.answered ? <p class="govuk-body">{say.agreed.on(day(londonDate(f.answered)))}</p> : null}
      {f.earlier ? <p class="govuk-body">{say.agreed.earlier(day(londonDate(f.earlier)))}</p> : null}
      {withdraw ? (
        <p class="govuk-body">
          <a class="govuk-link" href={withdraw}>
            {say.agreed.withdraw}
          </a>
        </p>
      ) : null}
    </Section>
  );

export const GoalsPart = ({ f, kind }: Props) => (
  <Section id="goals" title={say.goals[kind]}>
    {f.goals.length === 0 ? <p class="govuk-body">{say.noGoals}</p> : null}
    {f.goals.length > 0 ? (
      <ul class="govuk-list govuk-list--bullet">
        {f.goals.map((goal) => (
          <li>{goal}</li>
        ))}
      </ul>
    ) : null}
  </Section>
);

export const AttendancePart = ({ of }: { readonly of: PageFacts["attendance"] }) =>
  of ? (
    <Section id="attendance" title={say.attendance.title}>
      <p class="govuk-body">{say.attendance.period(day(of.from), day(of.to))}</p>
      <SummaryList
        rows={[
          { key: say.attendance.attended, value: String(of.attended) },
          { key: say.attendance.missed, value: String(of.missed) },
          ...(of.unconfirmed > 0 ? [{ key: say.attendance.unconfirmed, value: String(of.unconfirmed) }] : []),
        ]}
      />
    </Section>
  ) : null;

export const ReviewsPart = ({ f }: Pick<Props, "f">) => {
  const rows = [
    ...f.reviews.next.map((on) => ({ key: say.reviews.next, value: day(on) })),
    ...f.reviews.held.map((on) => ({ key: say.reviews.held, value: day(on) })),
  ];
  return (
    <Section id="reviews" title={say.reviews.title}>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p class="govuk-body">{say.reviews.none}</p>}
    </Section>
  );
};

export const ChangesPart = ({ f }: Pick<Props, "f">) =>
  f.changes.length === 0 ? null : (
    <Section id="changes" title={say.changes.title}>
      <SummaryList rows={f.changes.map((at) => ({ key: say.changes.on, value: day(londonDate(at)) }))} />
    </Section>
  );

type Letter = PageFacts["letters"][number];

const whenSent = ({ at, onPaper }: Letter): string =>
  onPaper ? say.letters.given(day(onPaper.on)) : say.letters.sent(day(londonDate(at)));

/** What was sent to this reader; a link only where it may be read here. */
export const LettersPart = ({
  f,
  base,
  less,
}: Pick<Props, "f"> & { readonly base: string; readonly less: boolean }) => (
  <Section id="letters" title={say.letters.title}>
    {f.letters.length === 0 ? <p class="govuk-body">{say.letters.none}</p> : null}
    {f.letters.length > 0 ? (
      <ul class="govuk-list govuk-list--spaced">
        {f.letters.map((l) => (
          <li>
            {l.readable ? (
              <a class="govuk-link" href={`${base}/letters/${l.key}`}>
                {l.title ?? say.letters.untitled}
              </a>
            ) : (
              (l.title ?? say.letters.untitled)
            )}
            <br />
            <span class="govuk-body-s">{whenSent(l)}</span>
          </li>
        ))}
      </ul>
    ) : null}
    {less && f.letters.length > 0 ? <p class="govuk-body">{say.letters.less}</p> : null}
  </Section>
);

export const AskedPart = ({ f }: Pick<Props, "f">) =>
  f.asked.length === 0 ? null : (
    <Section id="asked" title={say.asked.title}>
      <SummaryList
        rows={f.asked.map((a) => ({
          key: `${say.asked[a.what]}, ${day(londonDate(a.at))}`,
          value: a.answered ? say.asked.answered(day(londonDate(a.answered))) : say.asked.waits,
        }))}
      />
    </Section>
  );

const kindTitle = (kind: string): string => Reflect.get(say.kept.kinds, kind);

export const KeptPart = ({ f, notice }: Pick<Props, "f"> & { readonly notice: string }) => (
  <Section id="kept" title={say.kept.title}>
    <p class="govuk-body">{say.kept.how}</p>
    <SummaryList
      rows={f.kept.map(({ kind, unit, period }) => ({
        key: kindTitle(kind),
        value: periodWords(unit, period),
      }))}
    />
    <p class="govuk-body">{say.kept.rights}</p>
    <p class="govuk-body">{say.kept.complain}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={notice} rel="noreferrer">
        {say.kept.notice}
      </a>
    </p>
  </Section>
);
