// Takes the dialogs' sources, gives one self-contained page for each: script and style inline, nothing loaded from anywhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = 'src/dialogs/pages'

/**
 * Returns each dialog's page by its file name, e.g. `consolidate.html` of `pages/consolidate.tsx`.
 * @param {(options: import('esbuild').BuildOptions) => Promise<{ files: import('esbuild').OutputFile[] }>} bundle
 * @returns {Promise<Map<string, string>>}
 */
export async function dialogPages(bundle) {
  if (!existsSync(folder)) return new Map()
  const style = readFileSync('src/dialogs/dialog.css', 'utf8')
  const entries = readdirSync(folder).filter((name) => name.endsWith('.tsx'))
  const pages = entries.map(async (name) => {
    const { files } = await bundle({
      entryPoints: [`${folder}/${name}`],
      target: 'es2020',
      format: 'iife',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    })
    /** @param {string} ending */
    const made = (ending) => files.find((file) => file.path.endsWith(ending))?.text ?? ''
    // The browser ends a script at these letters, even inside a string.
    const script = made('.js').replaceAll('</script', '<\\/script')
    // A style that the page imports follows the one that all share.
    return /** @type {const} */ ([name.replace('.tsx', '.html'), page(style + made('.css'), script)])
  })
  return new Map(await Promise.all(pages))
}

/**
 * Returns a page that needs nothing but itself.
 * @param {string} style @param {string} script @returns {string}
 */
function page(style, script) {
  return `<!doctype html>
<html lang="vi">
<head>
<base target="_top">
<meta charset="utf-8">
<title>Tổng hợp báo cáo</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
${style}</style>
</head>
<body>
<main id="root"></main>
<script>
${script}</script>
</body>
</html>
`
}
