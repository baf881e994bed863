import { initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, schoolStream, scopeOf } from "#domain/streams.ts";
import { composeHandedOn } from "#letters/staff-notice/composer.ts";
import type { Deps } from "#ports/host.ts";
import { heldNow } from "#streams/tasks/tasks.ts";
import { read, schools, tasks } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { pupilOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import type { Desk } from "./sending.ts";

const initialsIn = async (deps: Deps, scope: string, placement: string): Promise<string | undefined> => {
  const row = placement ? await deps.views.get("placements", scope, placement) : undefined;
  const pupil = row && (await pupilOf(deps, scope, String(row.body?.pupil ?? "")));
  return pupil && initialsOf(pupil);
};

/** What sending news of a task that was handed on needs: it goes to that one person, and says of the pupil the initials. */
export const taskDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const to = mail.to.slice("staff:".length);
  const { by = "", task = "", title = "", due = "", href = "", placement = "" } = mail.facts;
  const [{ state }, { state: school }, record, people] = await Promise.all([
    read(deps, tasks, stream),
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    staffMembersOf(deps, scope, [to, by]),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const still =
    heldNow(state.held, task, londonDate(deps.clock.now())).handedOn?.to === to &&
    school.staff.some((m) => m.id === to && m.active);
  const reader = people.get(to);
  const { publicUrl } = deps.settings;
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed: still ? undefined : "given back meanwhile",
    addresses: reader ? [{ name: reader.name, address: reader.email }] : [],
    compose: async () => {
      const initials = await initialsIn(deps, scope, placement);
      return {
        letter: composed(
          "staff-notice",
          composeHandedOn(
            { schoolName: record.name, publicUrl },
            {
              by: people.get(by)?.name ?? "A colleague",
              title,
              ...(initials ? { initials } : {}),
              ...(due ? { due } : {}),
              link: `${publicUrl}${href}`,
            },
          ),
        ),
      };
    },
  };
};
