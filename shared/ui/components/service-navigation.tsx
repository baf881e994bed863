import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

/** `current`: this very page. `active`: this page lies within that part. */
export type NavItem = {
  readonly href: string;
  readonly text: Child;
  readonly current?: boolean | undefined;
  readonly active?: boolean | undefined;
};
export type ServiceNavigationProps = {
  readonly items: readonly NavItem[];
  readonly label?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly classes?: string | undefined;
  readonly navigationClasses?: string | undefined;
};

const Item = ({ item }: { readonly item: NavItem }) => {
  const on = item.current || item.active;
  return (
    <li class={classNames("govuk-service-navigation__item", on && "govuk-service-navigation__item--active")}>
      <a
        class="govuk-service-navigation__link"
        href={item.href}
        aria-current={item.current ? "page" : item.active ? "true" : undefined}
      >
        {on ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text}
      </a>
    </li>
  );
};

/** The parts of the service. Never collapsed: the links wrap, so no script is needed on a phone. */
export const ServiceNavigation = (p: ServiceNavigationProps) => (
  <div class={classNames("govuk-service-navigation", p.classes)} data-module="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav
          aria-label={p.label ?? "Menu"}
          class={classNames("govuk-service-navigation__wrapper", p.navigationClasses)}
        >
          <ul class="govuk-service-navigation__list" id={p.navigationId ?? "navigation"}>
            {p.items.map((item) => (
              <Item item={item} />
            ))}
          </ul>
        </nav>
      </div>
    </div>
  </div>
);
