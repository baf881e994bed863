import type { Child } from "hono/jsx";

export type SkipLinkProps = { readonly href: string; readonly children: Child };

/** The first thing on a page for the keyboard: past the header to the content. */
export const SkipLink = ({ href, children }: SkipLinkProps) => (
  <a href={href} class="govuk-skip-link" data-module="govuk-skip-link">
    {children}
  </a>
);
