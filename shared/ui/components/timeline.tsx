import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";
import { Heading, type HeadingLevel } from "./heading.tsx";

/** One thing that happened: what, when (words and ISO for machines), who, and words about it. */
export type TimelineEntry = {
  readonly title: Child;
  readonly when: string;
  /** ISO date or instant. */
  readonly at: string;
  readonly by?: Child;
  readonly children?: Child;
  readonly tone?: "good" | "late" | "stopped" | undefined;
};
export type TimelineProps = {
  readonly entries: readonly TimelineEntry[];
  readonly headingLevel?: 2 | 3 | 4 | undefined;
};

const Entry = ({ entry, level }: { readonly entry: TimelineEntry; readonly level: HeadingLevel }) => (
  <li class={classNames("app-timeline__entry", entry.tone && `app-timeline__entry--${entry.tone}`)}>
    <Heading level={level} class="app-timeline__title">
      {entry.title}
    </Heading>
    <p class="app-timeline__by">
      <time datetime={entry.at}>{entry.when}</time>
      {entry.by ? <> by {entry.by}</> : null}
    </p>
    {entry.children ? <div class="app-timeline__words">{entry.children}</div> : null}
  </li>
);

/** What happened, in the order given. */
export const Timeline = ({ entries, headingLevel }: TimelineProps) => (
  <ol class="app-timeline">
    {entries.map((entry) => (
      <Entry entry={entry} level={headingLevel ?? 3} />
    ))}
  </ol>
);
