import type { ProviderRecord } from "#contracts/people.ts";
import type { FormAnswers } from "#domain/form-answers.ts";

/** A place besides the main address where a provider's pupils learn. */
export type Site = NonNullable<ProviderRecord["siteList"]>[number];

/** Sites as plain lines, as they were written once, each as an entry of its own. */
const fromLines = ({ sites = [] }: Pick<ProviderRecord, "sites">): readonly Site[] =>
  sites.map((name, i) => ({ id: `line-${i + 1}`, name, address: [], phone: "" }));

/** All sites of a provider besides its main address. */
export const sitesOf = (record: Pick<ProviderRecord, "sites" | "siteList">): readonly Site[] => [
  ...fromLines(record),
  ...(record.siteList ?? []),
];

/** Ids of the sites that stand as plain lines still. */
export const lineSites = (record: Pick<ProviderRecord, "sites">): readonly string[] =>
  fromLines(record).map(({ id }) => id);

/** A site on one line. */
export const siteLine = ({ name, address, phone }: Site): string =>
  [name, ...address, phone].filter(Boolean).join(", ");

/** Where and on which phone a placement's sessions are; a site that is gone since is the main address. */
export type Venue = { readonly address: readonly string[]; readonly phone: string };

const venueAt = (record: ProviderRecord, id: unknown): Venue | undefined => {
  const site = sitesOf(record).find((each) => each.id === id);
  return (
    site && {
      address: [site.name, ...(site.address.length > 0 ? site.address : [])],
      phone: site.phone || record.phone,
    }
  );
};

/** Where a session is, by what its timetable says of sites. */
export const venueOf = (
  record: ProviderRecord,
  timetable: FormAnswers,
  session: "morning" | "afternoon",
): Venue => {
  const afternoon = session === "afternoon" ? timetable["afternoon-site"] : undefined;
  return venueAt(record, afternoon ?? timetable.site) ?? { address: record.address, phone: record.phone };
};

/** Where a pupil learns in a week, for letters: the afternoon is told apart where it is elsewhere. */
export const weekVenue = (record: ProviderRecord, timetable: FormAnswers): Venue => {
  const morning = venueOf(record, timetable, "morning");
  const afternoon = venueAt(record, timetable["afternoon-site"]);
  return afternoon && timetable["afternoon-site"] !== timetable.site
    ? {
        address: [...morning.address, `Afternoons: ${[...afternoon.address, afternoon.phone].join(", ")}`],
        phone: morning.phone,
      }
    : morning;
};
