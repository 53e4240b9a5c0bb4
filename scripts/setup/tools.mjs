// The tools that building the addon needs, and how each system provides them.
import fs from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const packages = {
  "apt-get": { install: "apt-get install -y", compiler: "g++", pip: "python3-pip" },
  dnf: { install: "dnf install -y", compiler: "gcc-c++", pip: "python3-pip" },
  yum: { install: "yum install -y", compiler: "gcc-c++", pip: "python3-pip" },
  zypper: { install: "zypper install -y", compiler: "gcc-c++", pip: "python3-pip" },
  pacman: { install: "pacman -S --noconfirm", compiler: "gcc", pip: "python-pip" },
};

/**
 * The command that provides tools on this machine.
 * @param {("compiler" | "pip")[]} tools
 */
export function howToInstall(tools, has = isOnPath, isRoot = process.getuid?.() === 0) {
  const manager = Object.keys(packages).find(has);
  if (manager === undefined)
    return tools
      .map((tool) =>
        tool === "pip" ? "Install Python 3 with pip." : "Install a C++ compiler: g++ or clang++.",
      )
      .join(" ");
  const { install, ...names } = packages[manager];
  return `${isRoot ? "" : "sudo "}${install} ${tools.map((tool) => names[tool]).join(" ")}`;
}

/** Package managers are often outside a narrow PATH, so the usual folders are looked at too. */
function isOnPath(name) {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/bin"];
  return folders.some((folder) => fs.existsSync(path.join(folder, name)));
}

/** @returns {Promise<string | undefined>} */
export async function findCompiler(env = process.env) {
  for (const command of [env.CXX, "g++", "clang++", "c++"])
    if (command && (await run(command, ["--version"])).ok) return command;
  return undefined;
}

/** @returns {Promise<[string, string[]] | undefined>} */
export async function findPip() {
  for (const [command, args] of [
    ["python3", ["-m", "pip"]],
    ["python", ["-m", "pip"]],
    ["pip3", []],
    ["pip", []],
  ])
    if ((await run(command, [...args, "--version"])).ok) return [command, args];
  return undefined;
}
