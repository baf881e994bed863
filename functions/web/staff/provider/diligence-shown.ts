import {
  diligenceStanding,
  type ItemEvidence,
  type ItemStanding,
  type ItemState,
  recordTitles,
} from "#casework/provider/diligence-standing.ts";
import { diligenceItem } from "#domain/due-diligence.ts";
import type { StaffContext } from "#door/context.ts";

export type ShownEvidence = ItemEvidence;

export type DiligenceState = ItemState;

export type ShownItem = ItemStanding & {
  /** Where evidence is recorded, for those who may. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
};

export type ShownDiligence = readonly {
  readonly theme: string;
  readonly title: string;
  readonly items: readonly ShownItem[];
}[];

const linksOf = (c: StaffContext, provider: string, { id }: ItemStanding): ShownItem["links"] =>
  c.may("provider.record")
    ? [
        { href: `/providers/${provider}/due-diligence/${id}`, text: "Record evidence" },
        ...(diligenceItem(id)?.records ?? []).map((record) => ({
          href: `/providers/${provider}/records/${record}`,
          text: `Record: ${recordTitles[record].toLowerCase()}`,
        })),
      ]
    : [];

/** The due diligence of this school on a provider, by the themes of the national standards; undefined while it has no policy. */
export const shownDiligence = async (
  c: StaffContext,
  provider: string,
): Promise<ShownDiligence | undefined> => {
  const { deps, at } = c;
  const looks = { deps, at, seesWords: c.sees("duty.words"), seesJudgement: c.sees("placement.words") };
  const themes = await diligenceStanding(looks, provider);
  return themes?.map((theme) => ({
    ...theme,
    items: theme.items.map((item) => ({ ...item, links: linksOf(c, provider, item) })),
  }));
};
