import { wordsOf } from "#casework/commit/kept-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { Commit, Words } from "#domain/commit.ts";
import type { StaffContext } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";

/** One change of what is on record: when, by whom, why, and what stood before. */
export type Change = {
  readonly at: string;
  readonly by: string;
  readonly title: string;
  readonly reason: string;
  readonly before: readonly string[];
};

export type Told = { readonly title: string; readonly words?: Words | undefined };

/** The changes that commits tell of, the latest first; words only for those who may see them. */
export const changesOf = async <E extends { readonly type: string }>(
  c: StaffContext,
  vault: string,
  commits: readonly Commit<E>[],
  toldBy: (e: E) => Told | undefined,
  sees: boolean,
): Promise<readonly Change[]> => {
  const people = await staffMembersOf(
    c.deps,
    c.scope,
    commits.map((k) => k.by),
  );
  const found = commits.flatMap((k) => k.events.flatMap((e) => [{ k, told: toldBy(e) }]));
  const changes = found.flatMap(({ k, told }) => (told ? [{ k, told }] : []));
  return Promise.all(
    changes.reverse().map(async ({ k, told }) => {
      const words = sees && told.words ? await wordsOf(c.deps, vault, [told.words]) : {};
      return {
        at: k.at,
        by: people.get(k.by)?.name ?? "Waymark",
        title: told.title,
        reason: String(words.reason ?? ""),
        before: String(words.before ?? "")
          .split("\n")
          .filter(Boolean),
      };
    }),
  );
};

export const Changes = ({ changes }: { readonly changes: readonly Change[] }) =>
  changes.length === 0 ? (
    <InsetText>Nothing has been changed.</InsetText>
  ) : (
    <ul class="govuk-list app-obligations">
      {changes.map((change) => (
        <li class="app-obligation">
          <span class="app-obligation__title">{change.title}</span>
          <p class="govuk-body-s app-obligation__facts">
            {change.by}, {longTime(change.at)}
          </p>
          {change.reason ? <p class="govuk-body-s">{change.reason}</p> : null}
          {change.before.length > 0 ? (
            <p class="govuk-body-s">
              Before:
              {change.before.map((line) => (
                <>
                  <br />
                  {line}
                </>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
