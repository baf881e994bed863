import { recordReply } from "#casework/attendance/record-reply.ts";
import { partSafety } from "#casework/commit/safety-words.ts";
import type { Typed } from "#contracts/form.ts";
import { listed } from "#domain/calendar/date-words.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { goneFor } from "../every-day/gone.ts";
import { chosenLink } from "../every-day/load.ts";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { filledIn, nameField, nameFor, safetyQuestions, sentRegister, typedSoFar } from "./fields.ts";
import { registerPage } from "./form.tsx";
import { commandOf, loadRegister, openSlots } from "./load.ts";
import { recordedPage } from "./recorded.tsx";
import { type Taking, takingOf } from "./taking.ts";
import { registerWords } from "./words.ts";

const wanted = (typed: unknown): Session | undefined => sessions.find((s) => s === typed);

type Rest = { readonly took: Taking; readonly typed: Typed; readonly csrf: string };

/** The page once more for what did not fit; for whom it was taken stands above, and a name is typed again. */
const askedAgain = async (deps: Deps, request: Request, { took, typed, csrf }: Rest): Promise<Reply> => {
  const d = await loadRegister(deps, request);
  if (!d) return goneFor(deps, request);
  // What was said of safety has gone, and whoever sends once more signs once more.
  const gone = [...safetyQuestions(d), nameField].map((f) => f.name);
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !gone.includes(name)));
  return registerPage(d, {
    csrf,
    command: deps.ids.id(),
    typed: { ...rest, ...typedSoFar(d) },
    errors: took.errors,
    partly: listed([...new Set(took.marks.map((m) => d.nameOf(m.pupil)))]),
  });
};

/**
 * A provider's register of the day behind a mailed link: it shows how things stand, takes answers and corrections until
 * the end of the London day, and keeps each of them. To look changes nothing.
 */
export const attendancePage: LinkPage = {
  path: "/reply/{key}/attendance",
  doc: { summary: "A provider's register of a day: who is there, late, absent" },
  get: async (deps, request) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request);
    const sent = request.query.get("recorded");
    const version = sent ? d.register.commands.get(commandOf(d, sent).id) : undefined;
    const csrf = linkCsrf(deps, request);
    if (sent && version !== undefined) {
      const chosen = (await chosenLink(deps, d)) !== undefined;
      return recordedPage(deps, d, version, { csrf, command: deps.ids.id(), of: sent, chosen });
    }
    const again = { csrf, command: deps.ids.id(), typed: typedSoFar(d) };
    return registerPage(d, sent ? { ...again, unchanged: true } : again);
  },
  post: async (deps, request, sent) => {
    const d = await loadRegister(deps, request);
    if (!d) return goneFor(deps, request, "unsent");
    if (await overLimit(deps, d.key)) return tooMany;
    const { csrf, command } = sent;
    const stale = sentRegister(d, sent);
    const filled = wanted(sent.typed?.fill);
    if (filled && sent.typed)
      return registerPage(d, { csrf, command, filled, typed: filledIn(d, filled, sent.typed) });
    const typed = sent.typed ?? {};
    const took = takingOf(d, stale, deps.clock.now());
    if (!("marks" in took)) return registerPage(d, { csrf, command, typed, errors: took.errors });
    const { marks, answers } = took;
    // What a program sends is taken whole or not at all: it reads no page that asks for the rest.
    if (took.errors.length > 0 && (marks.length === 0 || !sent.typed))
      return registerPage(d, { csrf, command, typed, errors: took.errors });
    const first = openSlots(d)[0];
    const { flag, pupils, sealed } = partSafety(stale.fields, answers);
    if (marks.length === 0 && !flag) {
      const errors = [{ field: first ? nameFor(first) : "", message: registerWords.ask.atLeastOne }];
      return registerPage(d, { csrf, command, typed, errors });
    }
    const name = String(answers["typed-name"]);
    const done = await recordReply(deps, commandOf(d, command), {
      channel: "link",
      name,
      marks,
      ...(flag ? { safety: { flag, pupils, said: sealed } } : {}),
    });
    if (done.kind === "refused") {
      const errors = [{ field: done.field ?? "", message: done.message }];
      return registerPage(d, { csrf, command, typed, errors });
    }
    if (took.errors.length > 0) return askedAgain(deps, request, { took, typed, csrf });
    return { kind: "see", to: `${pathOf(d)}?recorded=${command}` };
  },
};
