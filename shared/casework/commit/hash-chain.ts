import { createHash } from "node:crypto";
import type { Commit } from "#domain/commit.ts";

/** JSON with keys in order, so that equal values hash alike. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
    .join()}}`;
};

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Chains a commit to the one before: any later change to either shows. */
export const seal = <E extends { readonly type: string }>(commit: Omit<Commit<E>, "hash">): Commit<E> => ({
  ...commit,
  hash: sha256(canonical(commit)),
});

/** The versions at which a stream's chain is broken; none for an untouched stream. */
export const brokenAt = (commits: readonly Commit[]): readonly number[] =>
  commits
    .filter((commit, i) => {
      const { hash, ...rest } = commit;
      return sha256(canonical(rest)) !== hash || commit.previous !== (commits[i - 1]?.hash ?? "");
    })
    .map((commit) => commit.version);
