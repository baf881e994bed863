import { waitsForContract } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { afterRecord, submittedWith } from "../after-record.ts";

export const meetingRows: readonly Row[] = [
  {
    id: "O10",
    title: "Hold the initial meeting with parents",
    blocksOn: waitsForContract,
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    form: "meeting",
    settings: ["initialMeeting"],
    due: afterRecord("referral", targets.meetingAfterReferral, "the referral was submitted"),
    met: submittedWith("meeting"),
  },
];
