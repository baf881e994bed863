import { parseStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { shownVersion } from "./register-rows.ts";

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

/** Up to which version the views show a stream; 0 while they do not show it. */
export const shownOf = async (deps: Pick<Deps, "views">, stream: string): Promise<number> => {
  const { kind, tenant, id } = parseStream(stream);
  if (kind === "register") return shownVersion(deps, scopeOfStream(stream), id);
  const scope = kind === "school" ? tenant : scopeOfStream(stream);
  return (await deps.views.get(viewNames[kind], scope, id))?.version ?? 0;
};
