import type { Child } from "hono/jsx";
import { Button } from "./button.tsx";

export type FiltersProps = {
  /** The list's own address: the filters go into its query, so that a filtered list can be kept and sent. */
  readonly action: string;
  readonly children: Child;
  /** Filters that hold now, each with the address of the list without it. */
  readonly chosen?: readonly { readonly text: string; readonly removeHref: string }[] | undefined;
  readonly submit?: string | undefined;
};

const Chosen = ({
  chosen,
  action,
}: {
  readonly chosen: NonNullable<FiltersProps["chosen"]>;
  readonly action: string;
}) => (
  <div class="app-filters__chosen">
    <ul class="app-filters__tags" aria-label="Filters in use">
      {chosen.map(({ text, removeHref }) => (
        <li>
          <a class="app-filters__tag" href={removeHref}>
            <span class="govuk-visually-hidden">Remove filter </span>
            {text}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
    </ul>
    <a class="govuk-link govuk-link--no-visited-state" href={action}>
      Clear all filters
    </a>
  </div>
);

/** Narrows a list. A GET form: it changes nothing and needs no script. */
export const Filters = ({ action, children, chosen, submit }: FiltersProps) => (
  <search class="app-filters">
    {chosen && chosen.length > 0 ? <Chosen chosen={chosen} action={action} /> : null}
    <form action={action} method="get" novalidate>
      <div class="app-filters__fields">{children}</div>
      <Button variant="secondary">{submit ?? "Apply filters"}</Button>
    </form>
  </search>
);
