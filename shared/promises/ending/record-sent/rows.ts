import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { followsThePupil } from "../follows-the-pupil.ts";

export const recordSentRows: readonly Row[] = [
  followsThePupil({
    id: "O109",
    part: "record",
    title: "Send the pupil’s record and the common transfer file to the next school",
    owner: "ap-lead",
    form: "record-sent",
    days: targets.pupilRecord,
    source: "Education (Pupil Information) (England) Regulations 2005; from memory, not read",
  }),
];
