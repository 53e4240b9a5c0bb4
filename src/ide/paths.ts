/** The path of a file that is written relative to another, without `.` and `..`. */
export function relativeTo(from: string, written: string): string {
  const parts: string[] = [];
  for (const part of `${from.slice(0, from.lastIndexOf("/") + 1)}${written}`.split("/")) {
    if (part === "." || (part === "" && parts.length > 0)) continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
