import { writeFileSync } from 'node:fs';
import { compileFolder } from '../../knowledge/compile';
import { readPart } from './sense/corpus';
import { learnContextWords } from './sense/learn';

/**
 * `npm run learn`: learns what the words around a name say of it from the passages in `tests/sense/<script>/tune`, and
 * writes `knowledge/context-words.json`. Run it after passages were added, or names that have other senses.
 */

const FILE = 'knowledge/context-words.json';

const learned = learnContextWords(readPart('tune'), compileFolder('knowledge').lexicon);
writeFileSync(FILE, `${JSON.stringify(learned, undefined, 2)}\n`);
console.log(`${FILE}: ${Object.keys(learned.words).length} words`);
