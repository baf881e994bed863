import type { ProviderRecord } from "#contracts/people.ts";
import { hasProvider } from "#domain/routes.ts";
import type { Deps } from "#ports/host.ts";
import { plannedTimetable } from "#streams/placement/week/timetable-change.ts";
import type { Context } from "../compose/context.ts";
import { providerOf } from "../people/people.ts";
import { providerAsAt } from "./record-as-at.ts";
import { weekVenue } from "./sites.ts";

/** Where the pupil learns, as letters and pages say it. */
export type Place = { readonly name: string; readonly address: readonly string[]; readonly phone: string };

/** The placement’s provider as the context has it: as it is, or as it stood when something was written. */
export const providerIn = (
  deps: Deps,
  { at, placement, asAt }: Context,
): Promise<ProviderRecord | undefined> => {
  const id = placement.provider?.id ?? "";
  return asAt ? providerAsAt(deps, at.tenant, id, asAt) : providerOf(deps, at.tenant, id);
};

/** The provider, or the school itself where it provides; undefined while no provider is chosen or its record is gone. */
export const placeOf = async (deps: Deps, c: Context): Promise<Place | undefined> => {
  if (!hasProvider(c.placement.route)) {
    const { name, address, phone } = c.schoolRecord;
    return { name, address, phone };
  }
  const record = await providerIn(deps, c);
  return record && { name: record.name, ...weekVenue(record, plannedTimetable(c.placement)) };
};
