/** The placement's other pages. */
export const morePages = (id: string) => ({
  plan: `/placements/${id}/plan`,
  promises: `/placements/${id}/promises`,
  documents: `/placements/${id}/documents`,
  history: `/placements/${id}/history`,
});

const titles: Readonly<Record<keyof ReturnType<typeof morePages>, string>> = {
  plan: "Plan ahead and the week",
  promises: "What policy and law ask, by clause",
  documents: "People’s rights, letters and files",
  history: "What happened, and what was recorded",
};

/** Links from one page of a placement to the others. */
export const MorePages = ({
  id,
  here,
  answers,
}: {
  readonly id: string;
  readonly here?: keyof typeof titles;
  /** Somebody was asked something. */
  readonly answers: boolean;
}) => (
  <nav class="app-filter-links" aria-label="Pages of this placement">
    <ul class="govuk-list app-inline-list">
      {here ? (
        <li>
          <a class="govuk-link" href={`/placements/${id}`}>
            At a glance
          </a>
        </li>
      ) : null}
      {Object.entries(morePages(id)).map(([name, href]) => (
        <li>
          <a class="govuk-link" href={href} aria-current={name === here ? "page" : undefined}>
            {titles[name as keyof typeof titles]}
          </a>
        </li>
      ))}
      {answers ? (
        <li>
          <a class="govuk-link" href={`/placements/${id}/answers`}>
            What was answered and asked
          </a>
        </li>
      ) : null}
    </ul>
  </nav>
);
