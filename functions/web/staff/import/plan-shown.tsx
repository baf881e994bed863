import type { Plan, PlannedChild } from "#casework/import/plan.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { Details } from "#ui/components/details.tsx";
import { Table } from "#ui/components/table.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";

/** So many lines of a list are shown; whoever has more mends the sheet by these first. */
const most = 300;

const lineOf = ({ lines }: PlannedChild): string =>
  lines.length === 0 ? "" : `, ${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;

const Lines = ({
  title,
  all,
  says,
}: {
  readonly title: string;
  readonly all: readonly PlannedChild[];
  readonly says: (c: PlannedChild) => readonly string[];
}) =>
  all.length === 0 ? null : (
    <>
      <Table
        caption={`${title} (${all.length})`}
        captionSize="s"
        head={[{ content: "Pupil" }, { content: "Why" }]}
        rows={all.slice(0, most).map((c) => [
          { content: `${c.name}${lineOf(c)}` },
          {
            content: (
              <ul class="govuk-list govuk-!-margin-bottom-0">
                {says(c).map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            ),
          },
        ])}
      />
      {all.length > most ? <p class="govuk-body">The first {most} are shown.</p> : null}
    </>
  );

/** What was found in a sheet, line by line, above the questions that it raises. */
export const PlanShown = ({
  plan,
  fresh,
  stale,
}: {
  readonly plan: Plan;
  readonly fresh: readonly PlannedChild[];
  readonly stale: string;
}) => {
  const all = [...plan.children, ...plan.left];
  const warned = plan.children.filter((c) => c.errors.length === 0 && c.warnings.length > 0);
  return (
    <>
      {stale ? <WarningText>{stale}</WarningText> : null}
      <p class="govuk-body">
        An import only ever restricts contact more. Whoever must not be contacted here stays so: the
        safeguarding lead alone changes that. Nobody is taken off a pupil’s contacts.
      </p>
      <Lines
        title="Cannot be taken in as they are"
        all={all.filter((c) => c.errors.length > 0)}
        says={(c) => c.errors}
      />
      <Lines title="Taken in, with a warning" all={warned} says={(c) => c.warnings} />
      {fresh.length === 0 ? null : (
        <Details summary={`The new ones (${counted(fresh.length, "pupil")})`}>
          <ul class="govuk-list">
            {fresh.slice(0, most).map((c) => (
              <li>
                {c.name}, {String(c.answers["year-group"])}, {counted(c.contacts.length, "contact")}
              </li>
            ))}
          </ul>
          {fresh.length > most ? <p class="govuk-body">The first {most} are shown.</p> : null}
        </Details>
      )}
    </>
  );
};
