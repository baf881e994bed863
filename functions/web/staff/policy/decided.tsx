import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import type { Answers } from "#contracts/form.ts";
import type { Words } from "#domain/commit.ts";
import type { StaffContext } from "#door/context.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";

/** A decision about rules, or about how records are kept, as the ledger has it. */
export type RuleDecision = {
  /** What was decided, in a sentence. */
  readonly says: string;
  /** ISO instant. */
  readonly at: string;
  /** Id of whoever decided it. */
  readonly by: string;
  readonly words: Words;
};

export type ShownDecision = Omit<RuleDecision, "words"> & {
  readonly name: string;
  /** The reason, for those who may read it. */
  readonly reason: string;
};

/** Decisions about rules with who took them and why, the latest first. */
export const shownDecisions = async (
  c: StaffContext,
  decisions: readonly RuleDecision[],
  mayRead: boolean,
): Promise<readonly ShownDecision[]> => {
  const people = await staffMembersOf(
    c.deps,
    c.scope,
    decisions.map(({ by }) => by),
  );
  const shown = decisions.map(async ({ words, ...d }) => {
    const said = mayRead && words.vault !== "" ? await wordsOf(c.deps, c.scope, [words]) : ({} as Answers);
    return { ...d, name: people.get(d.by)?.name ?? "", reason: String(said.reason ?? said.why ?? "") };
  });
  return (await Promise.all(shown)).toReversed();
};

/** Who changed the rules, when and why; nothing while nobody has. */
export const DecidedSection = ({
  title,
  decisions,
}: {
  readonly title: string;
  readonly decisions: readonly ShownDecision[];
}) =>
  decisions.length === 0 ? null : (
    <Section id="decided" title={title}>
      <SummaryList
        rows={decisions.map((d) => ({
          key: longDate(d.at.slice(0, 10)),
          value: (
            <span class="app-lines">
              {[`${d.says}${d.name ? ` (${d.name})` : ""}`, ...(d.reason ? [d.reason] : [])].join("\n")}
            </span>
          ),
        }))}
      />
    </Section>
  );
