import { Temporal } from "temporal-polyfill";
import type { LinkPage } from "#door/context.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf, pathOf } from "../link-cookie.ts";
import { linkFields } from "../link-form-page.tsx";
import { overLimit, tooMany } from "../over-limit.ts";
import { providerFormPage, sentBefore } from "./form.tsx";
import { loadProviderQuestion, type ProviderQuestion } from "./load.ts";
import { recordProviderAnswer } from "./record.ts";
import { providerClosedPage, providerSentPage, replyOfCommand } from "./sent.tsx";

const isLate = (deps: Deps, q: ProviderQuestion): boolean =>
  Temporal.Instant.compare(deps.clock.now(), Temporal.Instant.from(q.ask.due)) > 0;

/**
 * What a provider is asked behind a mailed link: its checks, its agreement, its reports, each by the form of its
 * purpose. Takes an answer or a correction until the link expires or the question is closed.
 */
export const providerPage: LinkPage = {
  path: "/reply/{key}/form",
  doc: { summary: "What a provider is asked: its checks, its agreement, its reports" },
  get: async (deps, request) => {
    const q = await loadProviderQuestion(deps, request);
    if (!q) return deadLink;
    const recorded = replyOfCommand(q, request.query.get("recorded"));
    if (recorded) return providerSentPage(q, recorded);
    if (!q.open) return providerClosedPage(q);
    return providerFormPage(q, {
      csrf: linkCsrf(deps, request),
      command: deps.ids.id(),
      typed: sentBefore(q),
      late: isLate(deps, q),
    });
  },
  post: async (deps, request, sent) => {
    const q = await loadProviderQuestion(deps, request);
    if (!q) return deadLink;
    if (await overLimit(deps, q.key)) return tooMany;
    if (!q.open && !replyOfCommand(q, sent.command)) return providerClosedPage(q, 422);
    const checked = taken(linkFields(q), sent);
    const shown = { csrf: sent.csrf, command: sent.command, typed: sent.typed ?? {}, late: isLate(deps, q) };
    if (checked.kind === "refused") return providerFormPage(q, { ...shown, errors: checked.errors });
    const done = await recordProviderAnswer(deps, q, sent.command, checked.answers);
    if (done.kind === "refused")
      return providerFormPage(q, {
        ...shown,
        errors: [{ field: done.field ?? "", message: done.message }],
      });
    return { kind: "see", to: `${pathOf(q)}?recorded=${sent.command}` };
  },
};
