import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type GenericHeaderProps = {
  readonly logo: Child;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly containerClasses?: string | undefined;
  /** What stands beside the logo: the school's name, who is signed in. */
  readonly children?: Child;
};

/** The band at the top. govuk-frontend's generic header: for services that are not on GOV.UK. */
export const GenericHeader = (p: GenericHeaderProps) => (
  <div class={classNames("govuk-generic-header", p.classes)}>
    <div class={classNames("govuk-generic-header__container", p.containerClasses ?? "govuk-width-container")}>
      <div class="govuk-generic-header__logo">
        <a href={p.href ?? "/"} class="govuk-generic-header__homepage-link">
          {p.logo}
        </a>
      </div>
      {p.children}
    </div>
  </div>
);
