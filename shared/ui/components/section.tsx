import type { Child } from "hono/jsx";
import { Heading } from "./heading.tsx";

export type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly children: Child;
  readonly level?: 2 | 3 | undefined;
};

/** A part of a page under its own heading, one below the other: what tabs would hide. */
export const Section = ({ id, title, children, level }: SectionProps) => {
  return (
    <section class="app-section" aria-labelledby={`${id}-title`} id={id}>
      <Heading
        level={level ?? 2}
        class={level === 3 ? "govuk-heading-s" : "govuk-heading-m"}
        id={`${id}-title`}
      >
        {title}
      </Heading>
      {children}
    </section>
  );
};

/** Links to the sections of a long page. */
export const Contents = ({
  items,
}: {
  readonly items: readonly { readonly id: string; readonly title: string }[];
}) => (
  <nav class="app-contents" aria-label="On this page">
    <ul class="govuk-list">
      {items.map(({ id, title }) => (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
