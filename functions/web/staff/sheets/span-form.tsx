import { Button } from "#ui/components/button.tsx";
import type { Span } from "./span.ts";

/** Two days, to be chosen without script; what was chosen before stands in them. */
export const SpanForm = ({
  action,
  span,
  terms,
  by,
}: {
  readonly action: string;
  readonly span: Span;
  readonly terms: readonly (Span & { readonly name: string })[];
  /** What the page sums by, and goes on to. */
  readonly by?: string;
}) => (
  <>
    <form class="app-form" method="get" action={action}>
      {by ? <input type="hidden" name="by" value={by} /> : null}
      <div class="app-inline-fields">
        {(["from", "to"] as const).map((name) => (
          <div class="govuk-form-group">
            <label class="govuk-label" for={`span-${name}`}>
              {name === "from" ? "From" : "To"}
            </label>
            <input
              class="govuk-input govuk-input--width-10"
              id={`span-${name}`}
              name={name}
              type="date"
              value={span[name]}
            />
          </div>
        ))}
        <Button variant="secondary">Show these days</Button>
      </div>
    </form>
    {terms.length === 0 ? null : (
      <ul class="govuk-list app-inline-list">
        {terms.map((t) => (
          <li>
            <a class="govuk-link" href={`${action}?from=${t.from}&to=${t.to}${by ? `&by=${by}` : ""}`}>
              {t.name}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
);
