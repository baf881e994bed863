import type { Child } from "hono/jsx";
import { classNames } from "./class-names.ts";
import { Tag, type TagColour } from "./tag.tsx";

/** Plain words for what is done or cannot start yet; a tag for what someone should act on. */
export type TaskStatus =
  | { readonly text: Child; readonly cannotStart?: boolean | undefined }
  | { readonly tag: Child; readonly colour?: TagColour | undefined };
export type Task = {
  readonly title: Child;
  readonly status: TaskStatus;
  readonly href?: string | undefined;
  readonly hint?: Child;
};
export type TaskListProps = {
  readonly items: readonly Task[];
  /** Distinguishes the ids of several lists on one page. */
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
};

const Status = ({ status, id }: { readonly status: TaskStatus; readonly id: string }) => (
  <div
    class={classNames(
      "govuk-task-list__status",
      "cannotStart" in status && status.cannotStart && "govuk-task-list__status--cannot-start-yet",
    )}
    id={id}
  >
    {"tag" in status ? <Tag colour={status.colour}>{status.tag}</Tag> : status.text}
  </div>
);

const Item = ({ task, id }: { readonly task: Task; readonly id: string }) => (
  <li class={classNames("govuk-task-list__item", task.href && "govuk-task-list__item--with-link")}>
    <div class="govuk-task-list__name-and-hint">
      {task.href ? (
        <a
          class="govuk-link govuk-task-list__link"
          href={task.href}
          aria-describedby={task.hint ? `${id}-hint ${id}-status` : `${id}-status`}
        >
          {task.title}
        </a>
      ) : (
        <div>{task.title}</div>
      )}
      {task.hint ? (
        <div id={`${id}-hint`} class="govuk-task-list__hint">
          {task.hint}
        </div>
      ) : null}
    </div>
    <Status status={task.status} id={`${id}-status`} />
  </li>
);

/** What there is to do, each with its state. */
export const TaskList = ({ items, idPrefix, classes }: TaskListProps) => (
  <ul class={classNames("govuk-task-list", classes)}>
    {items.map((task, index) => (
      <Item task={task} id={`${idPrefix ?? "task-list"}-${index + 1}`} />
    ))}
  </ul>
);
