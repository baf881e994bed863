import { matters, read } from "#casework/commit/streams.ts";
import { providersOf, pupilsOf, staffMembersOf } from "#casework/people/people.ts";
import { nameFor } from "#contracts/people.ts";
import { mattersStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { isAboutStaff } from "#streams/matters/matters.ts";
import type { Subject } from "#streams/records/events.ts";
import { subjectKey } from "#streams/records/records.ts";
import { longDate } from "#ui/dates.ts";
import { kindTitles } from "../matters/words.ts";

export type Titled = (subject: Subject) => string;

const year = (from: string): string => `${from.slice(0, 4)}/${String(Number(from.slice(0, 4)) + 1).slice(2)}`;

/** By its kind and the day on which it came: what it was about is on its own page. */
const mattersTitled = async (
  c: StaffContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { state } = await read(c.deps, matters, mattersStream(c.at));
  return new Map(state.all.map((m) => [m.id, `${kindTitles[m.kind]}, ${longDate(m.received)}`]));
};

/** Which of these records somebody has no part in: a matter about themselves is for others, to its end. */
export const forOthers = async (c: StaffContext): Promise<(subject: Subject) => boolean> => {
  const { state } = await read(c.deps, matters, mattersStream(c.at));
  const mine = state.all.filter((m) => isAboutStaff(m, c.staff)).map((m) => m.id);
  return ({ what, id }) => what === "matter" && mine.includes(id);
};

/** What subjects are called on a page, as this person may see it; those that are erased are said to be. */
export const titlesOf = async (c: StaffContext, subjects: readonly Subject[]): Promise<Titled> => {
  const ids = (what: Subject["what"]) => subjects.filter((s) => s.what === what).map((s) => s.id);
  const [pupils, providers, staff, matter] = await Promise.all([
    pupilsOf(c.deps, c.scope, ids("pupil")),
    providersOf(c.deps, c.at.tenant, ids("provider")),
    staffMembersOf(c.deps, c.scope, ids("staff")),
    mattersTitled(c, ids("matter")),
  ]);
  const titles = new Map(
    subjects.map((subject): [string, string] => {
      const { what, id } = subject;
      const pupil = pupils.get(id);
      const named = {
        pupil: () => (pupil ? nameFor(c.sees, pupil) : "A pupil whose record is erased"),
        provider: () => `Checks of ${providers.get(id)?.name ?? "a provider whose record is erased"}`,
        staff: () => staff.get(id)?.name ?? "A member of staff whose record is erased",
        matter: () => matter.get(id) ?? "A request, complaint or breach",
        attendance: () => `Register entries of ${year(id)}`,
        mails: () => `Copies of mails of ${year(id)}`,
      };
      return [subjectKey(subject), named[what]()];
    }),
  );
  return (subject) => titles.get(subjectKey(subject)) ?? "Records";
};

const kinds: readonly Subject["what"][] = ["pupil", "provider", "staff", "matter", "attendance", "mails"];

/** The subject of a page's address; undefined for one that names none. */
export const subjectIn = ({ request: { params } }: StaffContext): Subject | undefined => {
  const what = kinds.find((kind) => kind === params.what);
  const id = params.id ?? "";
  if (what === "attendance" || what === "mails") return /^20\d\d-09-01$/.test(id) ? { what, id } : undefined;
  return what && /^[a-z0-9-]{8,64}$/.test(id) ? { what, id } : undefined;
};

/** Address of the page that asks for a purge of a subject. */
export const purgeHref = ({ what, id }: Subject): string => `/records/due/${what}/${id}`;
