import { recordReply } from "#casework/attendance/record-reply.ts";
import { partSafety } from "#casework/commit/safety-words.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import { goneFor } from "../every-day/gone.ts";
import { chosenLink } from "../every-day/load.ts";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { filledIn, marksIn, sentRegister, typedSoFar } from "./fields.ts";
import { registerPage } from "./form.tsx";
import { commandOf, loadRegister, openSlots } from "./load.ts";
import { recordedPage } from "./recorded.tsx";
import { registerWords } from "./words.ts";

const wanted = (typed: unknown): Session | undefined => sessions.find((s) => s === typed);

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
    const checked = taken(stale.fields, stale.sent);
    if (checked.kind === "refused")
      return registerPage(d, { csrf, command, typed: checked.typed, errors: checked.errors });
    const marks = marksIn(stale.slots, checked.answers);
    const first = openSlots(d)[0];
    const { flag, pupils, sealed } = partSafety(stale.fields, checked.answers);
    if (marks.length === 0 && !flag) {
      const field = first ? `${first.pupil}-${first.session}` : "";
      const errors = [{ field, message: registerWords.ask.atLeastOne }];
      return registerPage(d, { csrf, command, typed: sent.typed ?? {}, errors });
    }
    const name = String(checked.answers["typed-name"]);
    const done = await recordReply(deps, commandOf(d, command), {
      channel: "link",
      name,
      marks,
      ...(flag ? { safety: { flag, pupils, said: sealed } } : {}),
    });
    if (done.kind === "refused") {
      const errors = [{ field: done.field ?? "", message: done.message }];
      return registerPage(d, { csrf, command, typed: sent.typed ?? {}, errors });
    }
    return { kind: "see", to: `${pathOf(d)}?recorded=${command}` };
  },
};
