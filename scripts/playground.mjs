// Builds the playground, a page that needs no server, and serves it; with --build, only builds it; with --compress, writes
// what a server may send in place of each file.
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPlayground, compressPlayground } from "./playground/build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    build: { type: "boolean", default: false },
    compress: { type: "boolean", default: false },
    out: { type: "string", default: path.join(root, "dist", "playground") },
    port: { type: "string", default: "4173" },
  },
});

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
};

// The data of the examples, where they are not there yet.
for (const script of ["digits.mjs", "penguins.mjs"])
  execFileSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))]);
const files = await buildPlayground(root, values.out);
const packed = values.compress ? compressPlayground(values.out) : [];
for (const { name, bytes } of files) {
  const small = packed.find((file) => file.name === name);
  const note = small ? `, ${(small.bytes / 1e6).toFixed(2)} MB compressed` : "";
  console.log(`${(bytes / 1e6).toFixed(2).padStart(7)} MB  ${name}${note}`);
}
if (!values.build) serve(values.out, Number(values.port));

/** Only to this machine, and only the files of the folder. */
function serve(folder, port) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = path.basename(pathname) || "index.html";
    const file = path.join(folder, name);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end("not found");
    const type = { "content-type": types[path.extname(name)] ?? "application/octet-stream" };
    const takesPacked = /\bbr\b/.test(String(request.headers["accept-encoding"])) && existsSync(`${file}.br`);
    response.writeHead(200, takesPacked ? { ...type, "content-encoding": "br" } : type);
    return createReadStream(takesPacked ? `${file}.br` : file).pipe(response);
  });
  server.listen(port, "127.0.0.1", () =>
    console.log(`\nThe playground: http://localhost:${server.address()?.port}/`),
  );
}
