/**
 * The one spelling under which a document is known: editors and readers of folders encode the same URI differently. Everything but unreserved
 * characters is percent-encoded in the path (RFC 3986, 2.3), as VS Code does it, and a drive letter is lower case.
 */
export function canonicalUri(uri: string): string {
  const match = URI.exec(uri)
  if (!match) return uri
  const [, start = '', path = '', rest = ''] = match
  const encoded = path.split('/').map(decode).map(encodeSegment).join('/')
  return start + encoded.replace(DRIVE, (_, drive: string) => `/${drive.toLowerCase()}%3A`) + rest
}

/** The scheme of the sample articles that the extension brings with it. */
export const SAMPLE_SCHEME = 'newsgloss-sample'

/** The scheme, as in `file`; empty when there is none. */
export function schemeOf(uri: string): string {
  const colon = uri.indexOf(':')
  return colon < 0 ? '' : uri.slice(0, colon)
}

/** The last part of the path, decoded: a file's name. */
export function nameOf(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0]!
  return decode(path.slice(Math.max(path.lastIndexOf('/'), path.indexOf(':')) + 1))
}

/** The decoded path of a document below `folder`, without a leading slash; undefined when it does not stand there. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`
  return uri.startsWith(start) ? decode(uri.slice(start.length)) : undefined
}

/** The whole path, decoded, without a leading slash. */
export function pathOf(uri: string): string {
  return decode((URI.exec(uri)?.[2] ?? uri).replace(/^\//, ''))
}

/** The URI of a file below `folder`, from its path with slashes. */
export function uriBelow(folder: string, path: string): string {
  return `${folder.endsWith('/') ? folder.slice(0, -1) : folder}/${path.split('/').map(encodeSegment).join('/')}`
}

const URI = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)(.*)$/is
const DRIVE = /^\/([A-Za-z])(?:%3A|:)(?=\/|$)/

/** Of a name as it is: `%20` in it is no space. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** What is encoded wrongly stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
