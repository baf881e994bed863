import { readsBy } from "#casework/access/reads-by.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { pupilsOf, staffMembersOf, staffOf } from "#casework/people/people.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { nameFor } from "#contracts/people.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { Section } from "#ui/components/section.tsx";
import { mostReads, ReadsTable } from "./reads-table.tsx";

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, "en-GB");

const pupilNames = async (c: StaffContext, ids: readonly string[]) =>
  new Map([...(await pupilsOf(c.deps, c.scope, ids))].map(([id, pupil]) => [id, nameFor(c.sees, pupil)]));

const Names = ({ of }: { readonly of: readonly { readonly name: string; readonly href: string }[] }) => (
  <ul class="govuk-list">
    {of.map(({ name, href }) => (
      <li>
        <a class="govuk-link" href={href}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);

/** Whose reading can be looked at: by the person who read, and by the pupil whose file was read. */
export const readsWhoPage: StaffPage = {
  path: "/reads/who",
  action: "reads.read",
  doc: { summary: "Whose reading can be looked at, by person and by pupil", shows: ["staff", "pupils"] },
  get: async (c) => {
    const [{ state: school }, rows] = await Promise.all([
      read(c.deps, schools, schoolStream(c.at)),
      c.deps.views.list("pupils", c.scope),
    ]);
    const people = await staffMembersOf(
      c.deps,
      c.scope,
      school.staff.map((s) => s.id),
    );
    const names = await pupilNames(
      c,
      rows.map((r) => r.key),
    );
    const staff = [...people].map(([id, { name }]) => ({ name, href: `/reads/by/${id}` })).sort(byName);
    const pupils = [...names].map(([id, name]) => ({ name, href: `/reads/${id}` })).sort(byName);
    return {
      kind: "page",
      title: "Who read what",
      back: { href: "/records", text: "Records" },
      model: { staff, pupils },
      content: (
        <>
          <h1 class="govuk-heading-l">Who read what</h1>
          <p class="govuk-body app-lead">
            Each opening of a pupil’s file is noted, with who opened it and when, and kept for six years.
          </p>
          <Section id="staff" title="By member of staff">
            <Names of={staff} />
          </Section>
          <Section id="pupils" title="By pupil">
            <Names of={pupils} />
          </Section>
        </>
      ),
    };
  },
};

/** Which pupils' files a member of staff has opened: for those who answer for it. */
export const readsByPage: StaffPage = {
  path: "/reads/by/{staff}",
  action: "reads.read",
  doc: {
    summary: "Which pupils' files a member of staff has opened, when, and which page of each",
    shows: ["staff", "reads", "earlier"],
  },
  get: async (c) => {
    const id = c.request.params.staff ?? "";
    const member = /^[a-z0-9]{8,40}$/.test(id) ? await staffOf(c.deps, c.scope, id) : undefined;
    if (!member) return notFound;
    const [all, placements] = await Promise.all([readsBy(c.deps, c.at, id), placementRows(c.deps, c.scope)]);
    const pupilOf = new Map(placements.map((p) => [p.id, p.pupil]));
    const latest = all.slice(0, mostReads).map((r) => ({ ...r, pupil: pupilOf.get(r.subject) ?? r.subject }));
    const names = await pupilNames(
      c,
      latest.map((r) => r.pupil),
    );
    const reads = latest.map(({ at, path, pupil }) => ({
      ...{ at, path, pupil },
      who: names.get(pupil) ?? "A pupil whose record is erased",
    }));
    const earlier = all.length - latest.length;
    return {
      kind: "page",
      title: "What they have opened",
      back: { href: "/reads/who", text: "Who read what" },
      model: { staff: id, reads, earlier },
      content: (
        <>
          <span class="govuk-caption-l">
            {member.name}, {member.job}
          </span>
          <h1 class="govuk-heading-l">What they have opened</h1>
          <ReadsTable
            of="Whose file"
            reads={reads.map(({ at, path, who, pupil }) => ({ at, path, who, href: `/reads/${pupil}` }))}
            earlier={earlier}
            none="They have opened no pupil’s file yet."
          />
        </>
      ),
    };
  },
};
