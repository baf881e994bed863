import { Temporal } from "temporal-polyfill";
import { realClock, virtualClock } from "#adapters/local/clock.ts";
import type { Clock } from "#ports/clock.ts";
import type { ClockOption } from "../option-shapes.ts";
import { OptionsFault } from "../options-fault.ts";
import { readClockFile, type StoredClock, writeClockFile } from "./clock-file.ts";

/** The clock of a data folder. A virtual one only moves when it is set, and is stored before anyone sees it move. */
export type HostClock =
  | { readonly kind: "real"; readonly clock: Clock }
  | { readonly kind: "virtual"; readonly clock: Clock; set(to: Temporal.Instant): void };

const isOther = (stored: StoredClock, wanted: ClockOption | undefined): wanted is ClockOption =>
  wanted !== undefined && wanted.kind !== stored.kind;

const storedOf = (wanted: ClockOption): StoredClock => {
  if (wanted.kind === "real") return { kind: "real" };
  if (wanted.at) return { kind: "virtual", at: wanted.at.toString() };
  throw new OptionsFault(["--clock: a virtual clock in a new folder needs a time, like 2026-09-01T08:00"]);
};

/**
 * A new folder takes the clock that is asked for (real, if none is); later starts go on from the stored instant,
 * whatever time is asked for. Throws OptionsFault when real and virtual would mix: due dates would be nonsense.
 */
export const openClock = (file: string, wanted: ClockOption | undefined): HostClock => {
  const known = readClockFile(file);
  if (known && isOther(known, wanted))
    throw new OptionsFault([
      `--clock: this data folder has a ${known.kind} clock, and ${wanted.kind} time would mix with it; give --data another folder`,
    ]);
  const stored = known ?? storedOf(wanted ?? { kind: "real" });
  if (!known) writeClockFile(file, stored);
  if (stored.kind === "real") return { kind: "real", clock: realClock() };
  const inner = virtualClock(Temporal.Instant.from(stored.at));
  return {
    kind: "virtual",
    clock: inner,
    set(to) {
      if (Temporal.Instant.compare(to, inner.now()) > 0)
        writeClockFile(file, { kind: "virtual", at: to.toString() });
      inner.set(to);
    },
  };
};
