// Monaco's editors of differences, which the page has no use for: 176 kB of script.
export class DiffEditorWidget {}
export class MultiDiffEditorWidget {}
