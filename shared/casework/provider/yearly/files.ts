import { providerStream } from "#domain/streams.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { fileForYear, removeYearFile } from "#streams/provider/yearly/telling-year.ts";
import { type Executed, execute } from "../../commit/execute.ts";
import { providers, read } from "../../commit/streams.ts";
import { keepOn, nothingThere, type Shelf, takeFrom, waitingIn } from "../../files/shelf.ts";

/** The files that a provider sent for its due diligence: they serve every school of the trust, as its answers do. */
export const yearShelf = (tenant: string, provider: string): Shelf => ({
  kept: `${tenant}/_providers/${provider}`,
  waiting: waitingIn(tenant, "_providers", provider),
  scope: tenant,
});

export type YearFileCommand = {
  readonly tenant: string;
  readonly provider: string;
  readonly file: string;
  readonly id: string;
  readonly by: string;
};

type Filed = Executed<Provider, ProviderEvent>;

/** Keeps an upload as evidence of one item. Sent again, it is one file. */
export const keepYearFile = (
  deps: Deps,
  c: YearFileCommand & { readonly about: ObligationId },
  what: string,
): Promise<Filed> => {
  const command = { stream: providerStream(c.tenant, c.provider), id: c.id, by: c.by };
  return keepOn(
    deps,
    yearShelf(c.tenant, c.provider),
    { file: c.file, what },
    ({ file, type, bytes }, words) =>
      execute(deps, providers, command, (p) =>
        fileForYear(p, { file, about: c.about, media: type, bytes, words }),
      ),
    async () => {
      const { state } = await read(deps, providers, command.stream);
      return state.year.files.some((f) => f.file === c.file) ? { kind: "unchanged", state } : nothingThere;
    },
  );
};

/** Takes a file back with a reason: its bytes and its name are erased, that it was there stays. */
export const takeYearFile = (deps: Deps, c: YearFileCommand, why: string): Promise<Filed> =>
  takeFrom(
    deps,
    yearShelf(c.tenant, c.provider),
    { file: c.file, why },
    (words) =>
      execute(deps, providers, { stream: providerStream(c.tenant, c.provider), id: c.id, by: c.by }, (p) =>
        removeYearFile(p, c.file, words),
      ),
    (p) => {
      const found = p.year.files.find((f) => f.file === c.file);
      return found?.removed ? found.words : undefined;
    },
  );
