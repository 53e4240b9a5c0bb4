import fs from "node:fs";
import path from "node:path";
import { placeFor } from "#setup/add-tfjs-node";
import { cacheFolder, inFolderBeside, linkTree, requireSpace, spaceProblem, withLock } from "#setup/cache";
import { npmCommand, packagesProblem } from "#setup/packages";
import { howToInstall } from "#setup/tools";
import { unzip } from "#setup/unzip";
import { zipSync } from "fflate";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { everything, temporaryFolder, write } from "./folders.js";

describe("the cache folder", () => {
  test.each([
    ["linux", {}, "/home/ada/.cache/mcnn"],
    ["linux", { XDG_CACHE_HOME: "/big/cache" }, "/big/cache/mcnn"],
    ["linux", { XDG_CACHE_HOME: "relative" }, "/home/ada/.cache/mcnn"],
    ["darwin", {}, "/home/ada/Library/Caches/mcnn"],
    ["win32", { LOCALAPPDATA: "/local" }, "/local/mcnn/Cache"],
  ])("on %s with %o is %s", (platform, env, folder) => {
    expect(cacheFolder(env, platform, "/home/ada")).toBe(folder);
  });
});

describe("disk space", () => {
  test("that suffices is no problem", () => expect(spaceProblem("/x", 2e9, 1e9)).toBe(""));
  test("that is short is said with both numbers and the way out", () => {
    vi.spyOn(fs, "statfsSync").mockReturnValue({
      type: 0,
      bsize: 4096,
      blocks: 0,
      bfree: 0,
      bavail: 25_000,
      files: 0,
      ffree: 0,
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(() => requireSpace("/cache", 1e9)).toThrow("1000 MB are needed in /cache, and 102 MB are free");
  });
});

describe("the command that provides a tool", () => {
  test.each([
    ["apt-get", "sudo apt-get install -y g++ python3-pip"],
    ["dnf", "sudo dnf install -y gcc-c++ python3-pip"],
    ["pacman", "sudo pacman -S --noconfirm gcc python-pip"],
  ])("with %s", (manager, command) => {
    expect(howToInstall(["compiler", "pip"], (name) => name === manager, false)).toBe(command);
  });
  test("needs no sudo for root", () =>
    expect(howToInstall(["pip"], (name) => name === "dnf", true)).toBe("dnf install -y python3-pip"));
  test("is described where no package manager is known", () =>
    expect(howToInstall(["compiler"], () => false)).toMatch(/g\+\+ or clang/));
});

describe("a folder for unfinished work", () => {
  test("is removed when the work fails", async () => {
    const parent = temporaryFolder();
    const work = inFolderBeside(parent, async (folder) => {
      write(path.join(folder, "half"), "");
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect(everything(parent)).toEqual([]);
  });
  test("is left alone while its process lives", async () => {
    const parent = temporaryFolder();
    await inFolderBeside(parent, async (first) => {
      await inFolderBeside(parent, async () => undefined);
      expect(fs.existsSync(first)).toBe(true);
    });
  });
});

test("a lock lets one in at a time", async () => {
  vi.stubEnv("XDG_CACHE_HOME", temporaryFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  const log: string[] = [];
  const job = (name: string) =>
    withLock(
      "test",
      () => log.push(`${name} waits`),
      async () => {
        log.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        log.push(`${name} out`);
      },
    );
  await Promise.all([job("a"), job("b")]);
  expect(log).toEqual(["a in", "b waits", "a out", "b in", "b out"]);
});

test("large files are linked, small ones copied", () => {
  const folder = temporaryFolder();
  write(path.join(folder, "from/lib/large"), "x".repeat(1e6));
  write(path.join(folder, "from/small"), "x");
  linkTree(path.join(folder, "from"), path.join(folder, "to"));
  const inode = (name: string) => fs.statSync(path.join(folder, name)).ino;
  expect(inode("to/lib/large")).toBe(inode("from/lib/large"));
  expect(inode("to/small")).not.toBe(inode("from/small"));
});

test("chosen files come out of a zip archive, packed or not", async () => {
  const folder = temporaryFolder();
  const archive = path.join(folder, "a.whl");
  const text = new TextEncoder().encode("hello ".repeat(1000));
  fs.writeFileSync(
    archive,
    zipSync({
      "lib/packed": text,
      "lib/stored": [text, { level: 0 }],
      "lib/empty": new Uint8Array(),
      other: text,
    }),
  );
  const count = await unzip(archive, (name) =>
    name.startsWith("lib/") ? path.join(folder, "out", name) : undefined,
  );
  expect(count).toBe(3);
  expect(everything(path.join(folder, "out/lib"))).toEqual(["empty", "packed", "stored"]);
  for (const name of ["packed", "stored"])
    expect(fs.readFileSync(path.join(folder, "out/lib", name)).equals(text)).toBe(true);
});

describe("the packages are", () => {
  const a = { version: "1.0.0" };
  const clone = (wanted: object, installed: object | undefined) => {
    const root = temporaryFolder();
    write(path.join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...wanted } }));
    if (installed)
      write(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
    for (const place of Object.keys(installed ?? {})) write(path.join(root, place, "package.json"), "{}");
    return root;
  };
  test("not there at first", () =>
    expect(packagesProblem(clone({ "node_modules/a": a }, undefined))).toBe("they are not installed"));
  test("all there", () =>
    expect(packagesProblem(clone({ "node_modules/a": a }, { "node_modules/a": a }))).toBe(""));
  test("incomplete", () =>
    expect(packagesProblem(clone({ "node_modules/a": a }, {}))).toBe("a 1.0.0 is not installed"));
  test("of another version", () =>
    expect(packagesProblem(clone({ "node_modules/a": a }, { "node_modules/a": { version: "2.0.0" } }))).toBe(
      "a 1.0.0 is not installed",
    ));
  test("there without those for other systems", () =>
    expect(packagesProblem(clone({ "node_modules/fsevents": { ...a, optional: true } }, {}))).toBe(""));
  test("not there without the native library, though npm may leave it out", () =>
    expect(
      packagesProblem(clone({ "node_modules/@tensorflow/tfjs-node": { ...a, optional: true } }, {})),
    ).toBe("@tensorflow/tfjs-node 1.0.0 is not installed"));
  test("not there when somebody removed one", () => {
    const root = clone({ "node_modules/a": a }, { "node_modules/a": a });
    fs.rmSync(path.join(root, "node_modules/a"), { recursive: true });
    expect(packagesProblem(root)).toBe("a is gone");
  });
});

test("npm is the one under which set-up runs", () => {
  expect(npmCommand({ npm_execpath: "/n/bin/npm-cli.js" })).toEqual([
    process.execPath,
    ["/n/bin/npm-cli.js"],
  ]);
  expect(npmCommand({ npm_execpath: "/y/yarn.js" })).toEqual(["npm", []]);
  expect(npmCommand({})).toEqual(["npm", []]);
});

test("tfjs-node goes beside mcnn's TensorFlow.js, and another version of it stays", () => {
  const project = fs.realpathSync(temporaryFolder());
  const mcnn = path.join(project, "node_modules/mcnn");
  write(path.join(mcnn, "package.json"), "{}");
  write(path.join(project, "node_modules/@tensorflow/tfjs/package.json"), "{}");
  expect(placeFor(mcnn)).toBe(path.join(project, "node_modules/@tensorflow/tfjs-node"));
  write(path.join(project, "node_modules/@tensorflow/tfjs-node/package.json"), "{}");
  expect(placeFor(mcnn)).toBe(path.join(mcnn, "node_modules/@tensorflow/tfjs-node"));
});
