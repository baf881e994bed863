import { withinLimit } from "#casework/links/use-limits.ts";
import { type FilePlace, fileWords } from "#casework/placement/evidence-files.ts";
import type { Deps } from "#ports/host.ts";
import { filesOfAsk } from "#streams/placement/files.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { replyPath } from "../link-cookie.ts";
import type { ProviderQuestion } from "../provider/load.ts";

export const filesPathOf = ({ key }: Pick<ProviderQuestion, "key">): string => `${replyPath(key)}/files`;

/** Where the files of a question belong. */
export const placeOf = ({ c, ask }: ProviderQuestion): FilePlace => ({
  at: c.at,
  placement: c.placement.id,
  ask: ask.id,
});

export type SentFile = { readonly id: string; readonly name: string; readonly remove: string };

/** What this question's own links have sent: by name, without a way to open it (a link reads no file). */
export const sentFiles = async (deps: Deps, q: ProviderQuestion): Promise<readonly SentFile[]> => {
  const files = filesOfAsk(q.c.placement, q.ask.id);
  const words = await fileWords(deps, q.c.scope, files);
  return files.map(({ id }) => ({
    id,
    name: words.get(id)?.name ?? "",
    remove: `${filesPathOf(q)}/${id}/remove`,
  }));
};

/** A file that came by this question; undefined for every other file. */
export const ownFile = (q: ProviderQuestion, id: string): Attached | undefined =>
  q.c.placement.files.find((f) => f.id === id && f.ask === q.ask.id);

/** The id in an address, as far as it can be one. */
export const fileIdOf = (params: Readonly<Record<string, string>>): string | undefined =>
  /^[a-z0-9]{8,40}$/.test(params.file ?? "") ? params.file : undefined;

/** Each form takes one upload; nobody needs more than so many in an hour. */
const formsPerHour = { most: 60, seconds: 3600 };

/** Counts one form for an upload, which the storage takes without asking us again. */
export const tooManyUploads = async (deps: Deps, q: ProviderQuestion): Promise<boolean> =>
  !(await withinLimit(deps, `${q.key}-uploads`, formsPerHour));
