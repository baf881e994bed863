import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ViewRow } from "#ports/views.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { registerPlace } from "./register-rows.ts";

const viewNames = {
  placement: "placements",
  pupil: "pupils",
  provider: "providers",
  "sign-off": "sign-offs",
  school: "schools",
  failures: "failures",
  records: "records",
  matters: "matters",
  sheets: "sheets",
  tasks: "tasks",
} as const;

/** Where the row of a stream is. */
const placeOf = (stream: string): Pick<ViewRow, "view" | "scope" | "key"> => {
  const { kind, tenant, id } = parseStream(stream);
  if (kind === "register") return { scope: scopeOfStream(stream), ...registerPlace(id) };
  const scope = kind === "school" ? tenant : scopeOfStream(stream);
  return { view: viewNames[kind], scope, key: id };
};

/** Up to which version the views show a stream; 0 while they do not show it. */
export const shownOf = async (deps: Pick<Deps, "views">, stream: string): Promise<number> => {
  const { view, scope, key } = placeOf(stream);
  return (await deps.views.get(view, scope, key))?.version ?? 0;
};

/** The same for whoever asks of many streams: each list is read once, as it is when it is first asked for. */
export const shownByLists = (deps: Pick<Deps, "views">): ((stream: string) => Promise<number>) => {
  const lists = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const versions = async (view: string, scope: string): Promise<ReadonlyMap<string, number>> =>
    new Map((await deps.views.list(view, scope, { eventual: true })).map((r) => [r.key, r.version]));
  return async (stream) => {
    const { view, scope, key } = placeOf(stream);
    const list = lists.get(`${view} ${scope}`) ?? versions(view, scope);
    lists.set(`${view} ${scope}`, list);
    return (await list).get(key) ?? 0;
  };
};
