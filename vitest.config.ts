import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that start hosts, processes or browsers: each file has a process of its own. */
const hosts = [
  "test/journeys/**/*.test.ts",
  "test/crash/**/*.test.ts",
  "test/infra/{local,simulate,commands}/**/*.test.ts",
  "test/contracts/storage/killed.test.ts",
];

export default defineConfig({
  ssr: { resolve: { conditions: ["local"], externalConditions: ["local"] } },
  resolve: { conditions: ["local"] },
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    // On two cores one worker would be the default, and half of the machine would wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    execArgv: ["--disable-warning=ExperimentalWarning"],
    projects: [
      {
        extends: true,
        test: { name: "rooms", include: ["test/**/*.test.{ts,tsx}"], exclude: hosts, isolate: false },
      },
      { extends: true, test: { name: "hosts", include: hosts } },
    ],
  },
});
