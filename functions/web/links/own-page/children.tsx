import { sessionsHeld } from "#casework/attendance/sessions-of-placement.ts";
import { childrenOf } from "#casework/own-page/children-of.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { Deps } from "#ports/host.ts";
import { readingOf } from "#streams/placement/own-page/reading.ts";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { standsFor } from "./facts.ts";
import type { OwnPage } from "./load.ts";
import { standsLine } from "./parts.tsx";
import { ownPageWords as say } from "./words.ts";

/** The other children of somebody at work with pupils, each as far as that child's own record allows. */
export const childrenFor = async (deps: Deps, page: OwnPage) => {
  if (page.kind !== "officer") return [];
  const found = await childrenOf(deps, page.c, page.reader);
  const pupils = await pupilsOf(
    deps,
    page.c.scope,
    found.map(({ placement }) => placement.pupil),
  );
  const today = londonDate(deps.clock.now());
  return Promise.all(
    found.map(async ({ placement, reader }) => {
      const full = readingOf(placement, reader) === "full";
      const attendance = full ? await sessionsHeld(deps, page.c.at, placement) : undefined;
      return {
        child: pupils.get(placement.pupil)?.givenName ?? "",
        stands: standsFor(placement, "officer", today),
        ...(attendance ? { attendance } : {}),
      };
    }),
  );
};

type Children = Awaited<ReturnType<typeof childrenFor>>;

export const ChildrenPart = ({ of }: { readonly of: Children }) =>
  of.length === 0 ? null : (
    <Section id="children" title={say.children.title}>
      {of.map((each) => (
        <SummaryList
          card={{ title: each.child }}
          rows={[
            { key: say.children.stands, value: standsLine("officer", each.stands) },
            ...(each.attendance
              ? [
                  { key: say.attendance.attended, value: String(each.attendance.attended) },
                  { key: say.attendance.missed, value: String(each.attendance.missed) },
                ]
              : []),
          ]}
        />
      ))}
    </Section>
  );
