import { pupilOf, staffMembersOf } from "#casework/people/people.ts";
import { nameFor } from "#contracts/people.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { mostReads, ReadsTable } from "./reads-table.tsx";

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
    const latest = all.slice(-mostReads).toReversed();
    const known = await staffMembersOf(c.deps, c.scope, [...new Set(latest.map(({ by }) => by))]);
    const reads = latest.map(({ at, by, path }) => ({
      at,
      staff: by,
      by: known.get(by)?.name ?? "Somebody whose record is erased",
      job: known.get(by)?.job ?? "",
      path,
    }));
    const who = nameFor(c.sees, pupil);
    const earlier = all.length - latest.length;
    return {
      kind: "page",
      title: "Who has opened this file",
      back: c.may("pupils.read")
        ? { href: `/pupils/${id}`, text: "Back to the pupil" }
        : { href: "/reads/who", text: "Who read what" },
      model: { pupil: id, reads, earlier },
      content: (
        <>
          <span class="govuk-caption-l">{who}</span>
          <h1 class="govuk-heading-l">Who has opened this file</h1>
          <ReadsTable
            of="Who"
            reads={reads.map(({ at, path, staff, by, job }) => ({
              ...{ at, path },
              who: job ? `${by}, ${job}` : by,
              href: `/reads/by/${staff}`,
            }))}
            earlier={earlier}
            none="Nobody has opened this pupil’s file yet."
          />
        </>
      ),
    };
  },
};
