import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";
import { Heading } from "./heading.tsx";

/** `about` is read out after the text: Change "the start date". */
export type SummaryAction = {
  readonly href: string;
  readonly text: Child;
  readonly about?: string | undefined;
  readonly classes?: string | undefined;
};
export type SummaryRow = {
  readonly key: Child;
  readonly value: Child;
  readonly actions?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
};
export type SummaryCard = {
  readonly title: string;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly actions?: readonly SummaryAction[] | undefined;
};
export type SummaryListProps = {
  readonly rows: readonly SummaryRow[];
  readonly card?: SummaryCard | undefined;
  readonly classes?: string | undefined;
};

const ActionLink = ({
  action,
  card,
}: {
  readonly action: SummaryAction;
  readonly card: string | undefined;
}) => (
  <a class={classNames("govuk-link", action.classes)} href={action.href}>
    {action.text}
    {action.about || card ? (
      <span class="govuk-visually-hidden">
        {action.about ? ` ${action.about}` : ""}
        {card ? ` (${card})` : ""}
      </span>
    ) : null}
  </a>
);

const RowActions = ({
  actions,
  card,
}: {
  readonly actions: readonly SummaryAction[];
  readonly card: string | undefined;
}) => {
  const [first, ...others] = actions;
  if (!first) return null;
  return (
    <dd class="govuk-summary-list__actions">
      {others.length === 0 ? (
        <ActionLink action={first} card={card} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {actions.map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} card={card} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
};

const List = ({ rows, card, classes }: SummaryListProps) => {
  const anyActions = rows.some((row) => row.actions && row.actions.length > 0);
  return (
    <dl class={classNames("govuk-summary-list", classes)}>
      {rows.map((row) => (
        <div
          class={classNames(
            "govuk-summary-list__row",
            anyActions && !row.actions && "govuk-summary-list__row--no-actions",
            row.classes,
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          <RowActions actions={row.actions ?? []} card={card?.title} />
        </div>
      ))}
    </dl>
  );
};

const CardActions = ({ card }: { readonly card: SummaryCard }) => {
  const [first, ...others] = card.actions ?? [];
  if (!first) return null;
  if (others.length === 0)
    return (
      <div class="govuk-summary-card__actions">
        <ActionLink action={first} card={card.title} />
      </div>
    );
  return (
    <ul class="govuk-summary-card__actions">
      {[first, ...others].map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} card={card.title} />
        </li>
      ))}
    </ul>
  );
};

/** Facts by name, each with its ways to change it; in a card when several stand on one page. */
export const SummaryList = (p: SummaryListProps) => {
  if (!p.card) return <List {...p} />;
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading level={p.card.headingLevel ?? 2} class="govuk-summary-card__title">
          {p.card.title}
        </Heading>
        <CardActions card={p.card} />
      </div>
      <div class="govuk-summary-card__content">
        <List {...p} />
      </div>
    </div>
  );
};
