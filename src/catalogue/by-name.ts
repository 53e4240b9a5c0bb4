/** The definitions of one room by their names. */
export function byName<T extends { readonly name: string }>(
  definitions: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(definitions.map((definition) => [definition.name, definition]));
}
