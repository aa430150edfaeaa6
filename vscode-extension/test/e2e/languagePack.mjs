import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Has an editor run in a language, as an installed language pack does. It translates nothing of the editor itself: what the extension
 * shows is what counts.
 *
 * @param {string} userData where the editor keeps its list of language packs
 * @param {string} language such as `es`
 */
export async function useLanguage(userData, language) {
  const messages = join(userData, `${language}.i18n.json`);
  await writeFile(messages, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `e2e.language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, extensions, translations: { vscode: messages }, label: language };
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
