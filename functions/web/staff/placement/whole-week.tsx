import type { CodesOfWeek } from "#casework/attendance/week-codes.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { WeekPart } from "#domain/week/part.ts";
import { type Cell, gapsIn, shortBy, type WholeWeek } from "#domain/week/whole.ts";
import { codeWhere } from "#streams/register/week-codes.ts";
import { Section } from "#ui/components/section.tsx";
import { PlainTable } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";

/** One session as it is shown: where, by which placement, and the register code that it suggests. */
export type ShownSession = Cell & { readonly place: string; readonly code: string };

/** A pupil's whole week as pages show it. */
export type ShownWeek = {
  readonly on: string;
  readonly days: readonly { readonly weekday: string; readonly sessions: readonly ShownSession[] }[];
  readonly sessions: number;
  readonly hours?: number;
  readonly schoolHours?: number;
  readonly gaps: readonly string[];
  readonly shortHours: number;
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

/** The week with names and codes, for a page and its JSON. */
export const shownWeek = (
  week: WholeWeek,
  { parts, providerName, compulsoryAge, codes }: Showing,
): ShownWeek => {
  const placeOf = (cell: Cell): string => {
    const provider = parts.find((p) => p.placement === cell.placement)?.provider ?? "";
    return cell.where === "provider" ? providerName(provider) || places.provider : places[cell.where];
  };
  return {
    on: week.on,
    days: week.days.map(({ weekday, cells }) => ({
      weekday,
      sessions: cells.map((cell) => ({
        ...cell,
        place: placeOf(cell),
        code: codeWhere(
          cell.where,
          cell.session,
          compulsoryAge,
          cell.placement ? codes(cell.placement, cell.session) : undefined,
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

/** A pupil's week as one table: school, every placement, and what they add up to (catalogue O126). */
export const WeekTable = ({ week }: { readonly week: ShownWeek }) => (
  <Section id="week" title="The whole week">
    <Short w={week} />
    <PlainTable
      caption={`Week from ${longDate(week.on)}`}
      captionSize="s"
      firstCellIsHeader
      head={["Day", "Morning", "Afternoon"].map((word) => ({
        content: <span class="app-whole-word">{word}</span>,
      }))}
      rows={week.days.map((d) => [
        { content: <Day name={d.weekday} /> },
        { content: <SessionCell s={d.sessions[0]} /> },
        { content: <SessionCell s={d.sessions[1]} /> },
      ])}
    />
    <p class="govuk-body">{sumOf(week)}</p>
    <p class="govuk-hint">
      Codes are what the register would say if all goes as planned. Where nothing else is recorded, the pupil
      is counted at school.
    </p>
  </Section>
);
