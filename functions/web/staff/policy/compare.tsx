import type { Profile, TrustMinimum } from "#domain/rules/rules.ts";
import { settings } from "#domain/rules/settings.ts";
import { type ObligationId, rowTitle } from "#ids/catalogue.ts";
import { diffProfiles } from "#policy/diff.ts";
import { differenceInWords } from "#policy/diff-words.ts";
import { lawFloor } from "#policy/floor.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";

type Difference = { readonly title: string; readonly lines: readonly string[] };

/** What another version or policy would change, in sentences. */
export type Comparison = {
  readonly settings: readonly Difference[];
  /** What they say differently, though law, trust or default make it the same. */
  readonly same: readonly Difference[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
};

const named = (profile: Profile, ids: readonly ObligationId[]) =>
  ids.map((id) => `${rowTitle(id)} (${id}, ${profile.school} ${profile.obligations[id]?.clause ?? ""})`);

/** How the rules change from one policy to another, under the law of an ISO date and the school's trust. */
export const comparison = (
  from: Profile,
  to: Profile,
  on: string,
  minimum: { readonly trust?: TrustMinimum },
): Comparison => {
  const difference = diffProfiles(from, to, { floor: lawFloor(), on, ...minimum });
  const said = (sameInEffect: boolean): readonly Difference[] =>
    difference.settings
      .filter((d) => d.sameInEffect === sameInEffect)
      .map((d) => ({ title: settings[d.setting].title, lines: differenceInWords(from, to, d) }));
  return {
    settings: said(false),
    same: said(true),
    added: named(to, difference.onlyB),
    dropped: named(from, difference.onlyA),
  };
};

const Rows = ({ title, rows }: { readonly title: string; readonly rows: readonly string[] }) =>
  rows.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {rows.map((row) => (
          <li>{row}</li>
        ))}
      </ul>
    </>
  );

const Differences = ({ all }: { readonly all: readonly Difference[] }) => (
  <SummaryList
    rows={all.map((s) => ({
      key: s.title,
      value: s.lines.map((line) => <p class="govuk-body govuk-!-margin-bottom-1">{line}</p>),
    }))}
  />
);

/** The difference as a page shows it. */
export const Compared = ({ found }: { readonly found: Comparison }) =>
  found.settings.length + found.same.length + found.added.length + found.dropped.length === 0 ? (
    <InsetText>Nothing changes: both say the same.</InsetText>
  ) : (
    <>
      <h2 class="govuk-heading-m">What changes</h2>
      {found.settings.length === 0 ? (
        <p class="govuk-body">No setting changes in effect.</p>
      ) : (
        <Differences all={found.settings} />
      )}
      <Rows title="Asked from now on" rows={found.added} />
      <Rows title="Asked no longer by the policy" rows={found.dropped} />
      {found.same.length === 0 ? null : (
        <Details summary={`Said differently, the same in effect (${found.same.length})`}>
          <Differences all={found.same} />
        </Details>
      )}
    </>
  );
