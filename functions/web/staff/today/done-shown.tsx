import { longTime } from "#domain/calendar/london.ts";
import { Details } from "#ui/components/details.tsx";
import type { Done } from "./done.ts";

/** What was done today: nobody has to look twice whether it was. */
export const DoneToday = ({ done }: { readonly done: readonly Done[] }) =>
  done.length === 0 ? null : (
    <Details summary={`Done today (${done.length})`} classes="app-phase">
      <ul class="govuk-list">
        {done.map((d) => (
          <li>
            <a class="govuk-link" href={d.href}>
              {d.title}
            </a>
            {` – ${d.who} – ${d.by}, ${longTime(d.at).split(" at ").at(-1)}`}
          </li>
        ))}
      </ul>
    </Details>
  );
