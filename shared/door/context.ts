import type { Field, Typed } from "#contracts/form.ts";
import { maySee, type PersonalField } from "#contracts/permissions.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { auditUntil } from "#ports/audit.ts";
import type { Deps } from "#ports/host.ts";
import { type Action, mayDo } from "#promises/permissions.ts";
import type { Reply } from "./reply.ts";
import type { Request } from "./request.ts";
import type { Member } from "./session.ts";

/** What a page for staff works with. */
export type StaffContext = {
  readonly deps: Deps;
  readonly request: Request;
  readonly at: SchoolRef;
  /** `{tenant}/{school}`. */
  readonly scope: string;
  readonly staff: string;
  readonly roles: readonly Role[];
  readonly csrf: string;
  readonly may: (action: Action) => boolean;
  readonly sees: (field: PersonalField) => boolean;
  /** The form of this page can be left half-filled. */
  readonly mayLeave?: true;
  /** What this person had begun to fill in here: the form begins from it. */
  readonly begun?: { readonly typed: Typed; readonly command: string };
};

/** What was sent by POST: as typed (a browser) or as JSON, with the command id that makes it one decision. */
export type Sent = {
  readonly typed: Typed | undefined;
  readonly json: Readonly<Record<string, unknown>>;
  readonly command: string;
  /** Which of a form's buttons was pressed, where it has more than one. */
  readonly pressed?: "save" | "change" | "later" | "discard";
  /** Only what would follow is asked for: nothing is to be saved. */
  readonly preview?: true;
};

/** What /openapi.json says of a page. */
export type PageDoc = {
  readonly summary: string;
  /** The fields that its POST takes. */
  readonly form?: readonly Field[];
  /** What its query may hold, in words. */
  readonly query?: Readonly<Record<string, string>>;
  /** The main keys of its view model, besides the title. */
  readonly shows?: readonly string[];
  /** The media type of what it downloads, where it shows no page. */
  readonly file?: string;
};

/** Tells what would follow from a form; undefined: it is to be taken, for it was confirmed, is refused anyway, or nothing follows. */
export type Foresees = (
  page: Pick<StaffPage, "get" | "post">,
  c: StaffContext,
  sent: Sent,
) => Promise<Reply | undefined>;

export type StaffPage = {
  readonly path: string;
  readonly doc?: PageDoc;
  /** Needed to see it at all; a POST may need more, which the page checks. */
  readonly action: Action;
  readonly get?: (c: StaffContext) => Promise<Reply>;
  readonly post?: (c: StaffContext, sent: Sent) => Promise<Reply>;
  /** A form can be left half-filled, and begins from that when the same person comes back; false where it cannot. */
  readonly keepsDrafts?: false;
  /** What would follow from its form is told before it is saved (decision 107). */
  readonly foresees?: Foresees;
};

/** A page for people without a login: a mailed link says who they are. */
export type LinkPage = {
  readonly path: string;
  readonly doc?: PageDoc;
  readonly get?: (deps: Deps, request: Request) => Promise<Reply>;
  readonly post?: (deps: Deps, request: Request, sent: Sent & { readonly csrf: string }) => Promise<Reply>;
};

export const staffContext = (deps: Deps, request: Request, { session, roles }: Member): StaffContext => {
  const at = { tenant: session.tenant, school: session.school };
  return {
    deps,
    request,
    at,
    scope: scopeOf(at),
    staff: session.staff,
    roles,
    csrf: session.csrf,
    may: (action) => mayDo(roles, action),
    sees: (field) => maySee(roles, field),
  };
};

/** Notes in the audit of reads that a pupil's file was opened (ASVS 16.3.2). */
export const noteRead = (c: StaffContext, subject: string): Promise<void> =>
  c.deps.audit.append({
    scope: c.scope,
    id: c.deps.ids.id(),
    at: c.deps.clock.now().toString(),
    by: c.staff,
    path: c.request.path,
    subject,
    until: auditUntil(c.deps.clock.now().epochMilliseconds),
  });
