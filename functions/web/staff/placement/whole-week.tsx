import type { CodesOfWeek } from "#casework/attendance/week-codes.ts";
import type { WeekLetter } from "#domain/calendar/calendar.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { WeekPart } from "#domain/week/part.ts";
import { type Besides as BesidesOf, type Cell, gapsIn, shortBy, type WholeWeek } from "#domain/week/whole.ts";
import { codeWhere } from "#streams/register/week-codes.ts";
import { Section } from "#ui/components/section.tsx";
import { PlainTable } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { clockTime, longDate } from "#ui/dates.ts";

/** One session as it is shown: where, by which placement, and the register code that it suggests. */
export type ShownSession = Cell & { readonly place: string; readonly code: string };

/** A pupil's whole week as pages show it. */
export type ShownWeek = {
  readonly on: string;
  /** Which of two weeks in turn it is. */
  readonly letter?: WeekLetter;
  readonly days: readonly { readonly weekday: string; readonly sessions: readonly ShownSession[] }[];
  /** Sessions outside the school's day, and on a Saturday, in words. */
  readonly besides: readonly string[];
  /** Where school and a provider want the pupil at the same time, in words. */
  readonly meets: readonly string[];
  readonly sessions: number;
  readonly hours?: number;
  readonly schoolHours?: number;
  readonly gaps: readonly string[];
  readonly shortHours: number;
  /** The other of two weeks in turn. */
  readonly other?: ShownWeek;
};

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

type Showing = {
  readonly parts: readonly WeekPart[];
  /** Name of a provider by its id. */
  readonly providerName: (id: string) => string;
  readonly compulsoryAge: boolean;
  /** What decides the codes of sessions at a provider. */
  readonly codes: CodesOfWeek;
};

const places: Readonly<Record<Cell["where"], string>> = {
  provider: "At the provider",
  "on-site": "In our own provision",
  school: "At school",
  away: "Away: part-time",
  home: "Taught at home",
  nowhere: "Neither school nor provider",
};

const besidesWords = (
  { weekday, session, time, placement }: BesidesOf,
  nameOf: (placement: string) => string,
) =>
  `${weekday}, ${time ? `${clockTime(time.from)} to ${clockTime(time.to)}` : session}: ${nameOf(placement)}`;

/** The week with names and codes, for a page and its JSON. */
const shownWeek = (week: WholeWeek, { parts, providerName, compulsoryAge, codes }: Showing): ShownWeek => {
  const nameOf = (placement: string | undefined): string =>
    providerName(parts.find((p) => p.placement === placement)?.provider ?? "") || places.provider;
  const placeOf = (cell: Cell): string =>
    cell.where === "provider" ? nameOf(cell.placement) : places[cell.where];
  return {
    on: week.on,
    ...(week.letter ? { letter: week.letter } : {}),
    besides: week.besides.map((each) => besidesWords(each, nameOf)),
    meets: week.meets,
    days: week.days.map(({ weekday, cells }, i) => ({
      weekday,
      sessions: cells.map((cell) => ({
        ...cell,
        place: placeOf(cell),
        code: codeWhere(
          cell.where,
          cell.session,
          compulsoryAge,
          cell.placement
            ? codes(cell.placement, { weekday: i, session: cell.session, letter: week.letter ?? "a" })
            : undefined,
        ),
      })),
    })),
    sessions: week.sessions,
    ...(week.minutes === undefined ? {} : { hours: hours(week.minutes) }),
    ...(week.schoolMinutes === undefined ? {} : { schoolHours: hours(week.schoolMinutes) }),
    gaps: gapsIn(week),
    shortHours: hours(shortBy(week)),
  };
};

/** The week, and the other one where two take turns. */
export const shownWeeks = (week: WholeWeek, other: WholeWeek | undefined, showing: Showing): ShownWeek => ({
  ...shownWeek(week, showing),
  ...(other ? { other: shownWeek(other, showing) } : {}),
});

const sumOf = (w: ShownWeek): string => {
  const sessions = `${w.sessions} of 10 sessions with education`;
  return w.hours === undefined || w.schoolHours === undefined
    ? `${sessions}.`
    : `${sessions}, ${w.hours} of the school’s own ${w.schoolHours} hours.`;
};

const Short = ({ w }: { readonly w: ShownWeek }) =>
  w.gaps.length > 0 ? (
    <WarningText>
      {`The week is not full-time: ${counted(w.gaps.length, "session")} with neither school nor provider. Add sessions, or open a part-time timetable.`}
    </WarningText>
  ) : null;

const SessionCell = ({ s }: { readonly s: ShownSession | undefined }) => (
  <>
    {s?.place}
    {s?.code ? <div class="govuk-hint govuk-!-margin-bottom-0">{`Code ${s.code}`}</div> : null}
  </>
);

/** Three letters are enough to see, so that the week fits a phone; the whole name is read aloud. */
const Day = ({ name }: { readonly name: string }) => (
  <span class="app-whole-word">
    {name.slice(0, 3)}
    <span class="govuk-visually-hidden">{name.slice(3)}</span>
  </span>
);

const Meets = ({ w }: { readonly w: ShownWeek }) =>
  w.meets.length > 0 ? (
    <WarningText>{`By the clock the pupil is wanted in two places: ${w.meets.join("; ")}.`}</WarningText>
  ) : null;

const Besides = ({ w }: { readonly w: ShownWeek }) =>
  w.besides.length > 0 ? (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">Outside the school’s day, without a register code:</p>
      <ul class="govuk-list govuk-list--bullet">
        {w.besides.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </>
  ) : null;

const captionOf = (w: ShownWeek, isOther: boolean): string => {
  if (!w.letter) return `Week from ${longDate(w.on)}`;
  const letter = `Week ${w.letter.toUpperCase()}`;
  return isOther ? `${letter}, in turn with it` : `${letter}, from ${longDate(w.on)}`;
};

const OneWeek = ({ w, isOther = false }: { readonly w: ShownWeek; readonly isOther?: boolean }) => (
  <>
    <Short w={w} />
    <Meets w={w} />
    <PlainTable
      caption={captionOf(w, isOther)}
      captionSize="s"
      firstCellIsHeader
      head={["Day", "Morning", "Afternoon"].map((word) => ({
        content: <span class="app-whole-word">{word}</span>,
      }))}
      rows={w.days.map((d) => [
        { content: <Day name={d.weekday} /> },
        { content: <SessionCell s={d.sessions[0]} /> },
        { content: <SessionCell s={d.sessions[1]} /> },
      ])}
    />
    <Besides w={w} />
    <p class="govuk-body">{sumOf(w)}</p>
  </>
);

/** A pupil's week as one table, or two that take turns: school, every placement, and what they add up to (catalogue O126). */
export const WeekTable = ({ week }: { readonly week: ShownWeek }) => (
  <Section id="week" title="The whole week">
    <OneWeek w={week} />
    {week.other ? <OneWeek w={week.other} isOther /> : null}
    <p class="govuk-hint">
      Codes are what the register would say if all goes as planned. Where nothing else is recorded, the pupil
      is counted at school.
    </p>
  </Section>
);
