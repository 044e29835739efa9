// Takes main.ts, as written and without its types, gives the text that turns each export into a function Google finds.
import { parse } from 'acorn'

/**
 * Returns the generated footer: for each export one top-level `function name(...)` with the doc comment and the
 * parameter names of the source. Throws when an export is no documented `export function`, or takes a pattern.
 *
 * esbuild takes the types away but drops comments as well, so those come from the source.
 * @param {string} source text of main.ts
 * @param {string} plain the same without types
 * @returns {{ names: string[], text: string }}
 */
export function footer(source, plain) {
  const program = parse(plain, { ecmaVersion: 'latest', sourceType: 'module' })
  const exported = program.body.filter((node) => node.type.startsWith('Export')).map(exportedFunction)
  const names = exported.map(({ id }) => id.name)
  const texts = exported.map(({ id: { name }, params }) => {
    const comment = docComment(source, name)
    if (!comment) throw new Error(`main.ts: ${name} must have a doc comment: Google's editor shows it`)
    const parameters = params.map((each) => parameterName(name, each)).join(', ')
    return `${firstSentence(comment)}\nfunction ${name}(${parameters}) { return App.${name}(${parameters}) }\n`
  })
  return { names, text: texts.join('') }
}

/**
 * Returns a doc comment cut to its first sentence: every click loads the whole of it, and the source has the rest.
 * @param {string} comment @returns {string}
 */
function firstSentence(comment) {
  const text = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^ *\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return `/** ${/^.*?[.](?= |$)/.exec(text)?.[0] ?? text} */`
}

/**
 * Returns the function that an export declares.
 * @param {import('acorn').Program['body'][number]} node @returns {import('acorn').FunctionDeclaration}
 */
function exportedFunction(node) {
  const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : undefined
  if (declared?.type === 'FunctionDeclaration' && !declared.async && !declared.generator) return declared
  throw new Error(
    'main.ts: every export must be a plain `export function name(...)`, nothing that waits or is handed on',
  )
}

/**
 * Returns the doc comment that stands right above `export function name`, or undefined.
 * @param {string} source @param {string} name @returns {string | undefined}
 */
function docComment(source, name) {
  return source.match(new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*export function ${name}\\b`))?.[1]
}

/**
 * Returns a parameter as the footer writes and passes it on; a default value stays where the function is.
 * @param {string} owner @param {import('acorn').Pattern} parameter @returns {string}
 */
function parameterName(owner, parameter) {
  if (parameter.type === 'Identifier') return parameter.name
  if (parameter.type === 'AssignmentPattern') return parameterName(owner, parameter.left)
  if (parameter.type === 'RestElement') return `...${parameterName(owner, parameter.argument)}`
  throw new Error(`main.ts: a parameter of ${owner} has no name: Google's editor shows it`)
}
