/**
 * Markup that is escaped by construction: the tagged template `html` escapes every value put into it but markup it made
 * itself. There is no way to put a text in unescaped, so nothing of a report can become a tag, an attribute or a script.
 * Values stand in elements or in double-quoted attributes. Our own 30 lines: template libraries take any value and give
 * text or a promise of it; this takes what a page is made of and nothing else.
 */

/** Finished markup. Only `html` makes it. */
export class Markup {
  readonly #text: string

  private constructor(text: string) {
    this.#text = text
  }

  /** What `html` is: see there. */
  static of(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
    return new Markup(strings.reduce((before, part, index) => before + Markup.#escaped(values[index - 1]) + part))
  }

  static #escaped(value: Value): string {
    if (value === undefined) return ''
    if (value instanceof Markup) return value.#text
    if (typeof value === 'object') return value.map((one) => Markup.#escaped(one)).join('')
    return String(value).replace(/[&<>"'\0]/gu, (sign) => ENTITIES[sign] ?? '')
  }

  toString(): string {
    return this.#text
  }
}

/** What may stand in a template; `undefined` is nothing. */
export type Value = Markup | string | number | undefined | readonly Value[]

/** HTML cannot hold U+0000, not even as an entity: it shows as the sign for what cannot be shown. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\0': '\uFFFD',
}

/**
 * Markup from a template; every value is escaped, lists are joined.
 * @example
 * html`<p title="${title}">${lines.map((line) => html`<b>${line}</b>`)}</p>`
 */
export const html = Markup.of
