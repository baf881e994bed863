import type { Layout } from "../layout.ts";
import { button, paragraph, smallPrint, table } from "../letter.ts";
import { type StaffSignInFacts, staffSignInFacts } from "./facts.ts";
import type { staffSignInWords } from "./words.ts";

/** To a member of staff, of what happened to their own sign-in. */
export const staffSignIn: Layout<StaffSignInFacts, typeof staffSignInWords> = {
  audience: "staff",
  facts: staffSignInFacts,
  compose: ({ schoolName, name, what, by, reason, code, page }, say) => ({
    subject: say.subject(what),
    blocks: [
      paragraph(say.hello(name)),
      paragraph(say.what[what](by ?? schoolName)),
      ...(reason ? [paragraph(say.reason(reason))] : []),
      ...(code
        ? [
            table(say.codeTitle, [
              { label: say.code, value: code.typed },
              { label: say.until, value: code.until },
            ]),
          ]
        : []),
      button(say.go(what), page),
      smallPrint(say.from(schoolName)),
    ],
  }),
};
