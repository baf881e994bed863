import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

/** Without `href` it is the page itself. */
export type Crumb = { readonly text: Child; readonly href?: string | undefined };

export type BreadcrumbsProps = {
  readonly items: readonly Crumb[];
  readonly collapseOnMobile?: boolean | undefined;
  readonly label?: string | undefined;
  readonly classes?: string | undefined;
};

/** Where this page sits, from the home page down. */
export const Breadcrumbs = ({ items, collapseOnMobile, label, classes }: BreadcrumbsProps) => (
  <nav
    class={classNames(
      "govuk-breadcrumbs",
      classes,
      collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
    )}
    aria-label={label ?? "Breadcrumb"}
  >
    <ol class="govuk-breadcrumbs__list">
      {items.map((crumb) =>
        crumb.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={crumb.href}>
              {crumb.text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {crumb.text}
          </li>
        ),
      )}
    </ol>
  </nav>
);
