import { providerStream, registerStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { closedAround } from "#streams/provider/register/register.ts";
import type { ByItsDates } from "#streams/register/decide/provider-closed.ts";
import type { Expected } from "#streams/register/events.ts";
import { registerId } from "#streams/register/state.ts";
import { providers, read, registers } from "../commit/streams.ts";
import { tellableParents } from "./tellable-parents.ts";

/** One provider and day of a school. */
export type ProviderDay = { readonly at: SchoolRef; readonly provider: string; readonly date: string };

/** What the provider's own dates say of the day; parents are looked up only where some have not been told yet. */
export const byItsDates = async (
  deps: Deps,
  { at, provider, date }: ProviderDay,
  expected: readonly Expected[],
): Promise<ByItsDates> => {
  const { state } = await read(deps, providers, providerStream(at.tenant, provider));
  const closure = closedAround(state.register, date);
  if (!closure) return {};
  const { closure: known } = (await read(deps, registers, registerStream(at, registerId(provider, date))))
    .state;
  const told = known?.what === "closed" ? known.pupils : [];
  const untold = expected.map((e) => e.pupil).filter((pupil) => !told.includes(pupil));
  return { closure, parents: await tellableParents(deps, at, untold) };
};
