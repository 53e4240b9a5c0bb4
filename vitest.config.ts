import { defineConfig } from "vitest/config";

// A shared machine may be slow for a while; what hangs is found all the same.
const patience = { testTimeout: 240_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    pool: "forks",
    // One more than vitest would take of two cores: much of a test's time is spent waiting for others.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...patience,
          name: "program",
          include: ["test/cli/**/*.test.ts"],
          globalSetup: ["test/support/build.ts"],
        },
      },
      {
        extends: true,
        test: { ...patience, name: "parts", include: ["test/**/*.test.ts"], exclude: ["test/cli/**"] },
      },
    ],
  },
});
