import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { followsThePupil } from "../follows-the-pupil.ts";

export const protectionFileRows: readonly Row[] = [
  followsThePupil({
    id: "O102",
    part: "file",
    title: "Send the child-protection file to the next school, or record that there is none",
    owner: "dsl",
    form: "protection-file",
    days: targets.protectionFile,
    source: "Keeping children safe in education, part two; the text of 2026 was not read",
  }),
];
