import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { TaskList } from "#ui/components/task-list.tsx";
import { longDate } from "#ui/dates.ts";
import { type Group, grouped } from "./groups.ts";
import type { ShownItem } from "./shown-items.ts";

/** More groups than a screen or two hold stand behind a link: what is most pressing is above it. */
export const groupsAtOnce = 15;

const State = ({ i }: { readonly i: ShownItem }) => {
  if (i.late) return <Tag colour="red">Overdue</Tag>;
  if (i.state === "asked") return <Tag colour="yellow">Waiting</Tag>;
  return i.later ? <Tag colour="grey">Coming up</Tag> : <Tag colour="teal">To do</Tag>;
};

const listed = (names: readonly string[]): string => {
  const [first, second, ...more] = names;
  if (!first) return "";
  if (!second) return first;
  return more.length === 0 ? `${first} or ${second}` : `${first}, ${second} or ${more.length} more`;
};

/** Who is on it, whose it was, who else could do it; in that order, and only what is so. */
export const heldWords = (i: ShownItem): readonly string[] => [
  ...(i.onIt ? [`${i.onIt.name} is on it since ${longTime(i.onIt.at).split(" at ").at(-1)}`] : []),
  ...(i.handedOn ? [`Handed on to ${i.handedOn.to.name} by ${i.handedOn.by.name}`] : []),
  ...(i.givenBack && !i.onIt && !i.handedOn ? [`Given back by ${i.givenBack.name} today`] : []),
];

const factsOf = (i: ShownItem): string =>
  [
    ...(i.due ? [`due ${longDate(i.due)}`] : []),
    roleNames[i.owner],
    ...(i.recordedBy ? [`recorded by: ${i.recordedBy}`] : []),
    ...(i.others.length > 0 && !i.recordedBy ? [`or ${listed(i.others.map((o) => o.name))}`] : []),
  ].join(" · ");

const Row = ({ i }: { readonly i: ShownItem }) => (
  <li class="app-today__item">
    <div class="app-today__what">
      <div>
        <strong>{i.title}</strong> <State i={i} />
      </div>
      <div class="app-today__facts">{factsOf(i)}</div>
      {heldWords(i).map((line) => (
        <div class="app-today__held">{line}</div>
      ))}
    </div>
    <div class="app-today__acts">
      <LinkButton href={i.href} variant="secondary" classes="app-today__button">
        Open
        <span class="govuk-visually-hidden">
          : {i.title}, {i.who}
        </span>
      </LinkButton>
      {i.task ? (
        <a class="govuk-link govuk-link--no-visited-state" href={`/today/tasks/${i.task}`}>
          Who, when
          <span class="govuk-visually-hidden">
            : {i.title}, {i.who}
          </span>
        </a>
      ) : null}
    </div>
  </li>
);

const GroupOf = ({ g }: { readonly g: Group }) => (
  <section class="app-today__group">
    <h3 class="govuk-heading-s">
      {g.who}{" "}
      <span class="app-count">
        {g.late > 0 ? `${g.late} overdue of ${g.items.length}` : counted(g.items.length, "task")}
      </span>
    </h3>
    <ul class="app-today__list">
      {g.items.map((i) => (
        <Row i={i} />
      ))}
    </ul>
  </section>
);

type PartProps = { readonly title: string; readonly items: readonly ShownItem[] };

/** Tasks by pupil or provider, late ones first, a button each. */
export const Groups = ({
  title,
  items,
  all,
  more,
}: PartProps & {
  /** Whether every group is shown. */
  readonly all: boolean;
  /** The address that shows every group. */
  readonly more: string;
}) => {
  if (items.length === 0) return null;
  const groups = grouped(items);
  const shown = all ? groups : groups.slice(0, groupsAtOnce);
  return (
    <>
      <h2 class="govuk-heading-m">
        {title} <span class="app-count">({items.length})</span>
      </h2>
      {shown.map((g) => (
        <GroupOf g={g} />
      ))}
      {shown.length < groups.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={more}>
            Show the other {groups.length - shown.length} pupils and providers
          </a>
        </p>
      ) : null}
    </>
  );
};

const statusOf = (i: ShownItem): { readonly text: string } => ({
  text: i.place === "put-off" ? `Until ${longDate(i.putOff?.until ?? "")}` : "",
});

/** So many lines behind a heading: the nearest ones. */
const foldedAtOnce = 20;

/** What needs nobody this minute, a line each behind its heading. */
export const Folded = ({
  title,
  items,
  all,
  more,
}: PartProps & { readonly all: boolean; readonly more: string }) =>
  items.length === 0 ? null : (
    <Details summary={`${title} (${items.length})`} classes="app-phase">
      <TaskList
        idPrefix={title.toLowerCase().replaceAll(" ", "-")}
        items={(all ? items : items.slice(0, foldedAtOnce)).map((i) => ({
          title: i.title,
          href: i.place === "later" || i.place === "waiting" ? i.href : `/today/tasks/${i.task}`,
          hint: [
            i.who,
            ...(i.due ? [`due ${longDate(i.due)}`] : []),
            ...(i.recordedBy ? [`recorded by: ${i.recordedBy}`] : []),
            ...heldWords(i),
          ].join(" – "),
          status: statusOf(i),
        }))}
      />
      {!all && items.length > foldedAtOnce ? (
        <p class="govuk-body">
          <a class="govuk-link" href={more}>
            Show all {items.length}
          </a>
        </p>
      ) : null}
    </Details>
  );
