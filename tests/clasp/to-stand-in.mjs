// Loaded into clasp before it starts: sends what it would ask of script.googleapis.com to SCRIPT_API instead.
import { createRequire } from 'node:module'

const { SCRIPT_API: rootUrl } = process.env
// The copy that clasp itself uses.
const { google } = createRequire(process.argv[1] ?? import.meta.url)('googleapis')
const original = google.script
google.script = (/** @type {object} */ options) => original({ ...options, rootUrl })
