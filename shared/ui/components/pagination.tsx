import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";

export type PageItem =
  | {
      readonly number: number;
      readonly href: string;
      readonly current?: boolean | undefined;
      readonly label?: string | undefined;
    }
  | { readonly ellipsis: true };
export type PageLink = { readonly href: string; readonly text?: Child; readonly label?: string | undefined };
export type PaginationProps = {
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  readonly items?: readonly PageItem[] | undefined;
  readonly label?: string | undefined;
  readonly classes?: string | undefined;
};

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
} as const;

const Arrow = ({ way }: { readonly way: "prev" | "next" }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[way]} />
  </svg>
);

type ArrowLinkProps = { readonly link: PageLink; readonly way: "prev" | "next"; readonly block: boolean };

const ArrowLink = ({ link, way, block }: ArrowLinkProps) => (
  <div class={`govuk-pagination__${way}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={way}>
      {block || way === "prev" ? <Arrow way={way} /> : null}{" "}
      <span
        class={classNames(
          "govuk-pagination__link-title",
          block && !link.label && "govuk-pagination__link-title--decorated",
        )}
      >
        {link.text ?? (
          <>
            {way === "prev" ? "Previous" : "Next"}
            <span class="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {link.label && block ? (
        <>
          {" "}
          <span class="govuk-visually-hidden">:</span>{" "}
          <span class="govuk-pagination__link-label">{link.label}</span>
        </>
      ) : null}{" "}
      {!block && way === "next" ? <Arrow way={way} /> : null}
    </a>
  </div>
);

const Item = ({ item }: { readonly item: PageItem }) =>
  "ellipsis" in item ? (
    <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li class={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.label ?? `Page ${item.number}`}
        aria-current={item.current ? "page" : undefined}
      >
        {item.number}
      </a>
    </li>
  );

/** The pages of a long list, or the one before and after. */
export const Pagination = (p: PaginationProps) => {
  const block = !p.items && Boolean(p.next || p.previous);
  return (
    <nav
      class={classNames("govuk-pagination", block && "govuk-pagination--block", p.classes)}
      aria-label={p.label ?? "Pagination"}
    >
      {p.previous ? <ArrowLink link={p.previous} way="prev" block={block} /> : null}
      {p.items ? (
        <ul class="govuk-pagination__list">
          {p.items.map((item) => (
            <Item item={item} />
          ))}
        </ul>
      ) : null}
      {p.next ? <ArrowLink link={p.next} way="next" block={block} /> : null}
    </nav>
  );
};
