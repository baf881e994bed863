import type { JSX } from "hono/jsx/jsx-runtime";
import { BackLink } from "#ui/components/back-link.tsx";
import { Breadcrumbs } from "#ui/components/breadcrumbs.tsx";
import { Button, type ButtonProps, LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { ErrorSummary } from "#ui/components/error-summary.tsx";
import { GenericHeader } from "#ui/components/generic-header.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { ServiceNavigation } from "#ui/components/service-navigation.tsx";
import { SkipLink } from "#ui/components/skip-link.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { PlainTable } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { TaskList, type TaskStatus } from "#ui/components/task-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import {
  flag,
  list,
  number,
  type Option,
  type Options,
  sizeOf,
  text,
  under,
  words,
} from "./fixture-options.ts";

type Drawn = (o: Options) => JSX.Element;

const cell = (o: Options) => ({
  content: words(o),
  numeric: text(o, "format") === "numeric",
  classes: text(o, "classes"),
  colspan: number(o, "colspan"),
  rowspan: number(o, "rowspan"),
});

const actions = (o: Options | undefined) =>
  o && Array.isArray(o.items)
    ? list(o, "items").map((action) => ({
        href: text(action, "href") ?? "",
        text: words(action),
        about: text(action, "visuallyHiddenText"),
        classes: text(action, "classes"),
      }))
    : undefined;

const card = (o: Options | undefined) =>
  o && {
    title: text(under(o, "title"), "text") ?? "",
    headingLevel: number(under(o, "title"), "headingLevel") as 2 | 3 | 4 | undefined,
    actions: actions(under(o, "actions")),
  };

const pageLink = (o: Options | undefined) =>
  o && { href: text(o, "href") ?? "", text: words(o), label: text(o, "labelText") };

const pageItem = (o: Options) =>
  flag(o, "ellipsis")
    ? { ellipsis: true as const }
    : {
        number: number(o, "number") ?? 0,
        href: text(o, "href") ?? "",
        current: flag(o, "current"),
        label: text(o, "visuallyHiddenText"),
      };

const status = (o: Options | undefined): TaskStatus => {
  const tag = under(o, "tag");
  const colour = /--(\w+)$/.exec(text(tag, "classes") ?? "")?.[1];
  if (tag) return { tag: words(tag), colour: colour as "grey" | undefined };
  return { text: words(o), cannotStart: text(o, "classes")?.includes("cannot-start") };
};

const banner = (o: Options) => ({
  title: words(o, "titleText", "titleHtml"),
  titleId: text(o, "titleId"),
  success: text(o, "type") === "success",
  role: text(o, "role"),
  classes: text(o, "classes"),
});

