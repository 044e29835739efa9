/** Tells the compiler that a page may import its own style; `scripts/pages.js` puts it inline. */
declare module '*.css'
