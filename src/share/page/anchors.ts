/**
 * Names of places in the page: an item's line in the ledger has the item's id, its words in the text that id behind `at-`,
 * and people call it by its short name (`s3`, as `hearsay explain` does).
 */

/** Short names by id. */
export type Names = ReadonlyMap<string, string>

/** The place of an item's words in the text. */
export const anchorOf = (item: string): string => `at-${item}`

export const nameOf = (names: Names, item: string): string => names.get(item) ?? ''
