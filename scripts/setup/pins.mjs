// The versions and hashes that set-up relies on.

export const tfjsNode = "4.22.0";

/** The official TensorFlow wheels in which the whole C library is. One for each system that was tried. */
export const wheels = {
  "linux-x64": {
    project: "tensorflow-cpu",
    version: "2.20.0",
    pip: ["--python-version", "3.12", "--implementation", "cp", "--platform", "manylinux_2_17_x86_64"],
    sha256: "c7a9224185818094ed95c4e114d3efe77241db35fbf0b75251fb2bf6222dd6a7",
    bytes: 258_989_246,
    unpackedBytes: 780_000_000,
  },
};

/** The wheel for this machine; musl systems cannot load it. */
export function wheelForThisMachine() {
  if (process.platform === "linux" && isMusl()) return undefined;
  return wheels[`${process.platform}-${process.arch}`];
}

export function isMusl() {
  process.report.excludeNetwork = true;
  return process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
}
