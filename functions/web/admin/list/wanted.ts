import { type Standing, standings } from "#casework/runs/standing.ts";
import type { MachineName } from "#contracts/machines.ts";
import { phases } from "#streams/placement/phase.ts";
import { machineOf } from "../run-names.ts";

/** What of the index is wanted: all of it is in the address, so that a list can be kept, sent and come back to. */
export type Wanted = {
  readonly machine: MachineName | undefined;
  /** One standing; "attention": failed, standing still or stopped. */
  readonly show: Standing | "attention" | undefined;
  readonly phase: string | undefined;
  /** "2026-09": runs that ended in this month; "all" of every month; undefined: none that are over. */
  readonly ended: string | undefined;
  /** Part of a reference, of an id or of a run's name. */
  readonly q: string;
  /** From 1. */
  readonly page: number;
};

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((each) => each === text);

export const wantedOf = (query: URLSearchParams): Wanted => {
  const page = query.get("page") ?? "";
  const ended = query.get("ended") ?? "";
  const show = oneOf([...standings, "attention"] as const, query.get("show"));
  return {
    machine: machineOf(query.get("machine")),
    show,
    phase: oneOf(phases, query.get("phase")),
    ended: /^(\d{4}-\d{2}|all)$/.test(ended) ? ended : show === "ended" ? "all" : undefined,
    q: (query.get("q") ?? "").trim().slice(0, 80),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
};

/** The query of an address that shows this, without a question mark. */
export const queryOf = ({ machine, show, phase, ended, q, page }: Wanted): string => {
  const query = new URLSearchParams({
    ...(machine ? { machine } : {}),
    ...(show ? { show } : {}),
    ...(phase ? { phase } : {}),
    ...(ended ? { ended } : {}),
    ...(q ? { q } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return query.toString();
};

export const addressOf = (wanted: Wanted): string => {
  const query = queryOf(wanted);
  return query ? `/runs?${query}` : "/runs";
};
