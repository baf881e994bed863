import { clauseWords } from "#casework/evidence/line.ts";
import type { Cite, Say } from "#domain/rules/rules.ts";
import { Details } from "#ui/components/details.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import type { AskShown, Group, SettingShown } from "./model.ts";

const sources: Readonly<Record<Cite["from"], { readonly text: string; readonly colour: TagColour }>> = {
  law: { text: "Law", colour: "purple" },
  trust: { text: "Trust", colour: "magenta" },
  policy: { text: "Policy", colour: "teal" },
  override: { text: "Override", colour: "orange" },
  default: { text: "Default", colour: "grey" },
};

const Source = ({ cite }: { readonly cite: Cite }) => {
  const { text, colour } = sources[cite.from];
  return <Tag colour={colour}>{text}</Tag>;
};

/** How sure we are of a point of law, where it was not read in a source. */
const sureness = ({ confidence }: Cite): string => {
  if (confidence === "S") return ", from a summary, not confirmed";
  return confidence === "M" ? ", not confirmed" : "";
};

const clauseOf = (cite: Cite): string => `${cite.clause}${sureness(cite)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const Other = ({ say }: { readonly say: Say }) => (
  <li>
    {clauseOf(say)}: {say.says}
    {say.upheld ? " (agrees)" : ""}
    {say.note ? `. ${say.note}` : ""}
  </li>
);

const Effective = ({ setting }: { readonly setting: SettingShown }) => (
  <>
    <p class="govuk-body govuk-!-margin-bottom-1">
      <strong>{capital(setting.says)}</strong>
    </p>
    {setting.use ? <p class="govuk-body-s govuk-!-margin-bottom-1">{setting.use}</p> : null}
    <p class="govuk-body govuk-!-margin-bottom-2">
      <Source cite={setting.won} /> {clauseOf(setting.won)}
    </p>
    <Details
      summary={
        <>
          Why<span class="govuk-visually-hidden">: {setting.title}</span>
        </>
      }
      classes="govuk-!-margin-bottom-0"
    >
      <p class="govuk-body">{capital(setting.why)}</p>
      {setting.won.note && setting.won.from !== "default" ? (
        <p class="govuk-body">{setting.won.note}</p>
      ) : null}
      {setting.others.length > 0 ? (
        <>
          <p class="govuk-body">Who else speaks of it:</p>
          <ul class="govuk-list govuk-list--bullet">
            {setting.others.map((say) => (
              <Other say={say} />
            ))}
          </ul>
        </>
      ) : null}
    </Details>
  </>
);

/** Every setting with its effective value, its clause, and behind a line why it is so. */
export const SettingSections = ({ groups }: { readonly groups: readonly Group<SettingShown>[] }) => (
  <>
    {groups.map((group) => (
      <Section id={group.id} title={group.title}>
        <SummaryList
          rows={group.items.map((setting) => ({
            key: setting.title,
            value: <Effective setting={setting} />,
          }))}
        />
      </Section>
    ))}
  </>
);

/** The clause, and the way to all placements by it for those who may see them. */
const Clause = ({ cite, shown }: { readonly cite: Cite; readonly shown: boolean }) =>
  shown ? (
    <a class="govuk-link" href={`/evidence/clauses?clause=${encodeURIComponent(clauseWords(cite))}`}>
      {clauseOf(cite)}
    </a>
  ) : (
    <span>{clauseOf(cite)}</span>
  );

const Asked = ({ ask, shown }: { readonly ask: AskShown; readonly shown: boolean }) => (
  <>
    <p class="govuk-body govuk-!-margin-bottom-1">
      {ask.cites.map((cite, i) => (
        <>
          {i > 0 ? ", " : ""}
          <Clause cite={cite} shown={shown} />
        </>
      ))}
    </p>
    {ask.worked ? <Tag colour="green">Worked out</Tag> : null}
  </>
);

/** What the tag beside a line means. */
export const WorkedOut = () => (
  <p class="govuk-body app-lead">
    “Worked out” means that Waymark shows it as a task with its date for every placement. The rest is asked of
    the school and kept elsewhere.
  </p>
);

/** What law and policy ask to be done, each with every clause that asks it. */
export const AskSections = ({
  groups,
  shown = false,
}: {
  readonly groups: readonly Group<AskShown>[];
  /** Whether each clause leads to all placements. */
  readonly shown?: boolean;
}) => (
  <>
    {groups.map((group) => (
      <Section id={`asks-${group.id}`} title={group.title}>
        <SummaryList
          rows={group.items.map((ask) => ({ key: ask.title, value: <Asked ask={ask} shown={shown} /> }))}
        />
      </Section>
    ))}
  </>
);
