import { defineConfig } from "vitest/config";

// A shared machine may be slow for a while; what hangs is found all the same.
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    pool: "forks",
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
