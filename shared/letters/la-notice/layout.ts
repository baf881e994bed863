import type { Layout } from "../layout.ts";
import { paragraph, table } from "../letter.ts";
import { whichPupil } from "../parts/authority-pupil.ts";
import { authorityClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { sessionRows } from "../parts/sessions.ts";
import { type LaNoticeFacts, laNoticeFacts } from "./facts.ts";
import type { laNoticeWords } from "./words.ts";

/** Tells the local authority that a placement was commissioned, with all that it asks for, once (O59, O60; ECC 8, WBS 7.12). */
export const laNotice: Layout<LaNoticeFacts, typeof laNoticeWords> = {
  audience: "authority",
  facts: laNoticeFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      ...letterHead(given, say.shared),
      paragraph(say.opening[given.what]),
      whichPupil(given.pupil, say.shared),
      table(say.caption, [
        { label: say.rows.provider, value: [given.provision.name, ...given.provision.address] },
        { label: say.rows.registration, value: given.provision.registered },
        { label: say.rows.arranged, value: given.arrangement },
        { label: say.rows.reason, value: given.reason },
        { label: say.shared.firstDay, value: say.shared.date(given.firstDay) },
        { label: say.shared.lastDay, value: say.shared.date(given.lastDay) },
        ...sessionRows(given.sessions, say.shared),
        { label: say.rows.reviewBy, value: say.shared.date(given.reviewBy) },
      ]),
      paragraph(say.staysOnRegister),
      ...authorityClosing(given, say.shared),
    ],
  }),
};
