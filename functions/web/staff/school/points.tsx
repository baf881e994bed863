/** Sentences of a statement, a point each. */
export const Points = ({ points }: { readonly points: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet app-lead">
    {points.map((point) => (
      <li>{point}</li>
    ))}
  </ul>
);
