import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { lastRead, readAloudTo, unreadBy } from "#streams/placement/notice/read-aloud.ts";

/** Each letter to somebody who cannot read it is read to them, until they have heard it (catalogue O33; findings K4.11). */
export const lettersReadRows: readonly Row[] = [
  {
    id: "O33",
    part: "aloud",
    title: "Read to this person what was sent to them",
    owner: "ap-lead",
    phase: "active",
    always: true,
    ofLawAlone: true,
    outlasts: true,
    form: "letters-read",
    each: (f) => readAloudTo(f.placement),
    due: (f, about) => {
      const [first] = unreadBy(f.placement, about);
      return (
        first && schoolDaysAfter(f.placement.calendar, dateOf(first.at), targets.replyToParent, "it was sent")
      );
    },
    met: (f, about) => (unreadBy(f.placement, about).length > 0 ? undefined : lastRead(f.placement, about)),
  },
];
