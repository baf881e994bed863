import { recordReply } from "#casework/attendance/record-reply.ts";
import type { Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { sessions } from "#domain/week/session.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { closedMarks } from "#streams/register/decide/answering.ts";
import { goneFor } from "../every-day/gone.ts";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { closedForm } from "./closed-form.tsx";
import { nameField } from "./fields.ts";
import { commandOf, loadRegister } from "./load.ts";
import { registerWords } from "./words.ts";

const say = registerWords.closed;

const fields: readonly Field[] = [
  {
    name: "closed",
    kind: "radios",
    label: say.when,
    options: options(["day", say.day], ["afternoon", say.afternoon]),
    missing: say.missing,
  },
  nameField,
];

/** The provider says that its site is closed: the school must find out where each of its pupils is. */
export const attendanceClosedPage: LinkPage = {
  path: "/reply/{key}/attendance/closed",
  doc: { summary: "A provider says that its site is closed today" },
  get: async (deps, request) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    const csrf = linkCsrf(deps, request);
    return closedForm(d, fields, { csrf, command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request, "unsent");
    if (await overLimit(deps, d.key)) return tooMany;
    const { csrf, command } = sent;
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return closedForm(d, fields, { csrf, command, typed: checked.typed, errors: checked.errors });
    const { closed, "typed-name": name } = checked.answers;
    const marks = closedMarks(d.register, closed === "day" ? sessions : ["afternoon"]);
    const said = { channel: "link" as const, name: String(name), marks };
    const done = await recordReply(deps, commandOf(d, command), said);
    if (done.kind === "refused")
      return closedForm(d, fields, { csrf, command, errors: [{ field: "closed", message: done.message }] });
    return { kind: "see", to: `${pathOf(d)}?recorded=${command}` };
  },
};
