import { rememberedOf } from "#domain/remembered.ts";
import type { EffectiveRules, Route } from "#domain/rules.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import { activeRows } from "./active.ts";
import { attendanceRows } from "./attendance.ts";
import { checksRows } from "./checks.ts";
import { commissioningRows } from "./commissioning.ts";
import { consentRows } from "./consent.ts";
import { directionRows } from "./direction.ts";
import { evidenceRows } from "./evidence-rows.ts";
import { flexiRows } from "./flexi.ts";
import { monitoringRows } from "./monitoring.ts";
import type { Row } from "./obligation.ts";
import { packRows } from "./pack.ts";
import { paperRows } from "./papers.ts";
import { partTimeRows } from "./part-time.ts";
import { providerFaultRows } from "./provider-faults.ts";
import { referralRows } from "./referral.ts";
import { reintegrationRows } from "./reintegration.ts";
import { reroutingRows } from "./rerouting.ts";
import { reviewRows } from "./reviews.ts";
import { rightsPeopleRows } from "./rights-people.ts";
import { safeguardingRows } from "./safeguarding.ts";
import { schoolRows } from "./school.ts";
import { medicalRows, sixthDayRows } from "./sixth-day.ts";
import { staffAgainRows } from "./staff-again.ts";
import { statusRows } from "./statuses.ts";
import { visitRows } from "./visits.ts";
import { vulnerableRows } from "./vulnerable.ts";
import { wholeWeekRows } from "./whole-week.ts";

/** The catalogue's rows that this product works out, in the order of the phases. */
export const catalogue: readonly Row[] = [
  ...referralRows,
  ...consentRows,
  ...reroutingRows,
  ...checksRows,
  ...directionRows,
  ...partTimeRows,
  ...flexiRows,
  ...wholeWeekRows,
  ...sixthDayRows,
  ...medicalRows,
  ...evidenceRows,
  ...commissioningRows,
  ...packRows,
  ...activeRows,
  ...safeguardingRows,
  ...reviewRows,
  ...rightsPeopleRows,
  ...paperRows,
  ...providerFaultRows,
  ...staffAgainRows,
  ...statusRows,
  ...monitoringRows,
  ...visitRows,
  ...vulnerableRows,
  ...attendanceRows,
  ...reintegrationRows,
];

const rowsFound = rememberedOf((rules: EffectiveRules, asked: string): readonly Row[] => {
  const [route, phase] = asked.split(" ") as [Route, Phase];
  return [...catalogue, ...schoolRows(phase)]
    .filter((row) => row.on?.(route) ?? true)
    .filter((row) => row.always || (rules.asks[row.id]?.length ?? 0) > 0);
});

/** Rows that can be owed on a route under these rules in a phase; the same list for the same question. */
export const rowsOf = ({ rules, placement: { route, phase } }: Facts): readonly Row[] =>
  rowsFound(rules, `${route} ${phase}`);
