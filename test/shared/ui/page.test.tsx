import { describe, expect, it } from "vitest";
import { clockTime, longDate, shortDate } from "#ui/dates.ts";
import { Page, type PageProps } from "#ui/layout/page.tsx";
import { renderPage } from "#ui/render.ts";
import { elementsOf } from "./elements.ts";
import { KitchenSink } from "./kitchen-sink.tsx";

const html = (props: Partial<PageProps> = {}) =>
  renderPage(
    <Page title="Placements" {...props}>
      <h1>Placements</h1>
    </Page>,
  );

describe("a page", () => {
  it("is a whole document in British English with a skip link to its content", async () => {
    const text = await html();
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB"/);
    const all = elementsOf(text);
    expect(all.find((el) => el.class === "govuk-skip-link")?.href).toBe("#main-content");
    expect(all.find((el) => el.tag === "main")?.id).toBe("main-content");
  });

  it("says first in its title that something is wrong", async () => {
    expect(await html({ school: "Meadow Lane" })).toContain(
      "<title>Placements – Meadow Lane – Waymark</title>",
    );
    expect(await html({ errors: [{}] })).toContain("<title>Error: Placements – Waymark</title>");
    expect(await html({ errors: [] })).toContain("<title>Placements – Waymark</title>");
  });

  it("signs out by POST with the token, and only someone who is signed in", async () => {
    expect(await html()).not.toContain("Sign out");
    const user = { name: "R. Patel", signOut: { action: "/sign-out", csrf: "token-2" } };
    const all = elementsOf(await html({ user }));
    expect(all.find((el) => el.action === "/sign-out")?.method).toBe("post");
    expect(all.find((el) => el.name === "csrf")?.value).toBe("token-2");
  });

  it("leads to accessibility and privacy", async () => {
    const links = elementsOf(await html()).map((el) => el.href);
    expect(links).toEqual(expect.arrayContaining(["/accessibility", "/privacy"]));
  });

  it("keeps hostile words in its title as words", async () => {
    const text = await html({
      title: "</title><script>alert(1)</script>",
      school: '"><img src=x onerror=alert(1)>',
    });
    const all = elementsOf(text);
    expect(all.filter((el) => el.tag === "img")).toEqual([]);
    expect(all.filter((el) => el.tag === "script").every((el) => el.src?.startsWith("/assets/"))).toBe(true);
  });

  it("has nothing inline and nothing from elsewhere", async () => {
    const text = await renderPage(<KitchenSink />);
    const all = elementsOf(text);
    expect(all.filter((el) => el.style !== undefined || el.tag === "style")).toEqual([]);
    expect(all.flatMap((el) => Object.keys(el)).filter((name) => name.startsWith("on"))).toEqual([]);
    expect(all.filter((el) => el.tag === "script").every((el) => el.src?.startsWith("/assets/"))).toBe(true);
    expect(all.filter((el) => /^(https?:)?\/\//.test(el.href ?? el.src ?? el.action ?? ""))).toEqual([]);
  });
});

describe("dates and times in words", () => {
  it("are said as a letter says them", () => {
    expect(longDate("2026-11-03")).toBe("Tuesday 3 November 2026");
    expect(shortDate("2028-02-29")).toBe("29 February 2028");
    expect(clockTime("14:30")).toBe("2:30pm");
    expect(clockTime("09:00")).toBe("9am");
  });

  it("stay as they are when they are none", () => {
    expect([longDate("soon"), clockTime("late")]).toEqual(["soon", "late"]);
  });
});
