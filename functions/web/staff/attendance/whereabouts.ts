import { placedPupils } from "#casework/attendance/roster.ts";
import { outsideContact } from "#casework/people/outside-contact.ts";
import { providersOf } from "#casework/people/people.ts";
import { siteLine, sitesOf, type Venue, venueOf } from "#casework/provider/sites.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import type { StaffContext } from "#door/context.ts";
import type { Kept, SafePlace } from "#streams/register/events.ts";
import type { Placed } from "#streams/register/expecting.ts";
import { standingOf } from "#streams/register/standing.ts";
import { isExpected, type Register, type Slot, timedIn } from "#streams/register/state.ts";
import { arrivesFrom } from "#streams/register/timing.ts";
import { rankOf, type Unaccounted, type Whereabouts, whereIs } from "#streams/register/whereabouts.ts";
import type { TagColour } from "#ui/components/tag.tsx";
import { clockTime } from "#ui/dates.ts";
import { slotHref } from "./items.ts";
import { pupilNames, todayOf } from "./load.ts";
import { type NumberToRing, numbersAtHome } from "./numbers-to-ring.ts";
import { latestSearch } from "./search.tsx";
import { keptTags, latestWords, waiting } from "./words.ts";

export type ShownWhereabouts = {
  readonly pupil: string;
  readonly name: string;
  readonly kind: Whereabouts["kind"];
  /** Should be at the provider in a session that is going on, or just over without an answer. */
  readonly expected: boolean;
  readonly provider: string;
  /** Where the child is, in words; no provider's address unless the child is there or on the way. */
  readonly where: string;
  readonly address: string;
  /** Other sites where the provider’s pupils learn: satellite, subcontracted. */
  readonly sites: readonly string[];
  readonly phone: string;
  /** Where the child should be in the session that is looked at: provider and site. */
  readonly expectedAt: string;
  /** Where an answer about that session is recorded; "" while there is none. */
  readonly href: string;
  readonly tag: { readonly text: string; readonly colour: TagColour };
  readonly says: string;
  /** Whom at home to ring, where the child is not accounted for, and who stands for the school outside its hours. */
  readonly ring: readonly NumberToRing[];
};

const keptWords: Readonly<Record<Kept, string>> = {
  school: "At school, as the safeguarding lead has decided",
  home: "At home, as the safeguarding lead has decided",
  other: "At another place, as the safeguarding lead has decided",
};

const placeWords: Readonly<Record<SafePlace | "", string>> = {
  school: "At school",
  home: "At home",
  other: "At another place: open the record",
  "": "Somewhere else, and safe: open the record for the place",
};

const lostWords: Readonly<Record<Unaccounted, string>> = {
  silent: "Not known: nobody has said where the child is",
  disputed: "Not known: the answers differ",
  absent: "Not known: not at the provider, and no reason",
  "left-early": "Not known: left the provider early",
  closed: "Not known: the provider is closed",
  "not-ours": "Not known: the provider does not know the child",
};

const lostTags: Readonly<Record<Unaccounted, ShownWhereabouts["tag"]>> = {
  silent: { text: "Not confirmed", colour: "red" },
  disputed: { text: "Answers differ", colour: "red" },
  absent: { text: "Absent", colour: "red" },
  "left-early": { text: "Left early", colour: "red" },
  closed: { text: "Provider closed", colour: "red" },
  "not-ours": { text: "Not known there", colour: "red" },
};

type Said = Pick<ShownWhereabouts, "tag" | "where">;

type Located = Venue & Pick<ProviderRecord, "name">;

/** The provider as it is for one pupil and session: with the address and phone of the site where that is. */
const atSite = (
  provider: ProviderRecord | undefined,
  { day }: Pick<Placed, "day">,
  slot: Slot | undefined,
): Located | undefined =>
  provider && { ...provider, ...venueOf(provider, day?.venue ?? {}, slot?.session ?? "morning") };

const placeOf = (provider: Located | undefined): string =>
  provider ? [provider.name, ...provider.address].join(", ") : "The provider";

