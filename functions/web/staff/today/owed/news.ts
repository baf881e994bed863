import { read, signOffs } from "#casework/commit/streams.ts";
import { providersOf } from "#casework/people/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { signOffStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import type { Told } from "#streams/provider/sign-off-events.ts";
import { unseenNews } from "#streams/provider/telling.ts";

/** The form under which news of safety is listed first. */
export const urgentNews = "news-urgent";

const seers: readonly Role[] = ["ap-lead", "dsl", "deputy-dsl"];

const isUrgent = (t: Told): boolean =>
  t.safety !== undefined || t.checked === "no" || t.what === "incident" || t.what === "fault";

const titles: Readonly<Record<Told["what"], string>> = {
  staff: "See to a change among the provider’s staff",
  site: "See to another address or site of the provider",
  address: "Confirm a provider’s address for mails",
  incident: "See to a serious incident at the provider",
  fault: "See to what another school of the trust found",
};

/** Addresses that another school of the trust proposed, and that wait for this one (K4.5). */
const addressItems = async (c: StaffContext) => {
  if (!c.may("providers.write") || !c.roles.includes("ap-lead")) return [];
  const rows = await c.deps.views.list("providers", c.at.tenant);
  const waiting = rows.filter((row) => [row.body?.addressWaitsFor ?? []].flat().includes(c.at.school));
  const names = await providersOf(
    c.deps,
    c.at.tenant,
    waiting.map((row) => row.key),
  );
  return waiting.map(({ key }) => ({
    key: `address-${key}`,
    id: "O103",
    title: titles.address,
    owner: "ap-lead" as const,
    form: urgentNews,
    state: "owed",
    due: londonDate(c.deps.clock.now()),
    opens: "",
    about: "",
    placement: "",
    who: names.get(key)?.name ?? "A provider",
    late: false,
    later: false,
    href: `/providers/${key}/address`,
  }));
};

/** What providers told by their own pages and nobody has seen to: on the day on which it came (catalogue O95, O103). */
export const newsItems = async (c: StaffContext) => {
  const owner = seers.find((role) => c.roles.includes(role));
  if (!owner || !c.may("provider.record")) return [];
  const rows = await c.deps.views.list("sign-offs", c.scope);
  const ids = rows.filter((row) => Number(row.body?.news ?? 0) > 0).map((row) => row.key);
  const all = await Promise.all(
    ids.map(async (id) => (await read(c.deps, signOffs, signOffStream(c.at, id))).state),
  );
  const waiting = all.flatMap((s) => unseenNews(s).map((told) => ({ provider: s.id, told })));
  const names = await providersOf(
    c.deps,
    c.at.tenant,
    waiting.map(({ provider }) => provider),
  );
  const today = londonDate(c.deps.clock.now());
  const items = waiting.map(({ provider, told }) => ({
    key: `news-${provider}-${told.version}`,
    id: "O103",
    title: titles[told.what],
    owner,
    form: isUrgent(told) ? urgentNews : "news",
    state: "owed",
    due: londonDate(told.toldAt),
    opens: "",
    about: "",
    placement: "",
    who: names.get(provider)?.name ?? "A provider",
    late: londonDate(told.toldAt) < today,
    later: false,
    href: `/providers/${provider}/told/${told.version}`,
  }));
  return [...items, ...(await addressItems(c))];
};
