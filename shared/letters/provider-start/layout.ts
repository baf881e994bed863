import type { Layout } from "../layout.ts";
import { button, heading, paragraph, smallPrint, table } from "../letter.ts";
import { sessionRows } from "../parts/sessions.ts";
import { type ProviderStartFacts, providerStartFacts } from "./facts.ts";
import type { providerStartWords } from "./words.ts";

/** Tells a provider that a placement starts (O57, O62; TMP 8, CRE 7): initials, dates and sessions, nothing more. */
export const providerStart: Layout<ProviderStartFacts, typeof providerStartWords> = {
  audience: "provider",
  facts: providerStartFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      paragraph(say.shared.hello),
      paragraph(say.starts),
      table(say.caption, [
        { label: say.shared.pupil, value: given.initials },
        { label: say.shared.firstDay, value: say.shared.date(given.firstDay) },
        ...(given.lastDay === undefined
          ? []
          : [{ label: say.shared.lastDay, value: say.shared.date(given.lastDay) }]),
        ...sessionRows(given.sessions, say.shared),
      ]),
      heading(say.before),
      paragraph(say.readPack),
      button(say.open, given.pack),
      heading(say.daily),
      paragraph(say.oneMail),
      paragraph(say.notArrived(given.school.contact.phone)),
      ...(given.outside ? [paragraph(say.outside(given.outside))] : []),
      heading(say.worried),
      paragraph(say.safeguarding(given.safeguarding)),
      paragraph(say.reply),
      smallPrint(say.shared.onlyToStaff(given.school)),
    ],
  }),
};
