/**
 * How suggestions keep out of the way of who types: where the compiler offers nothing, nothing fits; lines end in bare
 * names, so that Enter begins a line; and what comes up before a word is begun waits until it is chosen. The manifest of
 * the extension has the same.
 */
export const typing = {
  wordBasedSuggestions: "off",
  acceptSuggestionOnEnter: "smart",
  suggest: { selectionMode: "whenQuickSuggestion" },
} as const;
