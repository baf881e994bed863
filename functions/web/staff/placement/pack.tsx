import { wordsOf } from "#casework/commit/kept-words.ts";
import { providerOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { offered, openedNow, sheetOf } from "#streams/placement/provider/pack.ts";
import type { Placement } from "#streams/placement/state.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Timeline } from "#ui/components/timeline.tsx";

/** Receipts of openings, newest first: by whom (as they typed it), of which provider, when, of which sheet. */
const openingsOf = (c: StaffContext, p: Placement) =>
  Promise.all(
    p.pack.openings.toReversed().map(async (o) => ({
      by: String((await wordsOf(c.deps, c.scope, [o.words]))["typed-name"] ?? "A name that is erased"),
      provider: (await providerOf(c.deps, c.at.tenant, o.provider))?.name ?? "",
      at: o.at,
      current: o.sheet === sheetOf(p)?.version && o.provider === p.provider?.id,
    })),
  );

/** How it stands with the pack for day one; undefined while there is no sheet. */
export const packModel = async (c: StaffContext, p: Placement) => {
  const sheet = sheetOf(p);
  if (!sheet) return undefined;
  return {
    written: sheet.at,
    told: offered(p)?.at ?? "",
    opened: openedNow(p)?.at ?? "",
    openings: await openingsOf(c, p),
  };
};

type Shown = { readonly pack?: Awaited<ReturnType<typeof packModel>> };

/** The pack for day one: when the provider was told, and who there has opened it. */
export const DayOnePack = ({ m: { pack } }: { readonly m: Shown }) =>
  pack === undefined ? null : (
    <section aria-labelledby="pack">
      <h2 class="govuk-heading-m" id="pack">
        Day-one pack
      </h2>
      <InsetText>
        {pack.opened
          ? `The provider has opened it as it stands now, on ${longTime(pack.opened)}.`
          : pack.told
            ? `The provider was told on ${longTime(pack.told)} and has not opened it as it stands now.`
            : "The provider is told when commissioning begins."}
      </InsetText>
      {pack.openings.length > 0 ? (
        <Timeline
          entries={pack.openings.map((o) => ({
            title: `Opened by ${o.by}${o.provider ? `, ${o.provider}` : ""}${o.current ? "" : " (an earlier sheet)"}`,
            at: o.at,
            when: longTime(o.at),
          }))}
        />
      ) : null}
    </section>
  );
