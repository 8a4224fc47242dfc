import { FORMATS } from '../exchange/formats.ts'

export const USAGE = `Usage: newsgloss <command> [options]

Reads news texts: who and what is named, which days are meant, who is quoted, who claims what.
Everything happens on this machine; nothing is sent anywhere.

Commands
  annotate [paths…]  annotate articles, as a report or as JSON lines
  compare [paths…]   what articles have in common and where they differ
  export [paths…]    write annotations for other tools: brat, TEI, spreadsheets …
  import [paths…]    read annotations made with other tools
  agree A B          compare the work of two annotators
  lsp --stdio        serve an editor by the Language Server Protocol

Options
  -h, --help         show this help; newsgloss COMMAND --help says more
  -v, --version      show the version
`

export const ANNOTATE_USAGE = `Usage: newsgloss annotate [options] <path>…

A path is a file, a folder (every news text below it) or - for standard input.
The articles of one run share their entities: one id for one entity.

Options
  --format text      a report for people (default)
  --format jsonl     one JSON object a line for each article, format newsgloss/1;
                     standard input is then read as JSON lines {"id", "text", "documentDate"?}
  --date YYYY-MM-DD  the day the articles appeared, whatever they say themselves
  --link             with JSON lines on standard input: link entities across the lines
  --cache DIR        keep in DIR what was read, so that the next run is quick
  --out DIR          write one file for each article into DIR instead of printing
  -h, --help         show this help

Exit status: 0 done, 1 some input could not be read or is not text, 2 wrong usage.
`

export const COMPARE_USAGE = `Usage: newsgloss compare [options] <path>…

A path is a file, a folder (every news text below it) or - for standard input.
Says which articles are the same report, how many independent origins they have, which
statements several of them tell and in which words, and where they differ.

Options
  --format text      a report for people (default)
  --format json      one JSON object, format newsgloss-comparison/1
  --format markdown  a report in Markdown
  --format csv       the table of claims and articles; with --out the other tables too
  --date YYYY-MM-DD  the day the articles appeared, whatever they say themselves
  --cache DIR        keep in DIR what was read, so that the next run is quick
  --out DIR          write files into DIR instead of printing
  --force            replace files that are there with another content
  -h, --help         show this help

Exit status: 0 done, 1 some input could not be read or is not text, 2 wrong usage.
`

export const EXPORT_USAGE = `Usage: newsgloss export --format F --out DIR [options] <path>…

A path is a file, a folder (every news text below it) or - for standard input.
The articles of one run share their entities: one id for one entity.

Options
  --format F         ${wrapped(FORMATS.map(({ name }) => name))}
  --out DIR          the folder that takes the files
  --decisions PATH   annotations of people, a file or folder as newsgloss import writes them,
                     which win over what is detected; may be given several times
  --decided          only what people have confirmed or added
  --no-text          positions and the text's hash, without the article's words:
                     ${wrapped(FORMATS.filter(({ withoutText }) => withoutText).map(({ name }) => name))}
  --date YYYY-MM-DD  the day the articles appeared, whatever they say themselves
  --force            replace files that are there with another content
  -h, --help         show this help

Exit status: 0 done, 1 some input could not be read or some file is there already, 2 wrong usage.
`

export const IMPORT_USAGE = `Usage: newsgloss import --format F --into DIR [options] <path>…

Reads what other tools have saved, files or folders, checks it against the articles and
lets it be decided of them: in the editor and here it then wins over what is detected.

Options
  --format F         ${wrapped(FORMATS.filter(({ read }) => read).map(({ name }) => name))}
  --into DIR         the folder of the articles, whose .newsgloss/ takes the decisions
  --out DIR          a folder that takes them as W3C Web Annotations, a file for each article
  --articles PATH    a file or folder with the articles, for formats without their text,
                     or where it may have changed since; may be given several times
  --force            replace files that are there with another content
  -h, --help         show this help

Exit status: 0 done, 1 something could not be read, found or contradicts itself (each is
named, the rest is imported), 2 wrong usage.
`

export const AGREE_USAGE = `Usage: newsgloss agree [options] <A> <B>

A and B are what two people annotated, each a file or a folder. Prints F1 by kind of
annotation, Cohen's kappa and Krippendorff's alpha on tokens, and every place where they differ.

Options
  --format F         ${wrapped(FORMATS.filter(({ read }) => read).map(({ name }) => name))}
                     (told from the files' endings where it can be)
  --articles PATH    a file or folder with the articles, for formats without their text;
                     may be given several times
  --decided          leave out what is marked as detected only
  --json             print one JSON object
  -h, --help         show this help

Exit status: 0 done, 1 some input could not be read or compared, 2 wrong usage.
`

function wrapped(names: readonly string[]): string {
  return names
    .join(' ')
    .replace(/(.{1,55})(?: |$)/g, (_, line: string) => `${line}\n                     `)
    .trimEnd()
}
