import type { Layout } from "../layout.ts";
import { button, paragraph, smallPrint, table } from "../letter.ts";
import { type StaffRolesFacts, staffRolesFacts } from "./facts.ts";
import type { staffRolesWords } from "./words.ts";

/** To a member of staff who is invited, whose roles have changed, who stands in, or who takes over from somebody. */
export const staffRoles: Layout<StaffRolesFacts, typeof staffRolesWords> = {
  audience: "staff",
  facts: staffRolesFacts,
  compose: ({ schoolName, name, why, by, roles, cover, code, signIn }, say) => ({
    subject: say.subject(why),
    blocks: [
      paragraph(say.hello(name)),
      paragraph(say.what[why](by, schoolName)),
      table(why === "cover" ? say.cover : say.roles, [
        ...(cover
          ? [
              { label: say.away, value: cover.away },
              {
                label: say.days,
                value: say.span(say.shared.date(cover.from), say.shared.date(cover.to)),
              },
            ]
          : []),
        { label: say.held, value: roles },
      ]),
      ...(code
        ? [
            paragraph(say.codeFor),
            table(say.codeTitle, [
              { label: say.code, value: code.typed },
              { label: say.until, value: code.until },
            ]),
          ]
        : []),
      button(code ? say.choose : say.open, signIn),
      smallPrint(say.from(schoolName)),
    ],
  }),
};
