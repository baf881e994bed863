import { describe, expect, it } from "vitest";
import { brandStylesheet, contrast } from "#ui/assets/brand.ts";
import { buildAssets } from "#ui/assets/build.ts";
import { assetHrefs } from "#ui/assets/hrefs.ts";
import { assets } from "#ui/assets/served.ts";

const body = (path: string): string => assets.find((asset) => asset.path === path)?.body ?? "";

describe("the assets", () => {
  it("are what their sources give", async () => {
    expect(await buildAssets("check")).toEqual([]);
  });

  it("have nothing of GOV.UK's identity and nothing from elsewhere", () => {
    expect(body(assetHrefs.css)).not.toMatch(/GDS Transport|@font-face|url\(|crest/i);
    expect(body(assetHrefs.js)).not.toMatch(/eval\(|new Function|innerHTML/);
  });

  it("are small: pages are read on phones", () => {
    // Of it some 4,000 are for devices that are dark (decision 158).
    expect(body(assetHrefs.css).length).toBeLessThan(134_000);
    expect(body(assetHrefs.js).length).toBeLessThan(30_000);
  });

  it("have an address that changes with their content", () => {
    for (const { path } of assets) expect(path).toMatch(/^\/assets\/[a-z-]+-[0-9a-f]{12}\.(css|js|svg)$/);
  });
});

describe("a school's own colour", () => {
  it("is taken when white words can be read on it", () => {
    expect(contrast("#1f4e5f", "#ffffff")).toBeGreaterThan(4.5);
    expect(brandStylesheet("#7A1F3D")).toEqual({
      kind: "stylesheet",
      css: ":root{--govuk-brand-colour:#7a1f3d}",
    });
  });

  it.each(["#ffdd00", "#aabbcc", "red", "#1f4e5f}body{display:none", ""])("is refused: %j", (colour) => {
    expect(brandStylesheet(colour).kind).toBe("refused");
  });

  it("is measured as the standard measures", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});
