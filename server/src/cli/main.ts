import './node20.ts'
import { join } from 'node:path'
import { runCommand } from './commands.ts'

// The bundle stands in dist/, beside the engine's data and below the manifest.
const places = {
  data: join(__dirname, 'data'),
  annotator: join(__dirname, 'annotator.cjs'),
  manifest: join(__dirname, '..', 'package.json'),
}

runCommand(process.argv.slice(2), places).then(status => {
  if (status !== undefined) process.exitCode = status
})