/** Our page components, drawn from the options of the macro of the same name. */
export const pieces: Readonly<Record<string, Drawn>> = {
  button: (o) =>
    o.href ? (
      <LinkButton href={text(o, "href") ?? ""} start={flag(o, "isStartButton")} classes={text(o, "classes")}>
        {words(o)}
      </LinkButton>
    ) : (
      <Button
        type={text(o, "type") as ButtonProps["type"]}
        name={text(o, "name")}
        value={text(o, "value")}
        id={text(o, "id")}
        disabled={flag(o, "disabled")}
        preventDoubleClick={flag(o, "preventDoubleClick")}
        classes={text(o, "classes")}
      >
        {words(o)}
      </Button>
    ),
  "back-link": (o) => (
    <BackLink href={text(o, "href") ?? "#"} classes={text(o, "classes")}>
      {words(o)}
    </BackLink>
  ),
  breadcrumbs: (o) => (
    <Breadcrumbs
      items={list(o, "items").map((item) => ({ text: words(item), href: text(item, "href") }))}
      collapseOnMobile={flag(o, "collapseOnMobile")}
      label={text(o, "labelText")}
      classes={text(o, "classes")}
    />
  ),
  "error-summary": (o) => (
    <ErrorSummary
      errors={list(o, "errorList").map((error) => ({ text: words(error), href: text(error, "href") }))}
      title={words(o, "titleText", "titleHtml")}
      description={words(o, "descriptionText", "descriptionHtml")}
      autoFocus={o.disableAutoFocus === undefined ? undefined : !o.disableAutoFocus}
      classes={text(o, "classes")}
    />
  ),
  "inset-text": (o) => (
    <InsetText id={text(o, "id")} classes={text(o, "classes")}>
      {words(o)}
    </InsetText>
  ),
  "warning-text": (o) => (
    <WarningText iconText={text(o, "iconFallbackText")} classes={text(o, "classes")}>
      {words(o)}
    </WarningText>
  ),
  "notification-banner": (o) =>
    o.html === undefined ? (
      <NotificationBanner {...banner(o)} text={text(o, "text") ?? ""} />
    ) : (
      <NotificationBanner {...banner(o)}>{words(o)}</NotificationBanner>
    ),
  panel: (o) => (
    <Panel
      title={words(o, "titleText", "titleHtml")}
      headingLevel={number(o, "headingLevel") as 2 | undefined}
      classes={text(o, "classes")}
    >
      {words(o)}
    </Panel>
  ),
  "summary-list": (o) => (
    <SummaryList
      card={card(under(o, "card"))}
      classes={text(o, "classes")}
      rows={list(o, "rows").map((row) => ({
        key: words(under(row, "key")),
        value: words(under(row, "value")),
        actions: actions(under(row, "actions")),
        classes: text(row, "classes"),
      }))}
    />
  ),
  table: (o) => (
    <PlainTable
      caption={text(o, "caption")}
      captionSize={sizeOf({ classes: text(o, "captionClasses") })}
      head={o.head ? list(o, "head").map(cell) : undefined}
      rows={(list(o, "rows") as unknown as readonly (readonly Option[])[]).map((row) =>
        row.map((it) => cell(it as Options)),
      )}
      firstCellIsHeader={flag(o, "firstCellIsHeader")}
      classes={text(o, "classes")}
    />
  ),
  tag: (o) => <Tag classes={text(o, "classes")}>{words(o)}</Tag>,
  "task-list": (o) => (
    <TaskList
      idPrefix={text(o, "idPrefix")}
      classes={text(o, "classes")}
      items={list(o, "items").map((item) => ({
        title: words(under(item, "title")),
        href: text(item, "href"),
        hint: words(under(item, "hint")),
        status: status(under(item, "status")),
      }))}
    />
  ),
  details: (o) => (
    <Details
      summary={words(o, "summaryText", "summaryHtml")}
      open={flag(o, "open")}
      id={text(o, "id")}
      classes={text(o, "classes")}
    >
      {words(o)}
    </Details>
  ),
  pagination: (o) => (
    <Pagination
      previous={pageLink(under(o, "previous"))}
      next={pageLink(under(o, "next"))}
      items={o.items ? list(o, "items").map(pageItem) : undefined}
      label={text(o, "landmarkLabel")}
      classes={text(o, "classes")}
    />
  ),
  "skip-link": (o) => <SkipLink href={text(o, "href") ?? "#content"}>{words(o)}</SkipLink>,
  "generic-header": (o) => (
    <GenericHeader
      logo={words(o, "logoText", "logoHtml")}
      href={text(o, "url")}
      classes={text(o, "classes")}
      containerClasses={text(o, "containerClasses")}
    />
  ),
  "service-navigation": (o) => (
    <ServiceNavigation
      items={list(o, "navigation").map((item) => ({
        href: text(item, "href") ?? "",
        text: words(item),
        current: flag(item, "current"),
        active: flag(item, "active"),
      }))}
      label={text(o, "navigationLabel")}
      navigationId={text(o, "navigationId")}
      navigationClasses={text(o, "navigationClasses")}
      classes={text(o, "classes")}
    />
  ),
};
