import { pupilOf, staffMembersOf } from "#casework/people/people.ts";
import { fullName, initialsOf } from "#contracts/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";

/** So many of the latest are shown; all of them are kept. */
const most = 500;

/** Who opened a pupil's file, and when: for the safeguarding lead and the headteacher, who answer for it. */
export const readsPage: StaffPage = {
  path: "/reads/{pupil}",
  action: "reads.read",
  doc: {
    summary: "Who has opened a pupil's file, when, and which page of it",
    shows: ["pupil", "reads", "earlier"],
  },
  get: async (c) => {
    const id = c.request.params.pupil ?? "";
    const pupil = /^[a-z0-9]{8,40}$/.test(id) ? await pupilOf(c.deps, c.scope, id) : undefined;
    if (!pupil) return notFound;
    const all = await c.deps.audit.list(c.scope, id);
    const latest = all.slice(-most).toReversed();
    const known = await staffMembersOf(c.deps, c.scope, [...new Set(latest.map(({ by }) => by))]);
    const reads = latest.map(({ at, by, path }) => ({
      at,
      staff: by,
      by: known.get(by)?.name ?? "Somebody whose record is erased",
      job: known.get(by)?.job ?? "",
      path,
    }));
    const who = c.sees("pupil.name") ? fullName(pupil) : initialsOf(pupil);
    return {
      kind: "page",
      title: "Who has opened this file",
      back: c.may("pupils.read")
        ? { href: `/pupils/${id}`, text: "Back to the pupil" }
        : { href: "/reads/who", text: "Who read what" },
      model: { pupil: id, reads, earlier: all.length - latest.length },
      content: (
        <>
          <span class="govuk-caption-l">{who}</span>
          <h1 class="govuk-heading-l">Who has opened this file</h1>
          {reads.length === 0 ? (
            <InsetText>Nobody has opened this pupil’s file yet.</InsetText>
          ) : (
            <Table
              caption="Latest first"
              head={["When", "Who", "Page"].map((content) => ({ content }))}
              rows={reads.map(({ at, staff, by, job, path }) => [
                { content: longTime(at) },
                {
                  content: (
                    <a class="govuk-link" href={`/reads/by/${staff}`}>
                      {job ? `${by}, ${job}` : by}
                    </a>
                  ),
                },
                { content: path },
              ])}
            />
          )}
          {all.length > latest.length ? (
            <p class="govuk-body">{all.length - latest.length} earlier ones are kept and not shown here.</p>
          ) : null}
        </>
      ),
    };
  },
};
