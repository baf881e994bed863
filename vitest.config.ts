import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["local"], externalConditions: ["local"] } },
  resolve: { conditions: ["local"] },
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  },
});