const between = (
  r: Register | undefined,
  { next }: { readonly next?: Slot },
  provider: Located | undefined,
): Said => {
  const time = next && r ? timedIn(r, next).time : undefined;
  const name = provider?.name ?? "the provider";
  if (next && standingOf(next) === "closed")
    return {
      tag: { text: "Provider closed", colour: "orange" },
      where: `${name} is closed: nobody expects the child there${time ? ` at ${clockTime(time.from)}` : ""}`,
    };
  return {
    tag: { text: "Not at the provider now", colour: "grey" },
    where: next
      ? `Not at ${name} now; expected there from ${time ? clockTime(time.from) : `the ${next.session}`}`
      : `No more sessions at ${name} today`,
  };
};

const saidOf = (r: Register | undefined, w: Whereabouts, provider: Located | undefined): Said => {
  switch (w.kind) {
    case "unaccounted":
      return { tag: lostTags[w.because], where: lostWords[w.because] };
    case "awaited":
      return { tag: { text: waiting, colour: "yellow" }, where: `On the way to ${placeOf(provider)}` };
    case "there":
      return { tag: { text: "There", colour: "green" }, where: placeOf(provider) };
    case "online":
      return {
        tag: { text: "Online, at home", colour: "green" },
        where: `At home, online with ${provider?.name ?? "the provider"}`,
      };
    case "kept":
      return { tag: keptTags[w.where], where: keptWords[w.where] };
    case "elsewhere":
      return { tag: { text: "Safe elsewhere", colour: "green" }, where: placeWords[w.place] };
    case "away":
      return { tag: { text: "Away, known", colour: "grey" }, where: `Not at the provider: ${w.reason}` };
    case "between":
      return between(r, w, provider);
  }
};

/** Sites that nobody has said to be this pupil's, nor not to be: none once a site was chosen. */
const otherSites = (known: ProviderRecord, { day }: Pick<Placed, "day">): readonly string[] =>
  day?.venue ? [] : sitesOf(known).map(siteLine);

/** Whom to ring at school while a session outside its hours goes on. */
const atSchoolThen = async (c: StaffContext, r: Register, slot: Slot): Promise<readonly NumberToRing[]> => {
  const contact = await outsideContact(c.deps, c.at, r, slot);
  return contact ? [{ name: `${contact.name}, for the school at this hour`, phone: contact.phone }] : [];
};

const isNear = (w: Whereabouts): boolean => w.kind === "there" || w.kind === "awaited";

const notThere: Whereabouts = { kind: "between" };

/** Where every pupil with an active placement is at this moment, whoever is not accounted for first. */
export const whereabouts = async (
  c: StaffContext,
  registers: readonly Register[],
): Promise<readonly ShownWhereabouts[]> => {
  const today = todayOf(c);
  const now = c.deps.clock.now();
  const placed = (await placedPupils(c.deps, c.scope)).filter(
    (p) => p.phase === "active" && p.provider !== "" && p.start <= today && (p.end === "" || today <= p.end),
  );
  const { nameOf } = await pupilNames(
    c,
    placed.map((p) => p.pupil),
  );
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    placed.map((p) => p.provider),
  );
  const found = placed.map(async (p): Promise<ShownWhereabouts> => {
    const r = registers.find((each) => each.provider === p.provider);
    const w = r ? whereIs(r, p.pupil, now) : notThere;
    const slot = "slot" in w ? w.slot : undefined;
    const known = providers.get(p.provider);
    const provider = atSite(known, p, slot);
    const from = r && slot ? arrivesFrom(timedIn(r, slot)) : "";
    const said = saidOf(r, w, provider);
    return {
      pupil: p.pupil,
      name: nameOf(p.pupil),
      kind: w.kind,
      expected: r !== undefined && slot !== undefined && isExpected(r, slot),
      provider: provider?.name ?? "A provider",
      address: isNear(w) ? (provider?.address.join(", ") ?? "") : "",
      sites: isNear(w) && known ? otherSites(known, p) : [],
      phone: provider?.phone ?? "",
      expectedAt: placeOf(provider),
      href: r && slot ? slotHref(r.id, slot) : "",
      ...said,
      says:
        [slot ? latestWords(slot) : "", latestSearch(slot?.searched)].filter(Boolean).join(". ") ||
        (from && w.kind === "awaited" ? `From ${clockTime(from)}` : ""),
      ring: [
        ...(w.kind === "unaccounted" ? await numbersAtHome(c, p.pupil) : []),
        ...(r && slot ? await atSchoolThen(c, r, slot) : []),
      ],
    };
  });
  const all = await Promise.all(found);
  return all.toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, "en-GB"));
};
