import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { hearUncaught } from "#infra/local/last-resort.ts";

const heard = () => {
  const said: string[] = [];
  const ends: number[] = [];
  const on = new EventEmitter();
  hearUncaught(
    on as unknown as NodeJS.Process,
    (level, message, facts) => said.push(JSON.stringify({ level, message, ...facts })),
    (code) => ends.push(code),
  );
  return { on, said, ends };
};

const fault = new TypeError("Ada Quill said that …");

describe("a fault that nobody caught", () => {
  it("given a promise that failed unheard, is logged by name and place, and the host goes on", () => {
    const { on, said, ends } = heard();
    on.emit("unhandledRejection", fault);

    expect(said.join()).toMatch(/"level":"error".*"fault":"TypeError".*last-resort\.test/);
    expect(said.join()).not.toContain("Quill");
    expect(ends).toEqual([]);
  });

  it("given an exception out of nowhere, is logged so too, and the host ends in order with code 1", () => {
    const { on, said, ends } = heard();
    on.emit("uncaughtException", fault);

    expect(said.join()).toMatch(/"fault":"TypeError"/);
    expect(said.join()).not.toContain("Quill");
    expect(ends).toEqual([1]);
  });

  it("given no Error at all, says so and breaks nothing", () => {
    const { on, said } = heard();
    on.emit("unhandledRejection", undefined);

    expect(said).toHaveLength(1);
  });
});
