import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import type { Caller } from "../gate/caller.ts";
import { type House, openHouse } from "../gate/house.ts";
import { type Scene, scenes } from "../journeys/cast/every-obligation.ts";
import { opensScenes } from "../journeys/cast/every-obligation-played.ts";
import { formIds, type Player, placementOf, playThrough } from "../journeys/cast/playing-through.ts";
import { linksOf } from "../journeys/html.ts";
import { mailsRead } from "./mailed.ts";
import { type Look, lookAround, type Onlooker, onlookerOf, readable } from "./onlooker.ts";
import type { Collecting } from "./seen.ts";

/** Profiles whose placements are played: each with the scenes that its policy is asked most by. */
export const playedProfiles: readonly string[] = Object.keys(scenes);

/** Who looks. The others of the sample school see what one of these sees. */
const roles = "ap-lead headteacher dsl attendance-officer admin referrer clerk governor".split(" ");

type People = ReadonlyMap<string, Caller>;
type Placed = Awaited<ReturnType<typeof placementOf>>;

const signedIn = async (onlooker: Onlooker): Promise<People> => {
  const people = new Map<string, Caller>();
  for (const role of roles) {
    const member = sampleStaff.find((each) => each.roles[0] === role);
    if (!member) throw new Error(`Nobody at the sample school is ${role}`);
    people.set(role, await onlooker.caller().signIn(member.id));
  }
  return people;
};

const nowhereElse = (): boolean => false;

/** Runs placements: opens every form there is, whether or not a page leads to it. */
const lead = "ap-lead";

/** See the lists that tell of placements as each phase begins; those of the others are seen at the end. */
const seeLists: readonly string[] = [lead, "headteacher"];

const listsOf = async (who: Caller, own: (path: string) => boolean): Promise<readonly string[]> =>
  linksOf((await who.get("/today")).text).filter((path) => readable(path) && !own(path));

/** What somebody sees of a placement: its own pages and its pupil's, and what the school is told of it. */
const looksAt = async (role: string, who: Caller, p: Placed): Promise<readonly Look[]> => {
  const own = (path: string): boolean => path.includes(p.id) || path.includes(p.pupil);
  const forms = role === lead && p.phase === "active" && p.visits.active === 1 ? formIds : [];
  const begins = [
    `/placements/${p.id}`,
    `/pupils/${p.pupil}`,
    ...forms.map((form) => `/placements/${p.id}/forms/${form}`),
  ];
  const lists = seeLists.includes(role) ? await listsOf(who, own) : [];
  return [
    ...(await lookAround(who, begins, own)),
    ...(await lookAround(who, ["/today", ...lists], nowhereElse)),
  ];
};

/** A placement that is watched: the phase in which it was seen last. */
type Watched = {
  readonly where: string;
  /** Every page of every phase is looked at, once for each route and by agreement under each policy; of others each move. */
  readonly whole: boolean;
  moves: number;
  phase: string;
};

const firstOf = (some: readonly Scene[], { route }: Scene): Scene | undefined =>
  some.find((each) => each.route === route);

const watching = (profile: string, played: readonly Scene[]): readonly Watched[] =>
  played.map((scene) => ({
    where: `${profile} ${scene.name} ${scene.route}`,
    whole: firstOf(scene.route === "agreement" ? played : Object.values(scenes).flat(), scene) === scene,
    moves: 0,
    phase: "",
  }));

const taking = (seen: Collecting, where: string, group: string, looks: readonly Look[]): void => {
  for (const { path, html, json } of looks) {
    seen.take(where, group, `${path}.html`, html);
    seen.take(where, group, `${path}.json`, json);
  }
};

type Watch = {
  readonly people: People;
  readonly seen: Collecting;
};

/** The placement's own page after each move, as whoever runs placements has it. */
const seesMove = async ({ people, seen }: Watch, at: Watched, p: Placed): Promise<void> => {
  const who = people.get(lead);
  if (!who) return;
  at.moves += 1;
  const path = `${String(at.moves).padStart(3, "0")} ${p.phase}`;
  const looks = await lookAround(who, [`/placements/${p.id}`], nowhereElse);
  taking(
    seen,
    at.where,
    "each move",
    looks.map((look) => ({ ...look, path })),
  );
};

/** Cycles of a phase that are looked at: what a third one shows, its moves show. */
const mostCycles = 2;

/** Every page as a phase begins, as everybody who may. */
const seesPhase = async ({ people, seen }: Watch, at: Watched, p: Placed): Promise<void> => {
  const cycle = p.visits[p.phase] ?? 1;
  const phase = `${p.phase} ${cycle}`;
  if (phase === at.phase || cycle > mostCycles) return;
  at.phase = phase;
  for (const [role, who] of people) taking(seen, at.where, `${phase} ${role}`, await looksAt(role, who, p));
};

const playedIn = async (house: House, profile: string, seen: Collecting): Promise<void> => {
  const played = scenes[profile] ?? [];
  const players = await opensScenes(house, played);
  await house.settle();
  const onlooker = await onlookerOf(house);
  const watch = { people: await signedIn(onlooker), seen };
  const mails = mailsRead({ house, onlooker, where: `${profile} mails`, seen });
  const watched = watching(profile, played);

  const follow = (player: Player): Promise<void> =>
    onlooker.looks(async () => {
      const at = watched[players.indexOf(player)];
      if (!at) throw new Error("Somebody else's placement");
      const p = await placementOf(house, player);
      await mails.readNew();
      await seesMove(watch, at, p);
      if (at.whole) await seesPhase(watch, at, p);
    });

  for (const player of players) await follow(player);
  await playThrough(house, players, follow);
  await onlooker.looks(async () => {
    await mails.readAgain();
    for (const [role, who] of watch.people)
      taking(seen, `${profile} school`, `closed ${role}`, await lookAround(who, ["/"], readable));
  });
};

/** Plays the placements of a profile through, and looks at each phase of each as everybody at the school. */
export const lookAtPlacements = async (profile: string, seen: Collecting): Promise<void> => {
  const house = await openHouse({ profile, sweeps: false });
  try {
    await playedIn(house, profile, seen);
  } finally {
    await house.close();
  }
};
