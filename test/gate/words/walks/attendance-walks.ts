import { noteFailed } from "#casework/failures/note-failure.ts";
import { failureOfRun } from "#casework/failures/of-runs.ts";
import { recordMarksRead } from "#casework/sheets/read-marks.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { placementNow } from "../../referred.ts";
import { firstDay, type Running } from "../../running/house-running.ts";
import { register } from "../../running/set-up-sent.ts";
import { byStaff } from "./school-walks.ts";
import type { Walk } from "./walking.ts";

const office = sampleId("staff", "d-marsh");

/** What the office keeps of a day. */
export const attendanceWalks = (r: Running): readonly Walk[] => {
  const known = { register, pupil: r.pupil, session: "morning" };
  const slot = `/attendance/${register}/${r.pupil}/morning`;
  const page = "/attendance/{register}/{pupil}/{session}";
  const reads = [{ role: "attendance-officer", at: slot }] as const;
  const guards = "attendance.words";
  return [
    {
      ...byStaff(r, office, `${page}/answer`, known),
      says: { mark: "absent", channel: "phone", "said-at": "10:00" },
      reads,
      guards,
    },
    { ...byStaff(r, office, `${page}/reason`, known), says: { code: "I" }, reads, guards },
    { ...byStaff(r, office, `${page}/code`, known), says: { code: "I" }, reads, guards },
    {
      ...byStaff(r, office, `${page}/search`, known),
      says: { step: "parents-rung", "done-at": "09:30" },
      reads,
      guards,
    },
    { ...byStaff(r, office, "/attendance/{register}/entered", known), reads, guards },
    {
      page: "/attendance/marks/{register}/{pupil}/{session}",
      opens: async () => {
        await differs(r);
        return byStaff(r, office, "/attendance/marks/{register}/{pupil}/{session}", known).opens();
      },
      says: { how: "both-hold" },
      reads: [{ role: "attendance-officer", at: "/attendance/marks" }],
      guards,
    },
    {
      ...byStaff(r, office, "/attendance/census/codes", known),
      reads: [{ role: "attendance-officer", at: "/attendance/census/codes" }],
    },
  ];
};

/** The school's own register has the child present, and the provider away. */
const differs = ({ house, pupil }: Running): Promise<void> =>
  recordMarksRead(
    house.deps,
    { at: house.at, command: "marks-read-1", by: office },
    {
      ...{
        kind: "compared",
        from: firstDay,
        to: firstDay,
        agreed: [],
        compared: 1,
        missing: 0,
        others: 0,
        faults: [],
      },
      differences: [{ register, pupil, session: "morning", kind: "school-present", school: "/", ours: "N" }],
    },
  );

/** Something failed for good: whoever saw to it says how. */
export const failureWalk = async (r: Running): Promise<Walk> => {
  const { house, placement } = r;
  const failure = failureOfRun(house.at, await placementNow(house, placement));
  await noteFailed(house.deps, house.at, failure);
  return {
    ...byStaff(r, staff.lead, "/failures/{failure}", { failure: failure.key }),
    reads: [{ role: "ap-lead", at: "/failures" }],
    guards: "placement.words",
  };
};
