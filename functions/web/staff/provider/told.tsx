import { wordsOf } from "#casework/commit/kept-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import type { News } from "#streams/provider/sign-off-events.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";

/** What was told of a provider, as its page shows it. */
export type ShownTold = {
  readonly what: News;
  readonly title: string;
  /** ISO instant. */
  readonly at: string;
  /** Its own words, for those who may read them; "" else. */
  readonly says: string;
  readonly by: string;
};

const titles: Readonly<Record<News, string>> = {
  staff: "Staff have changed",
  site: "Another address or site",
  incident: "A serious incident: decided upon on the pupil’s placement",
};

/** What a provider told by its own page, or staff recorded of it, the latest first (catalogue O95, O103). */
export const toldOf = async (c: StaffContext, { told }: SignOff): Promise<readonly ShownTold[]> => {
  const shown = told.map(async ({ what, toldAt, words, how }): Promise<ShownTold> => {
    const said = c.sees("duty.words") ? await wordsOf(c.deps, c.scope, [words]) : {};
    return {
      what,
      title: titles[what],
      at: toldAt,
      says: String(said.who ?? said.site ?? ""),
      by: how === "staff" ? "Recorded by the school" : String(said["typed-name"] ?? "The provider"),
    };
  });
  return (await Promise.all(shown)).toReversed();
};

/** The news of a provider, each with who told it; nothing while there is none. */
export const ToldSection = ({ told }: { readonly told: readonly ShownTold[] }) =>
  told.length === 0 ? null : (
    <Section id="told" title="What was told of it since">
      <SummaryList
        rows={told.map((t) => ({
          key: longTime(t.at),
          value: (
            <>
              {t.title}
              {t.says ? (
                <>
                  <br />
                  <span class="app-lines">{t.says}</span>
                </>
              ) : null}
              <br />
              {t.by}
            </>
          ),
        }))}
      />
    </Section>
  );
