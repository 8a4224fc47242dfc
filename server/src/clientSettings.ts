import type { ClientCapabilities, Connection } from 'vscode-languageserver'
import { defaultSettings, type Settings, settingsFrom } from './settings.ts'

const SECTION = 'newsgloss'

/**
 * The editor's settings for no folder and for each folder, in this order. An editor that cannot be asked is taken at what it has sent by itself
 * (`pushed`: the `settings` of didChangeConfiguration).
 */
export async function clientSettings(
  connection: Connection,
  capabilities: ClientCapabilities,
  folders: readonly string[],
  pushed: unknown,
): Promise<Settings[]> {
  const scopes = [undefined, ...folders]
  if (!capabilities.workspace?.configuration) return scopes.map(() => pushedSettings(pushed))
  const items = scopes.map(scopeUri => ({ section: SECTION, ...(scopeUri !== undefined && { scopeUri }) }))
  try {
    const sections: unknown[] = await connection.workspace.getConfiguration(items)
    return scopes.map((_, i) => settingsFrom(sections[i]))
  } catch {
    return scopes.map(() => defaultSettings)
  }
}

function pushedSettings(pushed: unknown): Settings {
  const section =
    typeof pushed === 'object' && pushed !== null ? (pushed as Record<string, unknown>)[SECTION] : undefined
  return settingsFrom(section)
}
