import { withinLimit } from "#casework/links/use-limits.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { mailTodaysLink, standingLinkNow } from "#casework/provider/standing-link.ts";
import { dialled } from "#contracts/form-phone.ts";
import type { SchoolRecord } from "#contracts/people.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { Button } from "#ui/components/button.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { PostForm } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { type Good, linkCsrf, pathOf, spentLinkOfRequest } from "../link-cookie.ts";
import { tooMany } from "../over-limit.ts";
import { WithLink } from "../sentence.tsx";
import { endedPath } from "./gone.ts";
import { everyDayWords } from "./words.ts";

const say = everyDayWords.ended;

/** Mailing a day's link is no way to fill a mailbox. */
const perHour = { most: 3, seconds: 3600 };

type Ended = { readonly good: Good; readonly at: SchoolRef; readonly school: SchoolRecord };

/** The link for every day that this browser has opened and that has ended; or that it opens the register still. */
const load = async (deps: Deps, request: Request): Promise<Ended | { readonly live: Good } | undefined> => {
  const good = await spentLinkOfRequest(deps, request);
  if (good?.link.purpose !== "standing") return undefined;
  const { tenant, school: id } = parseStream(good.link.stream);
  const at = { tenant, school: id };
  const school = await schoolRecordOf(deps, scopeOf(at), id);
  if (!school) return undefined;
  const { link, live } = await standingLinkNow(deps, at, good.link.to);
  return live && link?.round === good.link.ask ? { live: good } : { good, at, school };
};

const page = (
  { good, school }: Ended,
  p: { readonly csrf: string; readonly command: string; readonly sent: boolean; readonly unsent: boolean },
): Reply => ({
  kind: "page",
  title: say.title,
  status: p.sent ? 200 : 404,
  model: {
    ended: true,
    mailed: p.sent,
    school: { name: school.name, phone: school.phone },
    form: { action: endedPath(good), command: p.command },
  },
  content: (
    <>
      {p.sent ? <NotificationBanner text={say.sent} /> : null}
      <h1 class="govuk-heading-l">{say.title}</h1>
      {p.unsent ? <WarningText>{say.unsent}</WarningText> : null}
      <p class="govuk-body">{say.why}</p>
      <h2 class="govuk-heading-m">{say.next}</h2>
      <p class="govuk-body">{say.mornings(school.name)}</p>
      <p class="govuk-body">{say.today}</p>
      <PostForm action={endedPath(good)} csrf={p.csrf} command={p.command}>
        <Button preventDoubleClick>{say.submit}</Button>
      </PostForm>
      <p class="govuk-body">
        <WithLink
          say={{ ...say.ringAroundPhone, link: school.phone }}
          href={`tel:${dialled(school.phone)}`}
        />
      </p>
    </>
  ),
});

/**
 * A link for every day that opens nothing any more says so to whoever has it, and has the day's link mailed to the provider's
 * own address: whoever asks sees neither.
 */
export const everyDayEndedPage: LinkPage = {
  path: "/reply/{key}/attendance/ended",
  doc: { summary: "A link for every day has ended; its POST has the day’s link mailed to the provider" },
  get: async (deps, request) => {
    const ended = await load(deps, request);
    if (!ended) return deadLink;
    if ("live" in ended) return { kind: "see", to: pathOf(ended.live) };
    const sent = request.query.get("mailed") !== null;
    const unsent = request.query.get("unsent") !== null;
    return page(ended, { csrf: linkCsrf(deps, request), command: deps.ids.id(), sent, unsent });
  },
  post: async (deps, request, sent) => {
    const ended = await load(deps, request);
    if (!ended) return deadLink;
    if ("live" in ended) return { kind: "see", to: pathOf(ended.live) };
    const { good, at } = ended;
    if (!(await withinLimit(deps, `day-link-${good.key}`, perHour))) return tooMany;
    const { to } = good.link;
    await mailTodaysLink(deps, { at, command: `answer-${to}-${sent.command}`, by: to }, to);
    return { kind: "see", to: `${endedPath(good)}?mailed=yes` };
  },
};
