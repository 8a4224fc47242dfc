export const USAGE = `Usage: newsgloss <command> [options]

Reads news texts: who and what is named, which days are meant, who is quoted, who claims what.
Everything happens on this machine; nothing is sent anywhere.

Commands
  annotate [paths…]  annotate articles, as a report or as JSON lines
  lsp --stdio        serve an editor by the Language Server Protocol

Options
  -h, --help         show this help; newsgloss annotate --help says more
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
  --out DIR          write one file for each article into DIR instead of printing
  -h, --help         show this help

Exit status: 0 done, 1 some input could not be read or is not text, 2 wrong usage.
`
