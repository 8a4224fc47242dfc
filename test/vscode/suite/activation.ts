import * as vscode from 'vscode'
import { openSeed, seeds } from './seeds.ts'
import { equal, test } from './testing.ts'

test('activation: showing an article activates the extension', async () => {
  await openSeed('000')
  equal(vscode.extensions.getExtension('newsgloss.newsgloss')?.isActive, true)
})

for (const seed of seeds) {
  test(`activation: ${seed} is of the language news and unchanged`, async () => {
    const document = await openSeed(seed)
    equal([document.languageId, document.isDirty], ['news', false])
  })
}
