import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type BackLinkProps = {
  readonly href: string;
  readonly children?: Child;
  readonly classes?: string | undefined;
};

/** The way back to the page before; says "Back" unless told otherwise. */
export const BackLink = ({ href, children, classes }: BackLinkProps) => (
  <a href={href} class={classNames("govuk-back-link", classes)}>
    {children ?? "Back"}
  </a>
);
