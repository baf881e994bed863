import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOneChild, plainUpn, upnFault } from "#streams/pupil/upn.ts";

const letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

describe("A UPN (K5)", () => {
  it("with its right check letter has no fault, a temporary one neither", () => {
    // 8·2 + 2·3 + 0·4 + 2·5 + 4·10 + 1·13 = 85, and 85 mod 23 = 16, the seventeenth letter: T.
    expect(upnFault("T820200004001")).toBeUndefined();
    // The last character A counts 0: 85 - 13 = 72, and 72 mod 23 = 3, which is D.
    expect(upnFault("D82020000400A")).toBeUndefined();
  });

  it("of any other letter names the right one", () => {
    expect(upnFault("Z820200004001")).toContain("it is T");
    expect(upnFault("I820200004001")).toContain("it is T");
  });

  it("of another shape is no UPN", () => {
    for (const upn of ["HELLO", "T82020000400", "T8202000040011", "T82020000400O", "8820200004001"])
      expect(upnFault(upn), upn).toContain("no UPN");
  });

  it("missing or standing for none is real life, and nobody's own", () => {
    expect(upnFault("")).toBeUndefined();
    expect(upnFault("UN2")).toContain("No UPN yet");
    expect([namesOneChild(""), namesOneChild("UN2"), namesOneChild("T820200004001")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("is right with exactly one of the 23 letters", () => {
    const rest = fc.stringMatching(/^\d{11}[0-9A-HJ-NP-RT-Z]$/);
    fc.assert(
      fc.property(rest, (twelve) => {
        expect([...letters].filter((letter) => upnFault(`${letter}${twelve}`) === undefined)).toHaveLength(1);
      }),
    );
  });

  it("is kept without spaces, in capitals", () => {
    expect(plainUpn(" t820 200 004 001 ")).toBe("T820200004001");
  });
});
