import { counted, longDate, shortDate } from "#domain/calendar/date-words.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { type Cell, Table } from "#ui/components/table.tsx";
import { FormErrors, Questions } from "#ui/form.tsx";
import { dateField } from "./explain-day.ts";
import type { CalendarModel } from "./model.ts";
import type { Line, TermShown } from "./year.ts";

type Shown = { readonly model: CalendarModel };

const hoursInWords = (day: { readonly morning: number; readonly afternoon: number }, days: number): string =>
  counted(Math.round(((day.morning + day.afternoon) * days) / 6) / 10, "hour");

const Lookup = ({ model }: Shown) => (
  <>
    <Filters action="/calendar" submit="Look it up">
      <Questions fields={[dateField]} typed={model.asked} errors={model.errors} />
    </Filters>
    {model.day ? (
      <InsetText>
        {model.day.says.map((sentence, i) =>
          i === 0 ? (
            <p class="govuk-body govuk-!-font-weight-bold">{sentence}</p>
          ) : (
            <p class="govuk-body govuk-!-margin-bottom-1">{sentence}</p>
          ),
        )}
      </InsetText>
    ) : null}
  </>
);

const Years = ({ model }: Shown) =>
  model.years.length < 2 ? null : (
    <nav aria-label="School years" class="app-contents">
      <ul class="govuk-list">
        {model.years.map((year) => (
          <li>
            <a
              class={`govuk-link govuk-link--no-visited-state${year.current ? " govuk-!-font-weight-bold" : ""}`}
              href={year.href}
              aria-current={year.current ? "page" : undefined}
            >
              School year {year.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

const when = ({ first, last }: Line): string => {
  if (first === last) return longDate(first);
  const from = first.slice(0, 4) === last.slice(0, 4) ? shortDate(first) : longDate(first);
  return `${from} to ${longDate(last)}`;
};

const What = ({ line }: { readonly line: Line }) => (
  <>
    {line.what}
    {line.days === undefined ? null : (
      <div class="govuk-hint govuk-!-font-weight-regular govuk-!-margin-bottom-0">
        {counted(line.days, "school day")}
      </div>
    )}
    {line.remove ? (
      <>
        {" "}
        <a class="govuk-link govuk-!-font-weight-regular" href={line.remove}>
          Remove<span class="govuk-visually-hidden"> {`the ${line.what} on ${longDate(line.first)}`}</span>
        </a>
      </>
    ) : null}
  </>
);

const cellsOf = (line: Line): readonly Cell[] => [{ content: <What line={line} /> }, { content: when(line) }];

const TermSection = ({ term }: { readonly term: TermShown }) => (
  <Section id={`term-${term.first}`} title={term.name}>
    <Table
      caption={`${shortDate(term.first)} to ${longDate(term.last)}: ${counted(term.days, "school day")}`}
      captionSize="s"
      firstCellIsHeader
      head={[{ content: "What" }, { content: "When" }]}
      rows={term.lines.map(cellsOf)}
    />
    <p class="govuk-body">{`Where two weeks take turns, it begins with week ${term.firstWeek.letter.toUpperCase()}${term.firstWeek.named ? "" : ", worked out"}.`}</p>
    {term.change && term.remove ? (
      <p class="govuk-body">
        <a class="govuk-link" href={term.change}>
          Change {term.name}
        </a>
        {" or "}
        <a class="govuk-link" href={term.remove}>
          remove it
          <span class="govuk-visually-hidden">: {term.name}</span>
        </a>
        <br />
        <a class="govuk-link" href={term.years}>
          Year groups that begin or end on other days
          <span class="govuk-visually-hidden"> in {term.name}</span>
        </a>
      </p>
    ) : null}
  </Section>
);

const Adding = ({ model }: Shown) =>
  model.links ? (
    <ButtonGroup>
      <LinkButton href={model.links.addTerm} variant="secondary">
        Add a term
      </LinkButton>
      <LinkButton href={model.links.addInsetDay} variant="secondary">
        Add an INSET day
      </LinkButton>
      <LinkButton href={model.links.addClosure} variant="secondary">
        Add a closure
      </LinkButton>
      <LinkButton href={model.links.schoolDay} variant="secondary">
        {model.schoolDay ? "Change the school day" : "Enter the school day"}
      </LinkButton>
    </ButtonGroup>
  ) : null;

/** The content of the calendar's page. */
export const CalendarContent = ({ model, begin }: Shown & { readonly begin?: string | undefined }) => (
  <>
    <FormErrors fields={[dateField]} errors={model.errors} />
    <h1 class="govuk-heading-l">School calendar</h1>
    <p class="govuk-body app-lead">
      Notice, reviews and attendance are counted on it. England’s bank holidays are worked out.
    </p>
    <Lookup model={model} />
    <h2 class="govuk-heading-l">School year {model.year}</h2>
    <Years model={model} />
    <Adding model={model} />
    {begin && model.terms.length > 0 ? (
      <InsetText>
        Add each term of the school year. Then{" "}
        <a class="govuk-link" href={begin}>
          go on with what is missing
        </a>
        .
      </InsetText>
    ) : null}
    {model.schoolDay ? (
      <p class="govuk-body">{`The school’s own week has ${hoursInWords(model.schoolDay, 5)}, without the midday breaks. A pupil’s whole week is measured against it.`}</p>
    ) : null}
    {model.terms.length === 0 ? (
      <InsetText>No term is entered yet. Without terms no date can be worked out.</InsetText>
    ) : (
      model.terms.map((term) => <TermSection term={term} />)
    )}
  </>
);
