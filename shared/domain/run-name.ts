/** What a run's name says of it: a placement's own run, one phase of it, or one school day. */
export type NamedRun =
  | { readonly of: "placement"; readonly placement: string; readonly epoch: number }
  | {
      readonly of: "phase";
      readonly placement: string;
      readonly phase: string;
      readonly cycle: number;
      readonly epoch: number;
      /** From 1: which attempt at this phase it is. */
      readonly attempt: number;
    }
  | { readonly of: "day"; readonly school: string; readonly date: string; readonly attempt: number };

const shapes = {
  placement: /^([A-Za-z0-9]+)-e(\d+)$/,
  gate: /^([A-Za-z0-9]+)-([a-z]+)-(\d+)-e(\d+)-d(\d+)-r(\d+)$/,
  "attendance-day": /^(.+)-(\d{4}-\d{2}-\d{2})(?:-again-(\d+))?$/,
} as const;

/** A run's name taken apart; undefined where it is no name that this product gives to a run of that machine. */
export const namedRun = (machine: string, name: string): NamedRun | undefined => {
  if (machine === "placement") {
    const [, placement, epoch] = shapes.placement.exec(name) ?? [];
    return placement ? { of: "placement", placement, epoch: Number(epoch) } : undefined;
  }
  if (machine === "gate") {
    const [, placement, phase, cycle, epoch, redrive, retry] = shapes.gate.exec(name) ?? [];
    return placement && phase
      ? {
          of: "phase",
          placement,
          phase,
          cycle: Number(cycle),
          epoch: Number(epoch),
          attempt: Number(redrive) + Number(retry) + 1,
        }
      : undefined;
  }
  const [, school, date, again] = shapes["attendance-day"].exec(name) ?? [];
  return machine === "attendance-day" && school && date
    ? { of: "day", school, date, attempt: Number(again ?? 0) + 1 }
    : undefined;
};
