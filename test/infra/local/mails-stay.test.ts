import { expect, it } from "vitest";
import { type HostUnderTest, startHost } from "#test/journeys/host-under-test.ts";

const signedIn = async (host: HostUnderTest, as: string) => {
  const answer = await fetch(`${host.url}/_local/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as }),
  });
  const cookie = answer.headers.getSetCookie().join().split(";")[0] ?? "";
  return async (path: string, accept = "text/html") =>
    (await fetch(host.url + path, { headers: { accept, cookie } })).text();
};

const reachNobody = "E-mails are kept on this machine and reach nobody";

const signalOn = async (host: HostUnderTest) => {
  const seen = JSON.parse(await (await signedIn(host, "admin"))("/operations", "application/json"));
  return (seen.signals as readonly { id: string }[]).find(({ id }) => id === "mail-leaves");
};

it.each<[string, string | undefined, boolean]>([
  ["real, and no mail server is named, every page says that mails reach nobody", "real", true],
  ["virtual, mails stay on the machine as is meant", "2026-09-01T08:00", false],
])("where the clock is %s", async (_, clock, isSaid) => {
  const host = await startHost({ ...(clock ? { clock } : {}) });
  try {
    expect((await (await signedIn(host, "ap-lead"))("/today")).includes(reachNobody)).toBe(isSaid);
    expect(await signalOn(host)).toMatchObject({ ok: !isSaid });
  } finally {
    await host.stop();
  }
});
