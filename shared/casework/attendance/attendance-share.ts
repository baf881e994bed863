import { noSessions, plus } from "#domain/register/threshold.ts";
import type { Deps } from "#ports/host.ts";
import { registerRows } from "../views/register-rows.ts";

/**
 * A pupil's attendance at providers from one ISO date to another, both included: whole per cent of the sessions that
 * count, by the registers; undefined where none counts (catalogue O111).
 */
export const attendanceShare = async (
  deps: Pick<Deps, "views">,
  scope: string,
  pupil: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number | undefined> => {
  const rows = from === "" || to < from ? [] : await registerRows(deps, scope, from, to);
  const { possible, missed } = rows.reduce(
    (sum, r) => plus(sum, r.pupils?.[pupil] ?? noSessions),
    noSessions,
  );
  return possible === 0 ? undefined : Math.round(((possible - missed) * 100) / possible);
};
