import { afterEach, beforeEach, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { enterRegisterFrom } from "#casework/provider/register.ts";
import { providerStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { agreementReply } from "#streams/placement/provider/checks.ts";
import { Caller, mailedLink } from "../caller.ts";
import { lead, placementNow } from "../referred.ts";
import { everyDay, type Running, records, underWay } from "../running/house-running.ts";

let running: Running;

beforeEach(async () => {
  running = await underWay("recorded");
});
afterEach(() => running.house.close());

const now = () => placementNow(running.house, running.placement);

it("the provider is asked again to agree where the sessions are at another of its sites, and reads where (O55, O56)", async () => {
  const { house } = running;
  const before = await now();
  const provider = before.provider?.id ?? "";
  expect(agreementReply(before)?.answers.agreed).toBe("yes");
  const sender = { at: house.at, command: "adds-farm", by: lead };
  const farm = { name: "Farm", address: "1 Farm Road\nSandleigh", phone: "01632 960 101" };
  await enterRegisterFrom(house.deps, sender, { provider, part: "sites", entry: "new" }, farm);
  const { state } = await read(house.deps, providers, providerStream(house.at.tenant, provider));
  const site = state.register.sites.at(-1)?.id ?? "";

  const refused = await records(running, "sessions-changed", {
    ...everyDay,
    from: "2026-10-20",
    end: "2026-12-15",
    site,
  });
  expect(refused).toBeUndefined();
  const after = await now();
  expect(agreementReply(after)).toBeUndefined();
  const asked = after.asks.filter((a) => a.purpose === "provider-agreement" && !a.withdrawn);
  expect(asked.length).toBeGreaterThan(0);
  expect(after.phase).toBe("active");

  const mail = house.mails().at(-1)?.to[0] ?? "";
  const [address] = house
    .mails()
    .filter((m) => m.id.includes("provider-agreement"))
    .at(-1)?.to ?? [mail];
  const browser = new Caller(house, links);
  const { location } = await browser.get(await mailedLink(house, address ?? mail));
  const page = await browser.get(location);
  expect(page.text).toContain("Farm");
  expect(page.text).toContain("1 Farm Road");
  expect(page.text).toContain("20 October 2026");
});
