import { Session } from "node:inspector/promises";

/** How long one room of the code has worked, in milliseconds, itself and not what it asked of others. */
export type Spent = { readonly room: string; readonly milliseconds: number };

type Profile = Awaited<ReturnType<typeof stopped>>["profile"];

const stopped = (session: Session) => session.post("Profiler.stop");

type Node = Profile["nodes"][number];

const root = new URL("../../../", import.meta.url).href;

const inside: Readonly<Record<string, string>> = {
  "(garbage collector)": "garbage collection",
  "(program)": "Node",
};

/** A folder of the project, at most three names deep, or a package; undefined for what Node does for either. */
const ownRoom = ({ url, functionName }: Node["callFrame"]): string | undefined => {
  const known = inside[functionName];
  if (known) return known;
  const [, dependency] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (dependency) return dependency;
  return url.startsWith(root)
    ? url.slice(root.length).split("/").slice(0, -1).slice(0, 3).join("/")
    : undefined;
};

/** The room of each part of the call tree; what Node does (SQLite, hashes, texts) counts for whoever asked for it. */
const roomsOf = (nodes: readonly Node[]): ReadonlyMap<number, string> => {
  const rooms = new Map<number, string>();
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node.id] as const)));
  // A node comes after the one that called it.
  for (const { id, callFrame } of nodes)
    rooms.set(id, ownRoom(callFrame) ?? rooms.get(parents.get(id) ?? id) ?? "Node");
  return rooms;
};

const spentIn = ({ nodes, samples = [], timeDeltas = [] }: Profile): readonly Spent[] => {
  const rooms = roomsOf(nodes);
  const idle = new Set(nodes.filter((n) => n.callFrame.functionName === "(idle)").map((n) => n.id));
  const spent = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const room = rooms.get(id);
    if (!room || idle.has(id)) continue;
    spent.set(room, (spent.get(room) ?? 0) + (timeDeltas[i] ?? 0) / 1000);
  }
  return [...spent]
    .map(([room, milliseconds]) => ({ room, milliseconds }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
};

/** Does work in this thread and watches where its time goes, by sampling. */
export const watched = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly spent: readonly Spent[] }> => {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.start");
    const result = await work();
    return { result, spent: spentIn((await stopped(session)).profile) };
  } finally {
    session.disconnect();
  }
};
