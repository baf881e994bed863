import { governorsAbove, mostInYear } from "#streams/pupil/days-suspended.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import type { PupilModel } from "./model.ts";
import type { SuspensionShown, SuspensionsShown } from "./suspensions.ts";

const when = (s: SuspensionShown): string =>
  s.kind === "suspension" ? `${shortDate(s.from)} to ${shortDate(s.to)}` : `From ${shortDate(s.from)}`;

const daysOf = (s: SuspensionShown): string =>
  s.schoolDays === undefined ? "" : `, ${s.schoolDays} school ${s.schoolDays === 1 ? "day" : "days"}`;

const row = (s: SuspensionShown): SummaryRow => ({
  key: `${s.kind === "suspension" ? "Suspension" : "Permanent exclusion"}${s.stands ? "" : " (does not stand)"}`,
  value: `${when(s)}${daysOf(s)}. ${s.reason}`,
  actions: s.href
    ? [{ href: s.href, text: "Correct", about: `the entry of ${shortDate(s.from)}` }]
    : undefined,
});

const Owed = ({ shown }: { readonly shown: SuspensionsShown }) =>
  shown.explanation.length === 0 ? null : (
    <InsetText>
      {shown.sixthDay ? <strong>Education is owed from {longDate(shown.sixthDay)}.</strong> : null}
      {shown.explanation.map((line) => (
        <> {line}</>
      ))}
    </InsetText>
  );

const calendarShort = "not known, because the calendar does not reach that far";

/** What is on record is all there was only where the school has brought in its whole list. */
const Known = ({ shown }: { readonly shown: SuspensionsShown }) => (
  <p class="govuk-body">
    {shown.knownUpTo
      ? `All of this school year up to ${longDate(shown.knownUpTo)} were brought in from the school’s own system.`
      : "Whether there were others is not known: no list of all suspensions of this school year has been brought in."}
  </p>
);

const Limits = ({ shown }: { readonly shown: SuspensionsShown }) => {
  const more = shown.knownUpTo ? "" : " on record, and others are not known";
  const { inYear, inTerm } = shown;
  return (
    <>
      <p class="govuk-body">
        In this school year: {inYear === undefined ? calendarShort : `${inYear} of ${mostInYear}${more}`}.
        {inYear !== undefined && inYear > mostInYear ? (
          <strong class="app-late"> That is more than the law allows in a school year.</strong>
        ) : null}
      </p>
      {inTerm ? (
        <p class="govuk-body">
          In {inTerm.term}: {inTerm.days === undefined ? calendarShort : `${inTerm.days}${more}`}.
          {inTerm.days !== undefined && inTerm.days > governorsAbove ? (
            <strong class="app-late">
              {" "}
              That is more than {governorsAbove}: the governing board considers whether the pupil comes back.
            </strong>
          ) : null}
        </p>
      ) : null}
    </>
  );
};

/** Suspensions and exclusions of a pupil: what is on record, the days so far, and from when education is owed (catalogue O66, O67). */
export const Suspensions = ({ model: { suspensions } }: { readonly model: PupilModel }) =>
  suspensions ? (
    <Section id="suspensions" title="Suspensions and exclusions">
      <Known shown={suspensions} />
      {suspensions.items.length === 0 ? (
        <p class="govuk-body">None is on record.</p>
      ) : (
        <>
          <p class="govuk-body">
            School days of suspension so far, of those on record: {suspensions.daysSoFar ?? calendarShort}
          </p>
          <Limits shown={suspensions} />
          <SummaryList rows={suspensions.items.map(row)} />
          <Owed shown={suspensions} />
        </>
      )}
      <ButtonGroup>
        {suspensions.links.refer ? (
          <LinkButton href={suspensions.links.refer}>Arrange education during the suspension</LinkButton>
        ) : null}
        {suspensions.links.add ? (
          <LinkButton href={suspensions.links.add} variant="secondary">
            Record a suspension or exclusion
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </Section>
  ) : null;
