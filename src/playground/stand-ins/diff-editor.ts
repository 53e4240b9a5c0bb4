/** Of Monaco's editors of differences, which the page has no use for: 176 kB of script. */
class Absent {
  dispose(): void {}
}

export { Absent as DiffEditorWidget, Absent as MultiDiffEditorWidget };
