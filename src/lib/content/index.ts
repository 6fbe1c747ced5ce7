// Data in four languages. Each file is loaded when it is first asked for, and is no part of the first page.

/** A text of ours in every language that has been written so far. */
export type Words = Record<'en' | 'es' | 'fr' | 'pt', string>;

export { loadExample } from './example.ts';
export { loadFlow, type Flow, type Stage, type Variant, type VariantId } from './flow.ts';
export { loadGlossary, type Term } from './glossary.ts';
export { loadGaps, loadPitfalls, loadPrompts, type Gap, type Pitfall, type Prompt } from './prompts.ts';
