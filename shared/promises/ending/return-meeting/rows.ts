import type { Row } from "#promises/obligations/obligation.ts";
import { targets } from "#promises/obligations/targets.ts";
import { afterEnd, onlyForReturn, returnRow } from "../return-row.ts";

export const returnMeetingRows: readonly Row[] = [
  returnRow({
    id: "O107",
    title: "Talk with the parents about the return and its goals",
    form: "return-meeting",
    notApplicable: onlyForReturn,
    due: afterEnd(targets.returnMeeting),
  }),
];
