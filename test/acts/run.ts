import { parseArgs } from "node:util";
import { startHost } from "#test/journeys/host-under-test.ts";
import { Visitor } from "#test/journeys/visitor.ts";
import { Clerk, type Counted, emptyTally, type Tally } from "./clerk.ts";
import { arrives, refers, theFirstDay, untilTheLetter } from "./way.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });

const people = [
  {
    given: "Zebedee",
    family: "Quillfeather",
    parent: "Marigold Quillfeather",
    mail: "marigold@canary.example",
  },
  { given: "Ottilie", family: "Fernsby", parent: "Barnaby Fernsby", mail: "barnaby@canary.example" },
] as const;

/** A pupil with one parent by e-mail, who are on record before anybody thinks of a placement: not counted. */
const known = async (
  lead: Visitor,
  { given, family, parent, mail }: (typeof people)[number],
): Promise<string> => {
  const pupil = await lead.records("/pupils/new", {
    "given-name": given,
    "family-name": family,
    "date-of-birth": "2020-03-14",
    "year-group": "Year 1",
    statuses: ["send-support"],
  });
  await lead.records(`${pupil}/contacts/new`, {
    name: parent,
    relationship: "parent",
    "parental-responsibility": "yes",
    source: "birth certificate seen",
    "lives-with": "yes",
    "may-consent": "yes",
    "gets-letters": "yes",
    "gets-address": "yes",
    format: "standard",
    restricted: "no",
    channel: "email",
    email: mail,
    phone: "01632 960 123",
    "email-notices": "yes",
  });
  return pupil;
};

const sum = (counted: Counted): Tally =>
  [...counted.values()].reduce<Tally>(
    (all, t) => ({
      controls: all.controls + t.controls,
      known: all.known + t.known,
      read: all.read + t.read,
      clicks: all.clicks + t.clicks,
      loads: all.loads + t.loads,
    }),
    emptyTally(),
  );

const columns = ["controls", "known", "read", "clicks", "loads"] as const;

const heads = "controls  known  to read  clicks  loads";

const line = (title: string, t: Tally): string =>
  `${title.padEnd(22)}${columns.map((c, n) => String(t[c]).padStart([8, 7, 9, 8, 7][n] ?? 8)).join("")}`;

const table = (title: string, counted: Counted): string =>
  [
    title,
    `${"".padEnd(22)}${heads}`,
    ...[...counted].map(([act, tally]) => line(act, tally)),
    line("in all", sum(counted)),
    "",
  ].join("\n");

const host = await startHost({ clock: "2026-09-07T09:00" });
try {
  const staffOf = async (counted: Counted) => ({
    teacher: await new Clerk(host.url, counted).signsIn("referrer"),
    lead: await new Clerk(host.url, counted).signsIn("ap-lead"),
    head: await new Clerk(host.url, counted).signsIn("headteacher"),
    office: await new Clerk(host.url, counted).signsIn("attendance-officer"),
    watcher: await new Visitor(host.url).signIn("ap-lead"),
  });
  const lead = await new Visitor(host.url).signIn("ap-lead");
  const ways = [];
  for (const person of people) {
    const counted: Counted = new Map();
    const staff = await staffOf(counted);
    const pupil = await known(lead, person);
    const placement = await refers(staff, pupil);
    const way = { url: host.url, staff, placement, isSecond: person !== people[0] };
    await untilTheLetter(way, { mail: person.mail, name: person.parent });
    ways.push({ way, counted });
  }
  await theFirstDay(host.url);
  for (const { way } of ways) await arrives(way);
  const [first, second] = ways.map(({ counted }) => counted);
  if (values.json)
    process.stdout.write(
      `${JSON.stringify({ first: Object.fromEntries(first ?? []), second: Object.fromEntries(second ?? []) })}\n`,
    );
  else
    process.stdout.write(
      [
        "From the pupil’s page to the first day, by agreement, one parent: what staff do on pages.",
        "controls: questions in sight, filled or not; known: those that the record answers already;",
        "to read: lines that say what is known, confirmed with the button; clicks: links, buttons, choices.",
        "",
        table("First pupil", first ?? new Map()),
        table("Second pupil at the same provider", second ?? new Map()),
      ].join("\n"),
    );
} finally {
  await host.stop();
}
