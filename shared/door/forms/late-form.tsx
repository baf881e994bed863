import { dropDraft, dropOverdueDrafts } from "#casework/drafts/drafts.ts";
import type { Typed } from "#contracts/form.ts";
import { scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { Button } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import type { StaffContext } from "../context.ts";
import type { Reply } from "../reply.ts";
import { addressOf, type Request } from "../request.ts";
import { cookie, cookieName } from "../sealed.ts";
import { lateSession } from "../session.ts";
import { Carried, carriedFields } from "./carried.tsx";
import { leaveTyped, typedWaiting } from "./typed-sealed.ts";

const seconds = 3600;
/** Says that something waits, so that no page looks for it otherwise. */
const waits = "waymark-waits";

/**
 * Keeps what was sent with a form after the session had ended by itself: sealed, for an hour, up to 64 KB, and only for
 * a browser that carries the session's own cookie and the form's own token. Gives the Set-Cookie value that says so;
 * undefined where nothing is kept.
 */
export const keepLate = async (deps: Deps, request: Request): Promise<string | undefined> => {
  const { body } = request;
  if (request.method !== "POST" || body.kind !== "form") return undefined;
  const session = await lateSession(deps, request);
  if (!session || body.typed.csrf !== session.csrf) return undefined;
  const owner = { scope: scopeOf(session), staff: session.staff };
  const left = { path: addressOf(request), title: "", late: true as const, seconds };
  if (!(await leaveTyped(deps, owner, left, body.typed))) return undefined;
  await dropOverdueDrafts(deps, owner.scope);
  return cookie(deps, waits, "1", seconds);
};

const Offer = ({ c, typed }: { readonly c: StaffContext; readonly typed: Typed }) => (
  <section class="govuk-inset-text" aria-labelledby="late-title">
    <h2 class="govuk-heading-m" id="late-title">
      What you sent here was not saved
    </h2>
    <p class="govuk-body">
      You were signed out before you pressed the button. What you had filled in is kept for an hour after
      that.
    </p>
    <Details summary="What you had filled in">
      <ul class="govuk-list">
        {carriedFields(typed)
          .filter(([name, value]) => name !== "command" && value !== "")
          .map(([, value]) => (
            <li>{value}</li>
          ))}
      </ul>
    </Details>
    <form method="post" action={addressOf(c.request)}>
      <input type="hidden" name="csrf" value={c.csrf} />
      <Carried typed={typed} />
      <Button>Send it now</Button>
    </form>
    <p class="govuk-body">Or leave it, and fill the form in anew below.</p>
  </section>
);

/** Offers what was kept, above the form that it was sent with; any other reply is as it was. */
export const withLate = async (c: StaffContext, reply: Reply): Promise<Reply> => {
  const { deps, request } = c;
  if (reply.kind !== "page" || request.cookies[cookieName(deps, waits)] === undefined) return reply;
  const kept = await typedWaiting(deps, c, addressOf(request));
  if (!kept?.late) return reply;
  const { typed } = kept;
  return {
    ...reply,
    model: { ...reply.model, notSaved: typed },
    content: (
      <>
        <Offer c={c} typed={typed} />
        {reply.content}
      </>
    ),
  };
};

/** What was taken at last is kept no longer. */
export const forgetLate = async (c: StaffContext, reply: Reply): Promise<void> => {
  const { deps, request } = c;
  if (reply.kind !== "see" || request.cookies[cookieName(deps, waits)] === undefined) return;
  await dropDraft(deps, c, addressOf(request));
};
