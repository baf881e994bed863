import { londonDate, longTime } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Store } from "#streams/records/events.ts";
import type { Purge } from "#streams/records/records.ts";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";
import { storeWords } from "./purge-words.ts";

const stores = Object.keys(storeWords) as readonly Store[];

type Props = { readonly purge: Purge; readonly backups: number };

/** What was erased, what was looked for afterwards and not found, and what stays: numbers only. */
export const Certificate = ({ purge: { proof, doneAt = "", again, id }, backups }: Props) => (
  <>
    <p class="govuk-body">
      Carried out on {longTime(doneAt)}, number {id}. Then everything was looked for once more, and nothing
      was found.
    </p>
    {proof ? (
      <Table
        caption="Erased"
        head={[
          { content: "What" },
          { content: "Found and erased", numeric: true },
          { content: "Found afterwards", numeric: true },
        ]}
        rows={stores
          .filter((store) => proof.erased[store])
          .map((store) => [
            { content: storeWords[store] },
            { content: String(proof.erased[store] ?? 0), numeric: true },
            { content: String(proof.stillThere[store] ?? 0), numeric: true },
          ])}
      />
    ) : (
      <p class="govuk-body">
        The record of this purge came back with a list that is kept apart, after a backup was restored.
      </p>
    )}
    <h2 class="govuk-heading-m">What stays</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        Which step was taken when, with codes and dates, under a number that leads to nobody. The numbers of
        reports to the governors stay as they were.
        {proof && proof.commits > 0 ? ` The chain of ${proof.commits} entries was verified afterwards.` : ""}
      </li>
      <li>Who opened the file, in numbers, for six years from each opening.</li>
      {(proof?.left ?? []).map((left) => (
        <li>
          {left.count}: {left.why}
        </li>
      ))}
      <li>
        Backups, until {longDate(plusDays(londonDate(doneAt), backups))}. Whatever one of them brings back is
        erased again at once.
      </li>
    </ul>
    {again.length > 0 ? (
      <p class="govuk-body">
        A backup had brought something back: it was erased again on {again.map(longTime).join(", ")}.
      </p>
    ) : null}
  </>
);
