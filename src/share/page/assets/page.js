// @ts-check
/*
 * The page's script: what is pointed at, clicked or walked to on one side is lit up on both. Each element of an item has
 * its id in data-i; the address's hash is the item that stays lit, so that a copied address shows the same.
 * It adds nothing to the page but class names and changes nothing of the text.
 */
;(() => {
  /** @param {string} id */
  function byId(id) {
    const element = document.getElementById(id)
    if (!element) throw new Error(`The page has no element with the id ${id}.`)
    return element
  }
  const report = byId('report')
  const reading = byId('reading')
  const sheet = /** @type {HTMLDialogElement} */ (byId('sheet')) // the page has one dialog, and this is its id
  const keysOn = /** @type {HTMLInputElement} */ (byId('keys-on')) // a checkbox in that dialog

  /** @type {Map<string, Element[]>} Every element of an item, on both sides, in the page's order. */
  const elements = new Map()
  for (const element of document.querySelectorAll('[data-i]')) {
    for (const item of itemsOf(element)) {
      const known = elements.get(item)
      if (known) known.push(element)
      else elements.set(item, [element])
    }
  }

  /** @param {Element} element */
  function itemsOf(element) {
    return (element.getAttribute('data-i') ?? '').split(' ')
  }

  /** @param {string} name class to move @param {Iterable<string>} items that get it */
  function mark(name, items) {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name)
    for (const item of items) for (const element of elements.get(item) ?? []) element.classList.add(name)
  }

  /* Pointing: the marks under the pointer, from the innermost out. */

  /** @param {EventTarget | null} target */
  function around(target) {
    const items = new Set()
    let element = target instanceof Element ? target.closest('[data-i]') : null
    for (; element; element = element.parentElement?.closest('[data-i]') ?? null) {
      for (const item of itemsOf(element)) items.add(item)
    }
    return [...items]
  }

  let pointed = ''
  /** @type {number | undefined} */
  let waiting
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    const items = around(event.target)
    if (items.join(' ') === pointed) return
    pointed = items.join(' ')
    mark('lit', items)
    window.clearTimeout(waiting)
    const [item] = items
    const other = event.target instanceof Node && report.contains(event.target) ? reading : report
    if (item) waiting = window.setTimeout(() => showOn(other, item), 180)
  })
  document.addEventListener('focusin', (event) => mark('lit', around(event.target)))

  /** Both sides scroll for themselves on a wide screen; there the other side may follow. */
  const sideBySide = matchMedia('(min-width: 62rem) and (min-height: 30rem)')

  /** Brings an item into view on one side, unless a part of it is there already. @param {Element} side @param {string} item */
  function showOn(side, item) {
    if (!sideBySide.matches) return
    const [first, ...rest] = (elements.get(item) ?? []).filter((element) => side.contains(element))
    if (!first || [first, ...rest].some((element) => isIn(side, element))) return
    first.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' })
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)')

  /** @param {Element} side @param {Element} element */
  function isIn(side, element) {
    const [outer, inner] = [side.getBoundingClientRect(), element.getBoundingClientRect()]
    return inner.top >= outer.top && inner.top <= outer.bottom - 24
  }

  /* Staying lit: the item in the address. */

  const held = () => location.hash.slice(1).replace(/^at-/, '')
  function hold() {
    const item = held()
    mark('held', elements.has(item) ? [item] : [])
    if (!elements.has(item)) return
    showOn(report, item)
    showOn(reading, item)
  }
  window.addEventListener('hashchange', hold)

  // A click on what is no link holds the innermost item, unless words are being selected.
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, summary, input, label, dialog')) return
    if (getSelection()?.isCollapsed === false) return
    const [item] = around(event.target)
    if (item) go(item)
  })

  /** Holds an item without a step in the history. @param {string} item */
  function go(item) {
    history.replaceState(null, '', `#${item}`)
    hold()
  }

  /* Keys: single ones, none with a modifier, none while something is typed or a sheet is open. */

  const statements = [...reading.querySelectorAll('.statement')]
  const marks = [...elements.values()].flatMap(([first]) => (first && report.contains(first) ? [first] : []))

  /** Holds the next or the last item of a list, and goes to its element there. @param {Element[]} list @param {number} step */
  function move(list, step) {
    const now = list.findIndex((element) => itemsOf(element).includes(held()))
    const next = list[now < 0 ? (step > 0 ? 0 : list.length - 1) : now + step]
    const [item] = next ? itemsOf(next) : []
    if (!item) return
    go(item)
    focusOn(next)
  }

  /** @param {Element | null | undefined} element */
  function focusOn(element) {
    if (!(element instanceof HTMLElement)) return
    if (element.tabIndex < 0) element.tabIndex = -1
    element.focus({ preventScroll: sideBySide.matches })
    element.scrollIntoView({ block: 'nearest' })
  }

  function why() {
    const details = document.getElementById(held())?.querySelector('details')
    if (details) details.open = !details.open
  }

  function clear() {
    history.replaceState(null, '', location.pathname + location.search)
    mark('held', [])
    mark('lit', [])
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => move(statements, 1),
    k: () => move(statements, -1),
    n: () => move(marks, 1),
    p: () => move(marks, -1),
    t: () => focusOn(document.getElementById(`at-${held()}`)),
    l: () => focusOn(document.getElementById(held())),
    w: why,
    Escape: clear,
    '?': () => sheet.showModal(),
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || sheet.open) return
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    if (!keysOn.checked) return
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined
    if (!act) return
    event.preventDefault()
    act()
  })
  const keysButton = byId('keys')
  keysButton.hidden = false
  keysButton.addEventListener('click', () => sheet.showModal())

  document.documentElement.classList.remove('unscripted')
  hold()
})()
