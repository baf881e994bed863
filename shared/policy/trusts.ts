import type { TrustMinimum } from "#domain/rules/rules.ts";
import { loadTrust } from "./load.ts";
import { trustFiles } from "./trusts/list.ts";

let loaded: readonly TrustMinimum[] | undefined;

/** Every version of what each trust of `trusts/` asks; throws `ProfileError` if one of them is broken. */
export const trusts = (): readonly TrustMinimum[] => {
  loaded ??= trustFiles.flatMap(({ path, json }) => loadTrust(json, `trusts/${path}`));
  return loaded;
};

/** What a trust asks of its schools on an ISO date, [from, until); undefined for none, "" included. */
export const trustOf = (id: string, on: string): TrustMinimum | undefined =>
  trusts().find((t) => t.id === id && t.from <= on && (t.until === null || on < t.until));
