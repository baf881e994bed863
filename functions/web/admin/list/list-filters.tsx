import type { Standing } from "#casework/runs/standing.ts";
import { machineNames } from "#contracts/machines.ts";
import { monthOrDate } from "#domain/calendar/date-words.ts";
import { phaseNames, phases } from "#streams/placement/phase.ts";
import { Filters } from "#ui/components/filters.tsx";
import { Input } from "#ui/controls/input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { machineTitles } from "../run-names.ts";
import { addressOf, type Wanted } from "./wanted.ts";

/** How a run stands, in words for a list. */
export const standingTitles: Readonly<Record<Standing, string>> = {
  failed: "Failed",
  stuck: "Standing still",
  stopped: "Stopped",
  waiting: "Waiting",
  ended: "Over",
};

const showTitles = { attention: "Failed, standing still or stopped", ...standingTitles } as const;

/** So many months back a list of runs that are over is offered by itself; "every month" shows those before. */
const monthsOffered = 14;

const monthsBack = (now: string): readonly string[] => {
  const [year = 0, month = 1] = now.slice(0, 7).split("-").map(Number);
  return Array.from({ length: monthsOffered }, (_, back) => {
    const since0 = year * 12 + month - 1 - back;
    return `${Math.floor(since0 / 12)}-${String((since0 % 12) + 1).padStart(2, "0")}`;
  });
};

const endedWords = (ended: string): string => (ended === "all" ? "every month" : monthOrDate(ended));

const chosenOf = (wanted: Wanted) => {
  const first = { ...wanted, page: 1 };
  return [
    ...(wanted.machine
      ? [{ text: machineTitles[wanted.machine], removeHref: addressOf({ ...first, machine: undefined }) }]
      : []),
    ...(wanted.show
      ? [
          {
            text: showTitles[wanted.show],
            removeHref: addressOf({
              ...first,
              show: undefined,
              ended: wanted.show === "ended" ? undefined : wanted.ended,
            }),
          },
        ]
      : []),
    ...(wanted.phase
      ? [
          {
            text: phaseNames[wanted.phase as keyof typeof phaseNames],
            removeHref: addressOf({ ...first, phase: undefined }),
          },
        ]
      : []),
    ...(wanted.ended
      ? [
          {
            text: `Ended in ${endedWords(wanted.ended)}`,
            removeHref: addressOf({ ...first, ended: undefined }),
          },
        ]
      : []),
    ...(wanted.q ? [{ text: `“${wanted.q}”`, removeHref: addressOf({ ...first, q: "" }) }] : []),
  ];
};

type FiltersProps = {
  readonly wanted: Wanted;
  readonly counts: Readonly<Record<Standing, number>>;
  /** ISO instant. */
  readonly now: string;
};

/** What of the index is shown: by standing with counts, machine, phase, month of the end, and a search. */
export const ListFilters = ({ wanted, counts, now }: FiltersProps) => {
  const needing = counts.failed + counts.stuck + counts.stopped;
  return (
    <Filters action="/runs" chosen={chosenOf(wanted)}>
      <Input name="q" label="Reference, id, date or name" value={wanted.q} />
      <Select
        name="show"
        label="Show"
        value={wanted.show ?? ""}
        items={[
          { value: "", text: "All" },
          { value: "attention", text: `${showTitles.attention} (${needing})` },
          ...Object.entries(standingTitles).map(([value, text]) => ({
            value,
            text: value === "ended" && !wanted.ended ? text : `${text} (${counts[value as Standing]})`,
          })),
        ]}
      />
      <Select
        name="machine"
        label="Runs of"
        value={wanted.machine ?? ""}
        items={[
          { value: "", text: "All" },
          ...machineNames.map((value) => ({ value, text: machineTitles[value] })),
        ]}
      />
      <Select
        name="phase"
        label="Phase"
        value={wanted.phase ?? ""}
        items={[{ value: "", text: "All" }, ...phases.map((value) => ({ value, text: phaseNames[value] }))]}
      />
      <Select
        name="ended"
        label="Also those that ended in"
        value={wanted.ended ?? ""}
        items={[
          { value: "", text: "None" },
          ...monthsBack(now).map((value) => ({ value, text: monthOrDate(value) })),
          { value: "all", text: "Every month" },
        ]}
      />
    </Filters>
  );
};
