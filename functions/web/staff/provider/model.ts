import { providers, read } from "#casework/commit/streams.ts";
import { providerOf, pupilsOf } from "#casework/people/people.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames, type ProviderRecord } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { censusGap } from "#domain/provider-identity.ts";
import { providerStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { teachesOn } from "#streams/provider/register/register.ts";
import { type ShownRegister, shownRegister } from "./register-shown.ts";
import { type ShownStanding, shownStanding } from "./standing.ts";
import { type ShownStandingLink, shownStandingLink } from "./standing-link.tsx";

/** A placement of this school at the provider. */
export type Using = {
  readonly placement: string;
  readonly href: string;
  readonly pupil: string;
  readonly phase: string;
  readonly start: string;
};

export type ProviderModel = {
  readonly id: string;
  readonly name: string;
  readonly facts: ProviderFacts;
  readonly places: number;
  readonly retired: boolean;
  readonly free: number;
  /** Places that other schools of the trust have taken: how many, never who. */
  readonly takenElsewhere: number;
  readonly details: Omit<ProviderRecord, "name" | "sites" | "siteList" | "people" | "notes"> | undefined;
  readonly register: ShownRegister;
  /** Why a census row cannot name it. */
  readonly censusGap: string | undefined;
  /** Closed today, by its own dates. */
  readonly closedToday: boolean;
  readonly using: readonly Using[];
  /** What holds until when, and what other schools of the trust saw; undefined while the school has no policy. */
  readonly standing: ShownStanding | undefined;
  /** The link for every day that it has chosen, or had; undefined where it never had one. */
  readonly standingLink: ShownStandingLink | undefined;
  /** Something stops new starts there now. */
  readonly stops: boolean;
  readonly links: Readonly<Record<string, string>>;
};

const usingOf = async (c: StaffContext, provider: string): Promise<readonly Using[]> => {
  const rows = (await placementRows(c.deps, c.scope)).filter(
    (row) => row.provider === provider && row.phase !== "closed",
  );
  const names = await pupilsOf(c.deps, c.scope, c.sees("pupil.name") ? rows.map((row) => row.pupil) : []);
  const full = fullNames(names);
  return rows.map((row) => {
    const pupil = names.get(row.pupil);
    return {
      placement: row.id,
      href: `/placements/${row.id}`,
      pupil: pupil ? (full.get(row.pupil) ?? fullName(pupil)) : "Pupil",
      phase: phaseNames[row.phase],
      start: row.start,
    };
  });
};

/** All that a provider's page shows; undefined when the trust has none of that id. */
export const providerModel = async (c: StaffContext, id: string): Promise<ProviderModel | undefined> => {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const { state } = await read(c.deps, providers, providerStream(c.at.tenant, id));
  if (!state.facts) return undefined;
  const [record, using, standing, standingLink] = await Promise.all([
    providerOf(c.deps, c.at.tenant, id),
    usingOf(c, id),
    shownStanding(c, id),
    shownStandingLink(c, id),
  ]);
  const records = (standing?.lapses ?? []).flatMap((l) => (l.href ? [[l.what, l.href] as const] : []));
  const {
    name,
    sites: _sites,
    siteList: _list,
    people: _people,
    notes: _notes,
    ...details
  }: Partial<ProviderRecord> & Pick<ProviderRecord, "name"> = record ?? { name: "Provider (record erased)" };
  const today = londonDate(c.deps.clock.now());
  const own = new Set(using.map((each) => each.placement));
  return {
    id,
    name,
    facts: state.facts,
    places: state.places,
    retired: state.retired,
    free: Math.max(0, state.places - state.reserved.length),
    takenElsewhere: state.reserved.filter((placement) => !own.has(placement)).length,
    details: record && (details as Omit<ProviderRecord, "name">),
    register: shownRegister(c, state, record, today),
    censusGap: censusGap(state.facts),
    closedToday: !teachesOn(state.register, today),
    using,
    standing,
    standingLink,
    stops: (standing?.against.length ?? 0) > 0,
    links: {
      providers: "/providers",
      history: `/providers/${id}/history`,
      ...(c.may("evidence.read") ? { evidence: `/evidence/new?provider=${id}` } : {}),
      ...(c.may("form.visit") && using.length > 0 ? { visit: `/providers/${id}/visit` } : {}),
      ...(c.may("provider.record") && standing?.auditWaits ? { audit: `/providers/${id}/audit` } : {}),
      figures: `/providers/${id}/figures`,
      stopped: `/providers/${id}/stopped`,
      ...(standing ? { diligence: `/providers/${id}/due-diligence` } : {}),
      ...(c.may("providers.write")
        ? { edit: `/providers/${id}/edit`, retire: `/providers/${id}/retire` }
        : {}),
      ...Object.fromEntries(records),
    },
  };
};
