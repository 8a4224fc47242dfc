/** The picture as a file of its own, its colours as they are seen now. */
export function svgOf(where: Element): string {
  const drawn = where.querySelector('svg')!
  const copy = drawn.cloneNode(true) as SVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const originals = [drawn, ...drawn.querySelectorAll('*')]
  for (const [i, one] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const { fill, stroke, font, backgroundColor } = getComputedStyle(originals[i]!)
    const colours = [
      `fill:${fill}`,
      `stroke:${stroke}`,
      `font:${font}`,
      ...(i === 0 ? [`background:${backgroundColor}`] : []),
    ]
    one.setAttribute('style', colours.join(';'))
    one.removeAttribute('class')
  }
  return new XMLSerializer().serializeToString(copy)
}
