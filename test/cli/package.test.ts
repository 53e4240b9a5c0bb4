import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { folderWith, start } from "./support/mcnn.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Packages that the packed one names; the others of this checkout are out of its sight. */
function dependencies(): string[] {
  const manifest: Record<string, Record<string, string>> = JSON.parse(
    readFileSync(`${root}package.json`, "utf8"),
  );
  return Object.keys({ ...manifest["dependencies"], ...manifest["optionalDependencies"] });
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 1e8,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** A project in which the packed package is installed, its dependencies being those of this checkout. */
function project(tarball: string, manifest: Readonly<Record<string, unknown>>): string {
  const folder = folderWith({ "package.json": JSON.stringify(manifest) });
  const modules = path.join(folder, "node_modules");
  mkdirSync(path.join(modules, "mcnn"), { recursive: true });
  run("tar", ["-xzf", tarball, "--strip-components=1", "-C", path.join(modules, "mcnn")], folder);
  for (const name of [...dependencies(), "@types/node"]) {
    const link = path.join(modules, name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(root, "node_modules", name), link);
  }
  return folder;
}

describe("the packed package", { timeout: 300_000 }, () => {
  let tarball = "";

  beforeAll(() => {
    const folder = path.join(root, "node_modules", ".cache", "mcnn-pack");
    mkdirSync(folder, { recursive: true });
    run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], root);
    tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  });

  it("holds what runs, and no tests or specs", () => {
    const files = run("tar", ["-tzf", tarball], root).split("\n");
    expect(files).toContain("package/dist/src/cli/main.js");
    expect(files).toContain("package/dist/src/cli/starter/first.mcnn");
    expect(files).toContain("package/dist/THIRD-PARTY-NOTICES.txt");
    expect(files.filter((name) => /^package\/(test|src|specs|generated)\//.test(name))).toEqual([]);
  });

  it("brings the licences of the packages that its code contains", () => {
    const notices = run("tar", ["-xzOf", tarball, "package/dist/THIRD-PARTY-NOTICES.txt"], root);
    const code = run(
      "tar",
      ["-xzOf", tarball, "--wildcards", "package/dist/src/cli/*.js", "package/dist/src/runtime/*.js"],
      root,
    );
    const contained = [...code.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm)].map(
      ([, name]) => name,
    );
    expect(contained.length).toBeGreaterThan(0);
    const named = [...notices.matchAll(/^=+\n(\S+) \S+ \((\S+)\)\n\n(.{10})/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(contained));
  });

  it("can be imported, with types", () => {
    const folder = project(tarball, { private: true, type: "module" });
    const program = `import { analyse, sourceFile } from "mcnn";
const text = "model M\\ninput x: vector[4]\\nhead y: class[3] = x -> dense(4)\\n";
const { diagnostics } = analyse(sourceFile("m.mcnn", text), { readText: () => undefined });
console.log(diagnostics.map(({ code }) => code).join(" "));
`;
    writeFileSync(path.join(folder, "program.ts"), program);
    const types = { module: "nodenext", target: "es2022", strict: true, skipLibCheck: true, types: ["node"] };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: types }));
    run(process.execPath, [path.join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "."], folder);
    expect(run(process.execPath, ["program.js"], folder)).toBe("E0401\n");
  });

  it.each([
    ["a project of modules", { private: true, type: "module" }],
    ["a project of scripts", { private: true }],
  ])("compiles, and what it wrote trains by itself, in %s", async (_, manifest) => {
    const folder = project(tarball, manifest);
    const mcnn = path.join(folder, "node_modules", "mcnn", "dist", "src", "cli", "main.js");
    expect(await start(["init"], folder, mcnn).ended).toMatchObject({ code: 0 });
    const compiled = await start(["compile", "first.mcnn", "--out", "network"], folder, mcnn).ended;
    expect(compiled).toMatchObject({ code: 0, err: "" });

    const settings = { module: "nodenext", target: "es2022", strict: true, noEmit: true, skipLibCheck: true };
    const types = { compilerOptions: { ...settings, types: ["node"] }, include: ["network"] };
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(types));
    run(process.execPath, [path.join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "."], folder);

    const args = ["--import", "tsx", path.join("network", "train.ts"), "--epochs", "1", "--run", "run"];
    run(process.execPath, args, folder);
    expect(readdirSync(path.join(folder, "run"))).toContain("metrics.json");
  });

  it("trains by its own command", async () => {
    const folder = project(tarball, { private: true });
    const mcnn = path.join(folder, "node_modules", "mcnn", "dist", "src", "cli", "main.js");
    await start(["init"], folder, mcnn).ended;
    const { code, err } = await start(["train", "first.mcnn", "--epochs", "1", "--run", "run"], folder, mcnn)
      .ended;
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, "run"))).toContain("report.html");
  });
});
